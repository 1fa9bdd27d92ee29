using System.Globalization;
using Analytics.SeedData.Files;
using Analytics.SeedData.Story;

namespace Analytics.SeedData.SocialValue;

/// <summary>Contracts and everything that hangs on them: one file a kind, all councils in it.</summary>
internal static class RecordFiles
{
    public static IEnumerable<SeedFile> Of(IReadOnlyList<CouncilRecords> councils) =>
    [
        new("CONTRACTS", "contracts.csv", "", csv => WriteContracts(csv, councils)) { AsAt = ReportCalendar.AsAt },
        new("COMMITMENTS", "commitments.csv", "", csv => WriteCommitments(csv, councils)) { AsAt = ReportCalendar.AsAt },
        new("DELIVERY", "delivery.csv", "", csv => WriteDelivery(csv, councils)) { AsAt = ReportCalendar.AsAt },
        new("COHORT_OUTCOMES", "cohort-outcomes.csv", "", csv => WriteOutcomes(csv, councils)),
        new("COMMUNITY_REQUESTS", "community-requests.csv", "", csv => WriteRequests(csv, councils)),
    ];

    private static void WriteContracts(CsvFile csv, IReadOnlyList<CouncilRecords> councils)
    {
        csv.Line("council", "reference", "title", "suppliers", "company_number", "category", "directorate", "joint_reference",
            "awarded_on", "starts_on", "ends_on", "value", "social_value_weighting");
        foreach (var contract in councils.SelectMany(council => council.Contracts))
        {
            csv.Line(
                contract.Council.Code,
                contract.Reference,
                contract.Title,
                string.Join('|', contract.Suppliers.Select(supplier => supplier.Name)),
                contract.Suppliers is [var only] ? only.CompanyNumber : "",
                contract.Trade.Category,
                Directorate(contract),
                contract.JointReference,
                contract.TellsAward ? Text(contract.Term.AwardedOn) : "",
                Text(contract.Term.StartsOn),
                contract.TellsEnd ? Text(contract.Term.EndsOn) : "",
                contract.Value is { } pounds ? Money(pounds * 100) : "",
                contract.Weighting is { } percent ? Hundredths(percent) : "");
        }
    }

    private static void WriteCommitments(CsvFile csv, IReadOnlyList<CouncilRecords> councils)
    {
        csv.Line("council", "reference", "contract_reference", "measure", "cohort", "edition", "quantity", "unit");
        foreach (var contract in councils.SelectMany(council => council.Commitments).GroupBy(commitment => (commitment.Contract.Council.Code, commitment.Contract.Reference)))
        {
            foreach (var (commitment, i) in contract.Select((commitment, i) => (commitment, i)))
            {
                csv.Line(
                    commitment.Contract.Council.Code,
                    string.Create(CultureInfo.InvariantCulture, $"{commitment.Contract.Reference}-{i + 1:00}"),
                    commitment.Contract.Reference,
                    commitment.Measure.Code,
                    commitment.Cohort,
                    Framework.Editions[Framework.EditionOf(commitment.Contract.Year)].Name,
                    Number(commitment.Quantity),
                    commitment.Measure.Unit);
            }
        }
    }

    private static void WriteDelivery(CsvFile csv, IReadOnlyList<CouncilRecords> councils)
    {
        csv.Line("council", "reference", "contract_reference", "measure", "delivered_on", "claimed_on", "validated_on", "state", "quantity", "unit", "place", "evidence");
        var claims = councils.SelectMany(council => council.Claims.OrderBy(claim => claim.ClaimedOn).Select((claim, i) => (council.Council, claim, i + 1)));
        foreach (var (council, claim, number) in claims)
        {
            csv.Line(
                council.Code,
                string.Create(CultureInfo.InvariantCulture, $"D{number:00000}"),
                claim.Commitment.Contract.Reference,
                claim.Commitment.Measure.Code,
                Text(claim.DeliveredOn),
                Text(claim.ClaimedOn),
                Text(claim.ValidatedOn),
                claim.State.ToString().ToUpperInvariant(),
                Hundredths(claim.Hundredths),
                claim.Commitment.Measure.Unit,
                claim.Place,
                claim.Evidence);
        }
    }

    private static void WriteOutcomes(CsvFile csv, IReadOnlyList<CouncilRecords> councils)
    {
        csv.Line("council", "reference", "person", "cohort", "outcome_kind", "theme", "contract_reference", "supplier", "ward",
            "started_on", "ended_on", "sustained", "hours", "weeks", "value");
        foreach (var (council, outcome, number) in councils.SelectMany(council => council.Outcomes.Select((outcome, i) => (council.Council, outcome, i + 1))))
        {
            csv.Line(
                council.Code,
                string.Create(CultureInfo.InvariantCulture, $"P{number:00000}"),
                outcome.Person,
                outcome.Cohort,
                outcome.Kind,
                outcome.Theme,
                outcome.Contract?.Reference ?? "",
                outcome.Supplier,
                outcome.Ward,
                Text(outcome.StartedOn),
                Text(outcome.EndedOn),
                outcome.Sustained switch { true => "yes", false => "no", null => "" },
                Number(outcome.Hours),
                Number(outcome.Weeks),
                outcome.Pence is { } pence ? Money(pence) : "");
        }
    }

    private static void WriteRequests(CsvFile csv, IReadOnlyList<CouncilRecords> councils)
    {
        csv.Line("council", "reference", "title", "kind", "place", "theme", "cohort", "raised_on", "matched_on", "completed_on", "contract_reference", "state");
        foreach (var (council, request, number) in councils.SelectMany(council => council.Requests.Select((request, i) => (council.Council, request, i + 1))))
        {
            csv.Line(
                council.Code,
                string.Create(CultureInfo.InvariantCulture, $"R{number:0000}"),
                request.Title,
                request.Kind,
                request.Place,
                request.Theme,
                request.Cohort,
                Text(request.RaisedOn),
                Text(request.MatchedOn),
                Text(request.CompletedOn),
                request.Contract?.Reference ?? "",
                State(request));
        }
    }

    private static string State(CommunityRequest request) => request switch
    {
        { Withdrawn: true } => "WITHDRAWN",
        { CompletedOn: not null } => "COMPLETED",
        { MatchedOn: not null } => "MATCHED",
        _ => "OPEN",
    };

    /// <summary>What the council calls the part of it that buys, in the newest ledger.</summary>
    private static string Directorate(Contract contract) =>
        Spend.LedgerFormats.Of(contract.Council.Code, PaymentCalendar.LastYear).Directorates[(int)contract.Trade.Service];

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Money(long pence) => string.Create(CultureInfo.InvariantCulture, $"{pence / 100}.{pence % 100:00}");

    /// <summary>A number of hundredths without needless noughts: 12, 0.2, 3.75.</summary>
    private static string Hundredths(long hundredths) => (hundredths / 100m).ToString("0.##", CultureInfo.InvariantCulture);
}
