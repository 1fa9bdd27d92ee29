using System.Globalization;
using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>Finds what a row names: its council, contract, measure, theme or place. Where there is no such thing it complains to the row and gives null.</summary>
internal sealed class References(ImportSession session, Import import)
{
    private readonly CouncilDirectory _councils = new(session.Records.Councils);
    private readonly Lazy<PlaceDirectory> _places = new(() => new PlaceDirectory(session.Records));
    private readonly Lazy<TomsDirectory> _framework = new(() => new TomsDirectory(session.Records));
    private readonly Lazy<ContractDirectory> _contracts = new(() => new ContractDirectory(session.Records));

    public PlaceDirectory Places => _places.Value;

    public TomsDirectory Framework => _framework.Value;

    public ContractDirectory Contracts => _contracts.Value;

    /// <summary>The last day on which anything that the file tells of can have happened.</summary>
    public DateOnly LastDay { get; } = import.AsAt ?? session.Today;

    /// <summary>The council of the row, or of the import where the row names none.</summary>
    public Council? Council(CellReader cells, Field field)
    {
        var ofImport = import.CouncilKey is { } key ? _councils[key] : null;
        if (cells.Text(field) is not { } text)
        {
            if (ofImport is null)
                cells.Complain(field, "COUNCIL_MISSING", "The row names no council, and neither does the import: fill in the council's code, or import the file for one council.");
            return ofImport;
        }

        var council = _councils.FindOrNull(text);
        if (council is null)
            cells.Complain(field, "COUNCIL_UNKNOWN", _councils.Unknown(text));
        else if (ofImport is not null && council.Key != ofImport.Key)
            cells.Complain(field, "COUNCIL_DIFFERS", $"The row is of {council.Name}, but the file is imported for {ofImport.Name}: take the row out, or import the file without naming a council.");
        return council;
    }

    /// <summary>The council that an organisation in a register of many is; null when it is another's, which is no mistake.</summary>
    public Council? CouncilNamed(string organisation) =>
        _councils.FindOrNull(organisation) is { } council && (import.CouncilKey is not { } key || key == council.Key) ? council : null;

    /// <summary>The contract of the row's council that the row names.</summary>
    public Contract? Contract(CellReader cells, Field field, Council? council)
    {
        if (council is null || cells.Text(field) is not { } reference)
            return null;

        var contract = Contracts.Find(council.Key, reference);
        if (contract is null)
            cells.Complain(field, "CONTRACT_UNKNOWN", $"{council.Name} has no contract '{reference}' here: import its register of contracts first, or correct the reference.");
        return contract;
    }

    /// <summary>A theme's code, by any edition of the framework.</summary>
    public string? Theme(CellReader cells, Field field)
    {
        if (cells.Text(field) is not { } text)
            return null;

        var code = text.ToUpperInvariant();
        if (Framework.Themes.Contains(code))
            return code;
        cells.Complain(field, "THEME_UNKNOWN", Framework.IsEmpty
            ? $"'{text}' is not a theme, because no edition of the framework is here: import one first."
            : $"'{text}' is not a theme of the framework: write one of {string.Join(", ", Framework.Themes)}.");
        return null;
    }

    /// <summary>The measure in an edition, with the row's unit, where it states one, held against the measure's.</summary>
    public TomsMeasure? Measure(CellReader cells, Field field, Field unit, string? edition)
    {
        if (edition is null || cells.Text(field) is not { } reference)
            return null;

        var measure = Framework.Find(edition, reference.ToUpperInvariant()) ?? Framework.Find(edition, reference);
        if (measure is null)
            cells.Complain(field, "MEASURE_UNKNOWN", $"The edition {edition} of the framework has no measure '{reference}': correct the reference, or import the edition that has it.");
        else if (cells.Text(unit) is { } stated && !IsSame(stated, measure.Unit))
            cells.Complain(unit, "UNIT_DIFFERS", $"The quantity is in '{stated}', but {measure.Reference} counts in '{measure.Unit}': convert the quantity, or correct the measure.");
        return measure;
    }

    /// <summary>The code of a place that a row names by code or by postcode. A postcode that is in no table is a place that is not known.</summary>
    public string? Place(CellReader cells, Field field)
    {
        if (cells.Text(field) is not { } text)
            return null;
        if (Places.Find(text) is { } place)
            return place.Code;
        if (Postcodes.TryRead(text, out var postcode))
            return Places.OfPostcode(postcode)?.Code;

        cells.Complain(field, "PLACE_UNKNOWN", $"'{text}' is neither the code of a place here nor a postcode: write a code like E05000742 or a postcode like SK1 3XE, or import the file of places that has it.");
        return null;
    }

    /// <summary>A day that has come by the time that the file tells of.</summary>
    public DateOnly? PastDay(CellReader cells, Field field)
    {
        var day = cells.DayOfFact(field);
        if (day > LastDay)
        {
            cells.Complain(field, "DATE_TOO_LATE", string.Create(
                CultureInfo.InvariantCulture, $"The {field.Name} {day:yyyy-MM-dd} is later than {LastDay:yyyy-MM-dd}, {(import.AsAt is null ? "the day of the import" : "the day that the file tells the state of")}: correct the day{(import.AsAt is null ? "" : ", or the as-at day")}."));
        }

        return day;
    }

    public DateOnly? RequiredPastDay(CellReader cells, Field field) => cells.Required(field) is null ? null : PastDay(cells, field);

    private static bool IsSame(string one, string other) => Letters(one).Equals(Letters(other), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string text) => string.Concat(text.Where(c => char.IsLetterOrDigit(c) || c is '%' or '£'));
}
