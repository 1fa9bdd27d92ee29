using Analytics.Api.Model;
using Analytics.Api.Tests.Hosting;

namespace Analytics.Api.Tests.Schema.Records;

/// <summary>Every list against the oracle's: filters, orders and pages by chance, and each page to the end.</summary>
public sealed class RecordListTests(RecordWorld world) : IClassFixture<RecordWorld>
{
    private static readonly DateOnly AsAt = new(2023, 3, 31);

    private AnalyticsServer Server => world.Server;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task RandomContracts_AreThoseOfTheOracle(int seed) => await CompareAsync("contracts", "Contract", questions: 40, new RecordOracle<Contract>(
        world.Contracts,
        row => world.Id(row.CouncilKey, row.Reference),
        [
            new("id", row => world.Id(row.CouncilKey, row.Reference), [world.Id(1, "C-1"), world.Id(2, "C-2"), world.Id(world.Contracts[2].CouncilKey, "C-3"), "nothing", null]) { Sorts = false },
            new("reference", row => row.Reference, ["C-1", "c-9", "C-12", null]) { IsText = true },
            new("title", row => row.Title, ["Roads", "roads", "élan care", "a_b%c", "A\\b", "%", null]) { IsText = true },
            new("category", row => row.Category, ["Roads", "ROADS", "Élan care", "b", null]) { IsText = true },
            new("council", row => world.Code(row.CouncilKey), ["E08000007", "E08000013", "E08000099", null]) { Sorts = false },
            new("awardedOn", row => row.AwardedOn, [new DateOnly(2020, 1, 1), world.Contracts.Find(row => row.AwardedOn is not null)!.AwardedOn, null]) { IsOrdered = true },
            new("startsOn", row => row.StartsOn, [new DateOnly(2020, 6, 1), new DateOnly(2022, 6, 1), null]) { IsOrdered = true },
            new("endsOn", row => row.EndsOn, [new DateOnly(2023, 3, 31), new DateOnly(2024, 6, 1), null]) { IsOrdered = true },
            new("value", row => row.Value?.Value, [10_000.50m, 10_000.505m, 20_001m, 0m, -0.001m, 99_999_999_999_999_999_999m, null]) { IsOrdered = true },
            new("socialValueWeighting", row => row.SocialValueWeighting, [0.11m, 0.055m, 0.22m, 0.1m, null]) { IsOrdered = true },
            new("phase", row => row.PhaseOn(AsAt), ["PRE_AWARD", "DELIVERY", "CLOSED", null]),
            new("supplier", row => world.SuppliersOf[row.Id].ConvertAll(number => FormattableString.Invariant($"{number}")), ["1", "2", "3", "7", "999", "x", null]) { Sorts = false },
        ],
        seed));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task RandomClaims_AreThoseOfTheOracle(int seed) => await CompareAsync("deliveryClaims", "DeliveryClaim", questions: 24, new RecordOracle<DeliveryClaim>(
        [.. world.Claims.Where(claim => claim.ContractReference != "nowhere" && claim.Measure != "NT9" && !world.Promises(claim).Any(commitment => commitment.Cohort is not null))],
        row => world.Id(row.CouncilKey, row.Reference),
        [
            new("council", row => world.Code(row.CouncilKey), ["E08000007", "E08000013", null]) { Sorts = false },
            new("contract", row => world.Id(row.CouncilKey, row.ContractReference), [world.Id(1, "nowhere"), world.Id(world.Contracts[1].CouncilKey, "C-2"), null]) { Sorts = false },
            new("supplier", SuppliersOf, ["1", "2", "3", "7", "12", null]) { Sorts = false },
            new("measure", row => row.Measure, ["NT1", "NT9", "NT10", "nt1", null]) { Sorts = false },
            new("theme", row => world.MeasureOf(world.EditionOf(row), row.Measure, row.CouncilKey)?.ThemeCode, ["T1", "T2", "T3", null]) { Sorts = false },
            new("state", row => row.State, ["CLAIMED", "VALIDATED", "REJECTED", null]),
            new("deliveredOn", row => row.DeliveredOn, [new DateOnly(2022, 1, 6), new DateOnly(2022, 6, 1), null]) { IsOrdered = true },
            new("claimedOn", row => row.ClaimedOn, [new DateOnly(2022, 1, 6), new DateOnly(2022, 6, 1), null]) { IsOrdered = true },
            new("validatedOn", row => row.ValidatedOn, [new DateOnly(2022, 1, 6), new DateOnly(2022, 6, 1), null]) { IsOrdered = true },
            new("value", row => ValueOf(row), [1000m, 2500.005m, 500m, null]) { IsOrdered = true },
        ],
        seed));

    [Fact]
    public async Task RandomRequests_AreThoseOfTheOracle() => await CompareAsync("communityRequests", "CommunityRequest", questions: 50, new RecordOracle<CommunityRequest>(
        world.Requests,
        row => world.Id(row.CouncilKey, row.Reference),
        [
            new("id", row => world.Id(row.CouncilKey, row.Reference), [world.Id(1, "Q-1"), world.Id(2, "Q-2"), null]) { Sorts = false },
            new("title", row => row.Title, ["Roads", "ÉLAN", "care", "%", null]) { IsText = true },
            new("kind", row => row.Kind, ["MONEY", "VOLUNTEER_HOURS", "WORKS_OR_MATERIALS", null]),
            new("council", row => world.Code(row.CouncilKey), ["E08000007", "E08000001", null]) { Sorts = false },
            new("place", row => row.PlaceCode, ["E08000007", "E47000001", "E12000002", "E47000004", "E05000001", "nowhere", null]) { Sorts = false, Within = Within },
            new("theme", row => row.ThemeCode, ["T1", "T3", null]) { Sorts = false },
            new("cohort", row => row.Cohort, ["CARE_LEAVERS", "SEND_16_TO_25", "VETERANS", null]),
            new("raisedOn", row => row.RaisedOn, [new DateOnly(2022, 1, 6), new DateOnly(2022, 1, 12), null]) { IsOrdered = true },
            new("matchedOn", row => row.MatchedOn, [new DateOnly(2022, 2, 6), null]) { IsOrdered = true },
            new("completedOn", _ => null, [new DateOnly(2022, 2, 6), null]) { IsOrdered = true },
            new("contract", row => row.ContractReference is { } reference ? world.Id(row.CouncilKey, reference) : null, [world.Id(1, "C-5"), null]) { Sorts = false },
            new("state", row => row.State, ["OPEN", "MATCHED", "WITHDRAWN", null]),
        ],
        seed: 1));

    [Fact]
    public async Task RandomSuppliers_AreThoseOfTheOracle() => await CompareAsync("suppliers", "Supplier", questions: 50, new RecordOracle<Supplier>(
        world.Small.Suppliers,
        row => FormattableString.Invariant($"{row.Id}"),
        [
            new("id", row => FormattableString.Invariant($"{row.Id}"), ["1", "10", "x", null]) { Sorts = false },
            new("name", row => row.Name, ["Same Name Ltd", "same name ltd", "SUPPLIER 1", null]) { IsText = true },
            new("companyNumber", row => row.CompanyNumber, ["1", null]) { IsText = true },
            new("postcode", row => row.Kind == SupplierKind.Individual ? null : row.Postcode, ["SK", null]) { IsText = true },
            new("place", row => row.Kind == SupplierKind.Individual ? null : row.PlaceCode, ["E08000007", "E12000002", "E92000001", "IE", null]) { Sorts = false, Within = Within },
            new("size", row => row.Size, ["MICRO", "UNKNOWN", null]),
            new("kind", row => row.Kind, ["VCSE", "INDIVIDUAL", null]),
        ],
        seed: 1));

    private decimal? ValueOf(DeliveryClaim claim) => RecordWorld.Value(claim.Quantity, world.MeasureOf(world.EditionOf(claim), claim.Measure, claim.CouncilKey)?.ProxyValue);

    private List<string> SuppliersOf(DeliveryClaim claim) =>
        world.Contracts.Find(contract => (contract.CouncilKey, contract.Reference) == (claim.CouncilKey, claim.ContractReference)) is { } contract
            ? world.SuppliersOf[contract.Id].ConvertAll(number => FormattableString.Invariant($"{number}"))
            : [];

    private string[] Within(string code) => [code, .. world.Small.Places.Where(place => place.ParentCode == code).SelectMany(place => Within(place.Code))];

    private Task CompareAsync<T>(string list, string type, int questions, RecordOracle<T> oracle) => ListComparison.RunAsync(Server, list, type, questions, oracle);
}
