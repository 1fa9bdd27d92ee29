using System.Text;
using System.Text.Json;

namespace Analytics.Api.Tests.Schema.Records;

public sealed class CursorTests(RecordWorld world) : IClassFixture<RecordWorld>
{
    [Fact]
    public async Task CursorOfAnotherOrder_IsRefusedByName()
    {
        var cursor = await CursorAsync("contracts(order: [{ value: DESC }], first: 1)", "contracts");

        Assert.Equal(
            "The cursor in `after` belongs to the order [value: DESC], but `order` is [title: ASC]: ask in the cursor's order, or leave out `after` to begin again.",
            await RefusalAsync($$"""{ contracts(order: [{ title: ASC }], after: "{{cursor}}") { nodes { id } } }"""));
    }

    [Fact]
    public async Task CursorOfAnotherList_IsRefusedByName()
    {
        var cursor = await CursorAsync("suppliers(first: 1)", "suppliers");

        Assert.Equal(
            "The cursor in `after` belongs to a list of Supplier, but this is one of SpendLine: give one that this list answered with.",
            await RefusalAsync($$"""{ spendLines(after: "{{cursor}}") { nodes { id } } }"""));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("bm9uc2Vuc2U")] // text, but no JSON
    [InlineData("é")]
    [InlineData("")]
    [InlineData("W10")] // []
    [InlineData("WyJDb250cmFjdCIsIiJd")] // ["Contract",""]
    [InlineData("WyJDb250cmFjdCIsIiIsMV0")] // ["Contract","",1]
    [InlineData("W3t9LFtdXQ")] // [{},[]]
    public async Task Garbage_IsRefused(string cursor) => Assert.Equal(
        $"'{cursor}' in `after` is no cursor: give the `endCursor` of the page before, or the `cursor` of one of its edges, as it came.",
        await RefusalAsync($$"""{ contracts(after: "{{cursor}}") { nodes { id } } }"""));

    [Fact]
    public async Task Cursor_OutlivesItsRow()
    {
        var gone = Convert.ToBase64String(Encoding.UTF8.GetBytes("""["Contract","title: ASC","roads","E08000007:C-00"]""")).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        var data = await world.Server.DataAsync($$"""{ contracts(order: [{ title: ASC }], after: "{{gone}}", first: 1000) { nodes { title } } }""");

        var titles = data.GetProperty("contracts").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("title").GetString()!).ToList();
        Assert.NotEmpty(titles);
        Assert.All(titles, title => Assert.True(string.CompareOrdinal(title.ToLowerInvariant(), "roads") >= 0, title));
    }

    [Theory]
    [InlineData("first: -1", "`first` is -1, but a page has 0 to 1,000 rows: ask for less, and go on with `after`.")]
    [InlineData("first: 1001", "`first` is 1001, but a page has 0 to 1,000 rows: ask for less, and go on with `after`.")]
    [InlineData("order: [{ id: ASC, paidOn: ASC }]", "An element of `order` names 2 fields, but each names exactly one: write a list of elements, such as [{ id: ASC }].")]
    [InlineData("order: [{}]", "An element of `order` names 0 fields, but each names exactly one: write a list of elements, such as [{ id: ASC }].")]
    public async Task OtherMistakes_AreRefused(string arguments, string message) => Assert.Equal(message, await RefusalAsync($$"""{ spendLines({{arguments}}) { nodes { id } } }"""));

    [Fact]
    public async Task Page_HasFiftyRowsUnlessTold()
    {
        var data = await world.Server.DataAsync("{ spendLines { nodes { id } } none: spendLines(first: 0) { nodes { id } pageInfo { hasNextPage endCursor } totalCount } }");

        Assert.Equal(50, data.GetProperty("spendLines").GetProperty("nodes").GetArrayLength());
        var none = data.GetProperty("none");
        Assert.Equal((0, true, JsonValueKind.Null, world.Small.Payments.Count), (
            none.GetProperty("nodes").GetArrayLength(),
            none.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean(),
            none.GetProperty("pageInfo").GetProperty("endCursor").ValueKind,
            none.GetProperty("totalCount").GetInt32()));
    }

    private async Task<string> CursorAsync(string list, string name) =>
        (await world.Server.DataAsync($$"""{ {{list}} { pageInfo { endCursor } } }""")).GetProperty(name).GetProperty("pageInfo").GetProperty("endCursor").GetString()!;

    private async Task<string?> RefusalAsync(string query)
    {
        var error = Assert.Single((await world.Server.AskAsync(query)).GetProperty("errors").EnumerateArray());
        Assert.Equal("BAD_USER_INPUT", error.GetProperty("extensions").GetProperty("code").GetString());
        return error.GetProperty("message").GetString();
    }
}
