using System.Text.Json;
using Analytics.Api.Records;
using Analytics.Api.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Api.Tests.Schema.Statements;

public sealed class StatementTextsTests : IAsyncLifetime
{
    private const string Stockport = "E08000007";

    private AnalyticsServer _server = null!;

    public async Task InitializeAsync() => _server = await AnalyticsServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task SavedTexts_StandInTheOrderOfTheSections()
    {
        await SaveAsync("ACTIONS", "Next: *more*.");
        var first = await SaveAsync("APPROACH", "  One heart,\r\none home.  ");
        await SaveAsync("FOCUS", "Another year.", year: "2021/22");
        await SaveAsync("FOCUS", "Another council.", council: "E08000003");

        var listed = await ListAsync();

        Assert.Equal(["APPROACH: One heart,\none home.", "ACTIONS: Next: *more*."], listed.Select(Told));
        Assert.Equal(("Stockport", "2022/23", "Administrator"), (listed[0].GetProperty("council").GetProperty("name").GetString(), listed[0].GetProperty("financialYear").GetString(), listed[0].GetProperty("savedBy").GetString()));
        Assert.Equal(Id(first), listed[0].GetProperty("id").GetString());
        Assert.Equal("Administrator StatementTextSaved: Saved the text of the section Approach in the annual statement of Stockport for 2022/23.", Audited()[^3]);
    }

    [Fact]
    public async Task Text_GoesInThePlaceOfTheOneThatItsWriterRead()
    {
        var first = Id(await SaveAsync("FOCUS", "First."));
        var second = Id(await SaveAsync("FOCUS", "Second.", replaces: first));

        var late = Error(await SaveAsync("FOCUS", "Late.", replaces: first));
        var blind = Error(await SaveAsync("FOCUS", "Blind."));

        Assert.Equal("CONFLICT", late.Code);
        Assert.StartsWith("Another text stands there by now, saved by Administrator on ", late.Message, StringComparison.Ordinal);
        Assert.EndsWith($"read `statementTexts` again, take over what you need, and save with `replaces` \"{second}\".", late.Message, StringComparison.Ordinal);
        Assert.Equal(late, blind);
        Assert.Equal(["FOCUS: Second."], (await ListAsync()).Select(Told));
    }

    [Fact]
    public async Task BlankText_TakesAwayTheOneThatStands()
    {
        var first = Id(await SaveAsync("FOCUS", "First."));

        var gone = await SaveAsync("FOCUS", " \n ", replaces: first);
        var late = Error(await SaveAsync("FOCUS", "Late.", replaces: first));

        Assert.Equal(JsonValueKind.Null, gone.GetProperty("data").GetProperty("saveStatementText").GetProperty("statementText").ValueKind);
        Assert.Empty(await ListAsync());
        Assert.Equal(("CONFLICT", $"The text {first} does not stand there any more: read `statementTexts` again, and save without `replaces` if yours is to stand."), late);
        Assert.Equal("Administrator StatementTextSaved: Took away the text of the section Focus in the annual statement of Stockport for 2022/23.", Audited()[^1]);
        Assert.NotNull(Id(await SaveAsync("FOCUS", "Again.")));
    }

    [Fact]
    public async Task TextThatStandsAlready_IsNotSavedTwice()
    {
        var first = Id(await SaveAsync("FOCUS", "First."));
        var audited = Audited().Count;

        Assert.Equal(first, Id(await SaveAsync("FOCUS", "First.", replaces: first)));
        Assert.Equal(audited, Audited().Count);
    }

    [Fact]
    public async Task WhoeverHasNotTheKey_ChangesNothing()
    {
        var audited = Audited().Count;

        var refused = Error(await _server.AskAsync(Document, new { input = Input("FOCUS", "Mine.", "2022/23", Stockport, null) }));

        Assert.Equal("FORBIDDEN", refused.Code);
        Assert.StartsWith("Texts of statements are saved by the administrator alone, and this request does not carry the administrator's key.", refused.Message, StringComparison.Ordinal);
        Assert.Empty(await ListAsync());
        Assert.Equal(audited, Audited().Count);
    }

    [Theory]
    [InlineData(Stockport, "2023/34", null, "x", "'2023/34' is not a financial year: 2023 is followed by 24, so write 2023/24.")]
    [InlineData("E08000099", "2022/23", null, "x", "There is no council 'E08000099': give the ONS code of one of `councils`, such as E08000007.")]
    [InlineData(Stockport, "2022/23", null, "x\0y", "`text` has the character NUL (U+0000), which is not kept. Leave the character out.")]
    [InlineData(Stockport, "2022/23", "mine", "x", "`replaces` is 'mine', which is the `id` of no text: `statementTexts` lists those that there are.")]
    public async Task WhatCannotBeKept_IsRefusedByName(string council, string year, string? replaces, string text, string message) =>
        Assert.Equal(message, Error(await SaveAsync("FOCUS", text, year, council, replaces)).Message);

    [Fact]
    public async Task TextThatIsTooLong_IsRefused() =>
        Assert.Equal("`text` has 50,001 bytes, but at most 50,000 are kept: shorten it.", Error(await SaveAsync("FOCUS", new string('a', 50_001))).Message);

    private const string Document = "mutation ($input: SaveStatementTextInput!) { saveStatementText(input: $input) { statementText { id } } }";

    private static object Input(string section, string text, string year, string council, string? replaces) => new { council, financialYear = year, section, text, replaces };

    private Task<JsonElement> SaveAsync(string section, string text, string year = "2022/23", string council = Stockport, string? replaces = null) =>
        _server.AskAsAdministratorAsync(Document, new { input = Input(section, text, year, council, replaces) });

    private async Task<List<JsonElement>> ListAsync() =>
    [
        .. (await _server.DataAsync($$"""{ statementTexts(council: "{{Stockport}}", financialYear: "2022/23") { id council { name } financialYear section text savedBy savedAt } }"""))
            .GetProperty("statementTexts").EnumerateArray(),
    ];

    private List<string> Audited()
    {
        using var session = _server.Services.GetRequiredService<RecordsDatabase>().OpenForReading();
        return [.. session.AuditEntries.Select(entry => $"{entry.By} {entry.Action}: {entry.What}")];
    }

    private static string Told(JsonElement text) => $"{text.GetProperty("section").GetString()}: {text.GetProperty("text").GetString()}";

    private static string? Id(JsonElement answer) => answer.GetProperty("data").GetProperty("saveStatementText").GetProperty("statementText").GetProperty("id").GetString();

    private static (string? Code, string? Message) Error(JsonElement answer)
    {
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        return (error.TryGetProperty("extensions", out var more) && more.TryGetProperty("code", out var code) ? code.GetString() : null, error.GetProperty("message").GetString());
    }
}
