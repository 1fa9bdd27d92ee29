using System.Text.Json;
using Analytics.Api.Model;
using Analytics.Api.Tests.Columns;
using Analytics.Api.Tests.Schema.Records;

namespace Analytics.Api.Tests.Schema.Spend;

public sealed class SpendLineListTests(RecordWorld world) : IClassFixture<RecordWorld>
{
    [Theory]
    [InlineData(SpendBasis.All)]
    [InlineData(SpendBasis.Influenceable)]
    [InlineData(SpendBasis.Locatable)]
    public async Task RandomLines_AreThoseOfTheOracle(SpendBasis basis) => await ListComparison.RunAsync(
        world.Server,
        "spendLines",
        "SpendLine",
        questions: 25,
        new RecordOracle<Payment>(
            [.. world.Small.Payments.Where(payment => Counts(payment, basis))],
            row => FormattableString.Invariant($"{row.Line.Id}"),
            [
                new("id", row => FormattableString.Invariant($"{row.Line.Id}"), ["1", "77", "x", null]) { Sorts = false },
                new("council", row => row.Council.Code, ["E08000007", "E08000013", null]) { Sorts = false },
                new("supplier", row => row.Supplier is { } supplier ? FormattableString.Invariant($"{supplier.Id}") : null, ["1", "3", "999", null]) { Sorts = false },
                new("paidOn", row => row.Line.PaidOn, [new DateOnly(2022, 6, 1), new DateOnly(2022, 12, 31), null]) { IsOrdered = true },
                new("amount", row => row.Line.Amount.Value, [0m, 1000.005m, 2500.50m, null]) { IsOrdered = true },
                new("irrecoverableVat", row => row.Line.IrrecoverableVat?.Value, [0m, 1.50m, 3m, null]) { IsOrdered = true },
                new("directorate", row => row.Directorate, ["Adults", "ADULTS", "é", null]) { IsText = true },
                new("category", row => row.Category, ["Zoo", "place", null]) { IsText = true },
                new("description", row => row.Line.Description, ["Invoice 3 for Éclairs", "ÉCLAIRS", null]) { IsText = true },
                new("transactionNumber", row => row.Line.TransactionNumber, ["Tr3", "tr5", null]) { IsText = true },
                new("redacted", row => row.Supplier is null ? 1m : 0m, []) { Filters = false },
                new("localityRing", row => row.Ring, ["OWN_BOROUGH", "REDACTED", null]),
                new("import", row => FormattableString.Invariant($"{row.Line.ImportId}"), ["1", "3", null]) { Sorts = false },
                new("sourceLine", row => (decimal)row.Line.SourceLine, [100m, 221m, null]) { IsOrdered = true },
            ],
            seed: (int)basis + 1),
        $", basis: {RecordOracle<Payment>.SdlName(basis)}");

    [Theory]
    [InlineData("""{ localityRing: { eq: OWN_BOROUGH } }""", "ALL")]
    [InlineData("""{ financialYear: { eq: "2022/23" }, supplierKind: { neq: PRIVATE } }""", "INFLUENCEABLE")]
    [InlineData("""{ or: [{ month: { gte: "2022-10-01" } }, { directorate: { eq: null } }] }""", "LOCATABLE")]
    public async Task Lines_AreExactlyThoseThatTheCubeCounts(string where, string basis)
    {
        var data = await world.Server.DataAsync($$"""
            { spend(where: {{where}}, basis: {{basis}}) { lineCount { value } amount { value } rows { council { code } supplierSize lineCount { value } amount { value } } }
              spendLines(where: {{where}}, basis: {{basis}}, first: 1000) { totalCount nodes { amount council { code } supplier { size } } } }
            """);
        var lines = data.GetProperty("spendLines").GetProperty("nodes").EnumerateArray().ToList();
        var cells = lines
            .GroupBy(line => (Code(line), line.GetProperty("supplier").ValueKind == JsonValueKind.Null ? "UNKNOWN" : line.GetProperty("supplier").GetProperty("size").GetString()))
            .ToDictionary(cell => cell.Key, cell => (cell.Count(), cell.Sum(line => line.GetProperty("amount").GetDecimal())));
        var spend = data.GetProperty("spend");

        Assert.NotEmpty(lines);
        Assert.Equal(lines.Count, data.GetProperty("spendLines").GetProperty("totalCount").GetInt32());
        Assert.Equal((Figure(spend, "lineCount"), Figure(spend, "amount")), (lines.Count, lines.Sum(line => line.GetProperty("amount").GetDecimal())));
        Assert.Equal(
            spend.GetProperty("rows").EnumerateArray().ToDictionary(row => (Code(row), row.GetProperty("supplierSize").GetString()), row => ((int)Figure(row, "lineCount"), Figure(row, "amount"))),
            cells);
    }

    [Fact]
    public async Task Line_IsGivenWhole()
    {
        var payment = world.Small.Payments.First(payment => payment is { Supplier: not null, Line: { IrrecoverableVat: not null, TransactionNumber: not null, Description: not null, DirectorateId: not null } });
        var node = (await world.Server.DataAsync($$"""
            { spendLines(where: { id: { eq: "{{payment.Line.Id}}" } }) { nodes {
                id council { code } supplier { id name } supplierName paidOn amount irrecoverableVat directorate category description transactionNumber redacted localityRing import { id fileName } sourceLine } } }
            """)).GetProperty("spendLines").GetProperty("nodes")[0];

        Assert.Equal(payment.Council.Code, Code(node));
        Assert.Equal(payment.Supplier!.Name, node.GetProperty("supplier").GetProperty("name").GetString());
        Assert.Equal(payment.Alias.Name, node.GetProperty("supplierName").GetString());
        Assert.Equal(payment.Line.PaidOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), node.GetProperty("paidOn").GetString());
        Assert.Equal((payment.Line.Amount.Value, payment.Line.IrrecoverableVat!.Value.Value), (node.GetProperty("amount").GetDecimal(), node.GetProperty("irrecoverableVat").GetDecimal()));
        Assert.Equal((payment.Directorate, payment.Category), (node.GetProperty("directorate").GetString(), node.GetProperty("category").GetString()));
        Assert.Equal((payment.Line.Description, payment.Line.TransactionNumber), (node.GetProperty("description").GetString(), node.GetProperty("transactionNumber").GetString()));
        Assert.Equal((false, RecordOracle<Payment>.SdlName(payment.Ring)), (node.GetProperty("redacted").GetBoolean(), node.GetProperty("localityRing").GetString()));
        Assert.Equal(($"{payment.Line.ImportId}.csv", payment.Line.SourceLine), (node.GetProperty("import").GetProperty("fileName").GetString(), node.GetProperty("sourceLine").GetInt32()));
    }

    [Fact]
    public async Task Contract_IsOneThatTheSupplierHeldWithTheCouncilThatDay()
    {
        var lines = (await world.Server.DataAsync("{ spendLines(first: 1000) { nodes { paidOn council { code } supplier { id } contract { council { code } suppliers { id } startsOn awardedOn endsOn } } } }"))
            .GetProperty("spendLines").GetProperty("nodes").EnumerateArray().ToList();
        var onContract = lines.Where(line => line.GetProperty("contract").ValueKind != JsonValueKind.Null).ToList();

        Assert.NotEmpty(onContract);
        Assert.True(onContract.Count < lines.Count);
        Assert.All(onContract, line =>
        {
            var (contract, day) = (line.GetProperty("contract"), line.GetProperty("paidOn").GetString());
            Assert.Equal(Code(line), Code(contract));
            Assert.Contains(line.GetProperty("supplier").GetProperty("id").GetString(), contract.GetProperty("suppliers").EnumerateArray().Select(supplier => supplier.GetProperty("id").GetString()));
            var first = contract.GetProperty("startsOn").GetString() ?? contract.GetProperty("awardedOn").GetString();
            Assert.True(string.CompareOrdinal(first, day) <= 0 && (contract.GetProperty("endsOn").GetString() is not { } last || string.CompareOrdinal(day, last) <= 0));
        });
    }

    private static bool Counts(Payment payment, SpendBasis basis) => basis == SpendBasis.All
        || (payment.Supplier is { Influenceable: true } && (basis == SpendBasis.Influenceable || payment.Ring != LocalityRing.Unknown));

    private static string? Code(JsonElement row) => row.GetProperty("council").GetProperty("code").GetString();

    private static decimal Figure(JsonElement row, string name) => row.GetProperty(name).GetProperty("value").GetDecimal();
}
