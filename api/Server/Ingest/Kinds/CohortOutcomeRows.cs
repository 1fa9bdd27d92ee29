using System.Security.Cryptography;
using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>Writes the outcomes of one file, and draws the key of each that was never seen before.</summary>
internal sealed class CohortOutcomeRows(ImportSession session, Import import, Ledger ledger)
    : RecordRows<CohortOutcome, (int, string)>(session, import, ledger, session.Records.CohortOutcomes, outcome => (outcome.CouncilKey, outcome.Reference))
{
    private const int DaysOfTwentySixWeeks = 26 * 7;
    private const string Withheld = "(withheld)";

    private readonly HashSet<(int CouncilKey, string Reference)> _keyed = [.. session.Records.DisclosureKeys.Select(key => (key.CouncilKey, key.Reference))];
    private long _lastKeyId = session.Records.DisclosureKeys.LastKey();

    protected override CohortOutcome? Read(CellReader cells)
    {
        var council = References.Council(cells, CohortOutcomesFile.Council);
        var reference = cells.Required(CohortOutcomesFile.Reference);
        var cohort = cells.RequiredWord<Cohort>(CohortOutcomesFile.Cohort);
        var kind = cells.RequiredWord<OutcomeKind>(CohortOutcomesFile.OutcomeKind);
        cells.Required(CohortOutcomesFile.Theme);
        var theme = References.Theme(cells, CohortOutcomesFile.Theme);
        var contract = References.Contract(cells, CohortOutcomesFile.ContractReference, council);
        var ward = WardOf(cells);
        var startedOn = References.RequiredPastDay(cells, CohortOutcomesFile.StartedOn);
        var endedOn = References.PastDay(cells, CohortOutcomesFile.EndedOn);
        cells.CheckOrder(CohortOutcomesFile.StartedOn, startedOn, CohortOutcomesFile.EndedOn, endedOn);
        var sustained = cells.YesOrNo(CohortOutcomesFile.Sustained);
        CheckSustained(cells, sustained, startedOn, endedOn);
        var hours = cells.Amount(CohortOutcomesFile.Hours);
        var weeks = cells.Amount(CohortOutcomesFile.Weeks);
        var value = cells.Money(CohortOutcomesFile.Value, out _);
        if (value is { Pence: < 0 })
            cells.Complain(CohortOutcomesFile.Value, "AMOUNT_NEGATIVE", $"The value is {value}, but an outcome is worth 0 or more: correct it, or leave it empty.");
        if (council is null || reference is null || theme is null || cells.Problems.Count > 0)
            return null;

        return new CohortOutcome
        {
            CouncilKey = council.Key,
            Reference = reference,
            Person = cells.Text(CohortOutcomesFile.Person),
            Cohort = cohort!.Value,
            OutcomeKind = kind!.Value,
            ThemeCode = theme,
            ContractReference = contract?.Reference,
            AliasId = cells.Text(CohortOutcomesFile.Supplier) is { } supplier ? Session.Suppliers.AliasOf(supplier, companyNumber: null) : null,
            WardCode = ward,
            StartedOn = startedOn!.Value,
            EndedOn = endedOn,
            Sustained = sustained,
            Hours = hours,
            Weeks = weeks,
            Value = value,
        };
    }

    protected override string Describe(CohortOutcome record) => $"The outcome {record.Reference}";

    /// <summary>Whole quarters, the last one up to today: the days of the first and the last person would be told to everybody.</summary>
    protected override void Cover(CohortOutcome record)
    {
        var quarter = FinancialQuarter.Of(record.StartedOn);
        Ledger.Cover(record.CouncilKey, quarter.FirstDay, quarter.LastDay < Session.Today ? quarter.LastDay : Session.Today);
    }

    protected override void WriteParts(CohortOutcome record)
    {
        if (!_keyed.Add((record.CouncilKey, record.Reference)))
            return;

        Session.Records.DisclosureKeys.Insert(new DisclosureKey
        {
            Id = ++_lastKeyId,
            CouncilKey = record.CouncilKey,
            Reference = record.Reference,
            Value = (byte)RandomNumberGenerator.GetInt32(256),
        });
    }

    /// <summary>Rows in quarantine are kept too, so they lose their postcode.</summary>
    protected override void Quarantine(CellReader cells)
    {
        var postcode = cells.Row[CohortOutcomesFile.Postcode].ToString();
        var raw = postcode.Length == 0 ? cells.Row.Raw : cells.Row.Raw.Replace(postcode, Withheld, StringComparison.Ordinal);
        var problems = cells.Problems.Select(problem => postcode.Length > 0 && problem.Value == postcode ? problem with { Value = Withheld } : problem);
        Ledger.Quarantine(cells.Row.Line, raw, [.. problems]);
    }

    private static void CheckSustained(CellReader cells, bool? sustained, DateOnly? startedOn, DateOnly? endedOn)
    {
        if (sustained == true && endedOn < startedOn?.AddDays(DaysOfTwentySixWeeks))
            cells.Complain(CohortOutcomesFile.Sustained, "SUSTAINED_CONTRADICTS", "It is said to have been in place at 26 weeks, but it ended before that: correct the days, or write no.");
    }

    private string? WardOf(CellReader cells)
    {
        if (cells.Text(CohortOutcomesFile.Ward) is { } code)
        {
            if (References.Places.Find(code) is { Kind: PlaceKind.Ward })
                return code;
            cells.Complain(CohortOutcomesFile.Ward, "WARD_UNKNOWN", $"'{code}' is not the code of a ward here: write a code like E05000742, or import the file of places that has it.");
            return null;
        }

        if (cells.Text(CohortOutcomesFile.Postcode) is not { } text || text == Withheld)
            return null;
        if (Postcodes.TryRead(text, out var postcode))
            return References.Places.OfPostcode(postcode) is { Kind: PlaceKind.Ward } ward ? ward.Code : null;

        cells.Complain(CohortOutcomesFile.Postcode, "POSTCODE_UNREADABLE", "The postcode is not a whole one: write it like SK1 3XE, write the ward's code instead, or leave both empty.");
        return null;
    }
}
