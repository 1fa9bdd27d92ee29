using System.Text.Json;
using Analytics.Api.Model;
using Analytics.Api.Tests.Schema.Records;

namespace Analytics.Api.Tests.Schema.Contracts;

public sealed class ContractTests(RecordWorld world) : IClassFixture<RecordWorld>
{
    private static readonly DateOnly AsAt = new(2023, 3, 31);

    [Fact]
    public async Task Places_HaveTheirOutlineWhereOneHasBeenImported()
    {
        var data = await world.Server.DataAsync("""{ communityRequests(first: 1000) { nodes { place { code boundary } } } }""");

        var outlines = data.GetProperty("communityRequests").GetProperty("nodes").EnumerateArray()
            .Select(node => node.GetProperty("place"))
            .Where(place => place.ValueKind == JsonValueKind.Object)
            .Select(place => (place.GetProperty("code").GetString()!, place.GetProperty("boundary").GetString()))
            .Distinct()
            .ToDictionary();
        Assert.Equal(RecordWorld.Outline, outlines["E08000013"]);
        Assert.Null(outlines["E08000007"]);
    }

    [Fact]
    public async Task EveryContract_IsGivenWithWhatBelongsToIt()
    {
        var nodes = (await world.Server.DataAsync("""
            { contracts(first: 1000) { nodes { id reference title phase value socialValueWeighting council { code } suppliers { id contracts { id } } commitments {
                id measure { reference title proxyValue recordOnly outcome { theme { code } } } cohort edition proxyValue contract { id } quantity value
                claims { id value evidence measure { title } contract { id } }
                deliveredQuantity { value status display metric { name } } deliveredValue { value status metric { name unit } } } } } }
            """)).GetProperty("contracts").GetProperty("nodes").EnumerateArray().ToDictionary(node => Text(node, "id")!);

        Assert.Equal(world.Contracts.Count, nodes.Count);
        foreach (var contract in world.Contracts)
        {
            var node = nodes[world.Id(contract.CouncilKey, contract.Reference)];
            Assert.Equal((contract.Title, RecordOracle<Contract>.SdlName(contract.PhaseOn(AsAt))), (Text(node, "title"), Text(node, "phase")));
            Assert.Equal((contract.Value?.Value, contract.SocialValueWeighting), (Number(node, "value"), Number(node, "socialValueWeighting")));
            Assert.Equal(world.SuppliersOf[contract.Id].Order(), node.GetProperty("suppliers").EnumerateArray().Select(supplier => int.Parse(Text(supplier, "id")!, System.Globalization.CultureInfo.InvariantCulture)).Order());
            Assert.All(node.GetProperty("suppliers").EnumerateArray(), supplier => Assert.Contains(Text(node, "id"), supplier.GetProperty("contracts").EnumerateArray().Select(back => Text(back, "id"))));
            var commitments = world.Commitments.Where(commitment => (commitment.CouncilKey, commitment.ContractReference) == (contract.CouncilKey, contract.Reference)).OrderBy(commitment => commitment.Reference, StringComparer.Ordinal).ToList();
            Assert.Equal(commitments.Select(commitment => world.Id(commitment.CouncilKey, commitment.Reference)), node.GetProperty("commitments").EnumerateArray().Select(commitment => Text(commitment, "id")));
            foreach (var (commitment, found) in commitments.Zip(node.GetProperty("commitments").EnumerateArray()))
                Same(commitment, found);
        }

        Assert.Contains(world.Commitments, commitment => commitment.CouncilKey == 1 && Delivered(commitment).Count > 1);
    }

    [Fact]
    public async Task Contract_IsFoundByItsId()
    {
        var data = await world.Server.DataAsync("""{ contract(id: "E08000007:no such") { id } other: contract(id: "nonsense") { id } supplier(id: "3") { id name } none: supplier(id: "9999") { id } odd: supplier(id: "x") { id } }""");
        Assert.Equal(("3", JsonValueKind.Null, JsonValueKind.Null, JsonValueKind.Null, JsonValueKind.Null), (
            Text(data.GetProperty("supplier"), "id"), data.GetProperty("contract").ValueKind, data.GetProperty("other").ValueKind, data.GetProperty("none").ValueKind, data.GetProperty("odd").ValueKind));

        var first = world.Contracts[0];
        var id = world.Id(first.CouncilKey, first.Reference);
        Assert.Equal(first.Title, Text((await world.Server.DataAsync($$"""{ contract(id: "{{id}}") { title } }""")).GetProperty("contract"), "title"));
    }

    private void Same(Commitment commitment, JsonElement node)
    {
        var measure = world.MeasureOf(commitment.Edition, commitment.Measure, commitment.CouncilKey)!;
        Assert.Equal((measure.Title, measure.ProxyValue, measure.ProxyValue is null, measure.ThemeCode), (
            Text(node.GetProperty("measure"), "title"),
            Number(node.GetProperty("measure"), "proxyValue"),
            node.GetProperty("measure").GetProperty("recordOnly").GetBoolean(),
            Text(node.GetProperty("measure").GetProperty("outcome").GetProperty("theme"), "code")));
        Assert.Equal((commitment.Quantity, measure.ProxyValue, RecordWorld.Value(commitment.Quantity, measure.ProxyValue)), (Number(node, "quantity"), Number(node, "proxyValue"), Number(node, "value")));
        Assert.Equal((commitment.Cohort ?? measure.Cohort) is { } cohort ? RecordOracle<Commitment>.SdlName(cohort) : null, Text(node, "cohort"));

        var isWithheld = measure.Cohort is not null || Siblings(commitment).Any(sibling => sibling.Cohort is not null);
        Assert.Equal(
            isWithheld ? null : Claims(commitment).Select(claim => world.Id(claim.CouncilKey, claim.Reference)),
            node.GetProperty("claims").ValueKind == JsonValueKind.Null ? null : node.GetProperty("claims").EnumerateArray().Select(claim => Text(claim, "id")!));
        var (quantity, value) = (node.GetProperty("deliveredQuantity"), node.GetProperty("deliveredValue"));
        Assert.Equal(
            commitment.CouncilKey != 1 ? ("UNAVAILABLE", null) : isWithheld ? ("SUPPRESSED", null) : ("OK", Delivered(commitment).Sum(claim => claim.Quantity)),
            (Text(quantity, "status"), Number(quantity, "value")));
        Assert.Equal(
            commitment.CouncilKey != 1 ? ("UNAVAILABLE", null)
                : measure.ProxyValue is null ? ("NOT_APPLICABLE", null)
                : isWithheld ? ("SUPPRESSED", null)
                : ("OK", Delivered(commitment).Sum(claim => RecordWorld.Value(claim.Quantity, world.MeasureOf(world.EditionOf(claim), claim.Measure, claim.CouncilKey)!.ProxyValue))),
            (Text(value, "status"), Number(value, "value")));
        Assert.Equal(("quantityDelivered", "delivered"), (Text(quantity.GetProperty("metric"), "name"), Text(value.GetProperty("metric"), "name")));
    }

    private IEnumerable<Commitment> Siblings(Commitment commitment) => world.Commitments.Where(other =>
        (other.CouncilKey, other.ContractReference, other.Measure) == (commitment.CouncilKey, commitment.ContractReference, commitment.Measure));

    private List<DeliveryClaim> Claims(Commitment commitment) =>
    [
        .. world.Claims
            .Where(claim => (claim.CouncilKey, claim.ContractReference, claim.Measure) == (commitment.CouncilKey, commitment.ContractReference, commitment.Measure))
            .OrderBy(claim => claim.DeliveredOn).ThenBy(claim => claim.Reference, StringComparer.Ordinal),
    ];

    private List<DeliveryClaim> Delivered(Commitment commitment) => Claims(commitment).FindAll(claim => claim.State != ClaimState.Rejected && claim.ValidatedOn <= AsAt);

    private static string? Text(JsonElement node, string name) => node.GetProperty(name).GetString();

    private static decimal? Number(JsonElement node, string name) => node.GetProperty(name).ValueKind == JsonValueKind.Null ? null : node.GetProperty(name).GetDecimal();
}
