using System.Globalization;
using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>Writes the measures of framework files. What rows of one edition say of it, of a theme and of an outcome must agree.</summary>
internal sealed class TomsFrameworkRows(ImportSession session, Import import, Ledger ledger)
    : RecordRows<TomsMeasure, (string, string, string)>(session, import, ledger, session.Records.TomsMeasures, measure => (measure.Edition, measure.Reference, measure.Region))
{
    private const int LongestDuration = 50;

    private static readonly string[] ThemeCodes = ["T1", "T2", "T3", "T4", "T5"];

    // What a row said first of an edition, a theme or an outcome, and its line.
    private readonly Dictionary<string, (string Said, int Line)> _said = [];

    protected override TomsMeasure? Read(CellReader cells)
    {
        var edition = cells.Required(TomsFrameworkFile.Edition);
        var validFrom = cells.RequiredDay(TomsFrameworkFile.ValidFrom);
        var validTo = cells.Day(TomsFrameworkFile.ValidTo);
        cells.CheckOrder(TomsFrameworkFile.ValidFrom, validFrom, TomsFrameworkFile.ValidTo, validTo);
        var themeCode = ThemeOf(cells);
        var theme = cells.Required(TomsFrameworkFile.Theme);
        var outcomeCode = cells.Required(TomsFrameworkFile.OutcomeCode);
        var outcome = cells.Required(TomsFrameworkFile.Outcome);
        var reference = cells.Required(TomsFrameworkFile.Measure);
        var title = cells.Required(TomsFrameworkFile.Title);
        var unit = cells.Required(TomsFrameworkFile.Unit);
        var proxy = ProxyOf(cells);
        var cohort = cells.Word<Cohort>(TomsFrameworkFile.Cohort);
        var region = RegionOf(cells);
        var duration = cells.Number(TomsFrameworkFile.DurationYears, least: 1, most: LongestDuration) ?? 1;
        if (duration != decimal.Truncate(duration))
            cells.Complain(TomsFrameworkFile.DurationYears, "NUMBER_UNREADABLE", $"'{cells.Text(TomsFrameworkFile.DurationYears)}' is not a whole number of years.");

        var measure = new TomsMeasure
        {
            Edition = edition ?? "",
            ValidFrom = validFrom ?? default,
            ValidTo = validTo,
            ThemeCode = themeCode ?? "",
            Theme = theme ?? "",
            OutcomeCode = outcomeCode ?? "",
            Outcome = outcome ?? "",
            Reference = reference ?? "",
            Title = title ?? "",
            Unit = unit ?? "",
            ProxyValue = proxy,
            Cohort = cohort,
            Region = region,
            Deadweight = cells.Share(TomsFrameworkFile.Deadweight) ?? 0,
            Displacement = cells.Share(TomsFrameworkFile.Displacement) ?? 0,
            Attribution = cells.Share(TomsFrameworkFile.Attribution) ?? 0,
            Leakage = cells.Share(TomsFrameworkFile.Leakage) ?? 0,
            DropOff = cells.Share(TomsFrameworkFile.DropOff) ?? 0,
            DurationYears = (int)duration,
        };
        if (cells.Problems.Count > 0)
            return null;

        CheckAgreement(cells, measure);
        return measure;
    }

    protected override string Describe(TomsMeasure record) =>
        $"The measure {record.Reference} of the edition {record.Edition}{(record.Region.Length > 0 ? $" for {record.Region}" : "")}";

    private static string? ThemeOf(CellReader cells)
    {
        var code = cells.Required(TomsFrameworkFile.ThemeCode)?.ToUpperInvariant();
        if (code is not null && !ThemeCodes.Contains(code))
            cells.Complain(TomsFrameworkFile.ThemeCode, "THEME_UNKNOWN", $"'{code}' is not a theme: write one of {string.Join(", ", ThemeCodes)}.");
        return code;
    }

    private static decimal? ProxyOf(CellReader cells)
    {
        if (cells.Text(TomsFrameworkFile.ProxyValue) is not { } text)
            return null;
        if (decimal.TryParse(text.TrimStart('£'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var proxy))
            return proxy;

        cells.Complain(TomsFrameworkFile.ProxyValue, "AMOUNT_UNREADABLE", $"'{text}' is not a number of pounds for one unit: write it like 28213.00 or 0.0612, or leave it empty.");
        return null;
    }

    private string RegionOf(CellReader cells)
    {
        if (cells.Text(TomsFrameworkFile.Region) is not { } text)
            return "";
        if (References.Places.FindArea(text) is { } place)
            return place.Code;

        cells.Complain(TomsFrameworkFile.Region, "PLACE_UNKNOWN", $"'{text}' is not the code or name of a region or borough here: correct it, or import the file of places that has it.");
        return "";
    }

    private void CheckAgreement(CellReader cells, TomsMeasure measure)
    {
        var days = string.Create(CultureInfo.InvariantCulture, $"{measure.ValidFrom:yyyy-MM-dd} to {measure.ValidTo:yyyy-MM-dd}");
        Check(cells, TomsFrameworkFile.ValidFrom, $"The edition {measure.Edition} is in force from", measure.Edition, days);
        Check(cells, TomsFrameworkFile.Theme, $"The theme {measure.ThemeCode} is called", $"{measure.Edition} {measure.ThemeCode}", measure.Theme);
        Check(cells, TomsFrameworkFile.Outcome, $"The outcome {measure.OutcomeCode} is", $"{measure.Edition} {measure.OutcomeCode}", $"{measure.Outcome} ({measure.ThemeCode})");
        Check(cells, TomsFrameworkFile.Unit, $"The measure {measure.Reference} counts in", $"{measure.Edition} {measure.Reference}", measure.Unit);
    }

    private void Check(CellReader cells, Field field, string subject, string key, string said)
    {
        key = $"{field.Name} {key}";
        if (!_said.TryAdd(key, (said, cells.Row.Line)) && _said[key].Said != said)
            cells.Complain(field, "ROWS_CONTRADICT", $"{subject} '{said}' here, but '{_said[key].Said}' in line {_said[key].Line}: make the two agree.");
    }
}
