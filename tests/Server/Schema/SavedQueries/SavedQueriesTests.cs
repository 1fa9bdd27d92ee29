using System.Globalization;
using System.Net;
using System.Text.Json;
using Analytics.Api.Tests.Hosting;

namespace Analytics.Api.Tests.Schema.SavedQueries;

public sealed class SavedQueriesTests(SavedQueryWorld world) : IClassFixture<SavedQueryWorld>
{
    private const string Document = "query Councils($first: Int) {\n  councils { name }\n  imports(first: $first) { id }\n}";

    [Fact]
    public async Task SavedQuery_IsListedAsItWasSaved()
    {
        var before = TimeProvider.System.GetUtcNow();

        var saved = await world.SaveAsync(new { name = "  kept: Größe – £ ", description = "Who publishes?\n", document = Document, variables = """{ "first": 3 }""", shared = true });
        var listed = (await world.Server.DataAsync($"{{ savedQueries {{ {SavedQueryWorld.Fields} }} }}")).GetProperty("savedQueries").EnumerateArray()
            .Single(query => query.GetProperty("name").GetString()!.StartsWith("kept", StringComparison.Ordinal));

        Assert.Equal(saved.GetRawText(), listed.GetRawText());
        Assert.Equal("kept: Größe – £", saved.GetProperty("name").GetString());
        Assert.Equal("Who publishes?\n", saved.GetProperty("description").GetString());
        Assert.Equal(Document, saved.GetProperty("document").GetString());
        Assert.Equal("""{ "first": 3 }""", saved.GetProperty("variables").GetString());
        Assert.Equal("Administrator", saved.GetProperty("owner").GetString());
        Assert.True(saved.GetProperty("shared").GetBoolean());
        Assert.InRange(saved.GetProperty("updatedAt").GetDateTimeOffset(), before.AddSeconds(-1), TimeProvider.System.GetUtcNow());
    }

    [Fact]
    public async Task SavedQueriesThatAreNotShared_AreTheAdministratorsAlone()
    {
        await world.SaveAsync(new { name = "seen: b", document = Document, shared = true });
        await world.SaveAsync(new { name = "seen: A", document = Document });
        await world.SaveAsync(new { name = "seen: C", document = Document, shared = false });

        Assert.Equal(["seen: A", "seen: b", "seen: C"], await world.NamesAsync("seen"));
        Assert.Equal(["seen: b"], await world.NamesAsync("seen", asAdministrator: false));
    }

    [Fact]
    public async Task SavingWithAnId_TakesTheWholePlaceOfTheEarlierOne()
    {
        var first = await world.SaveAsync(new { name = "twice: first", description = "gone later", document = Document, variables = "{}", shared = true });
        var id = first.GetProperty("id").GetString()!;

        var second = await world.SaveAsync(new { id, name = "twice: second", document = "{ councils { code } }" });

        Assert.Equal(["twice: second"], await world.NamesAsync("twice"));
        Assert.Empty(await world.NamesAsync("twice", asAdministrator: false));
        Assert.Equal(id, second.GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Null, second.GetProperty("description").ValueKind);
        Assert.Equal(JsonValueKind.Null, second.GetProperty("variables").ValueKind);
        Assert.Equal(
            ["Administrator QuerySaved: Saved the query 'twice: first'.", $"Administrator QuerySaved: Saved the query 'twice: second' (saved query {id}) anew."],
            world.Audited(last: 2));
    }

    [Fact]
    public async Task DeletedQuery_IsGoneAndItsNumberIsNeverGivenAgain()
    {
        var id = (await world.SaveAsync(new { name = "gone", document = Document })).GetProperty("id").GetString()!;

        var deleted = await world.DeleteAsync(id);
        var next = await world.SaveAsync(new { name = "later", document = Document });

        Assert.Equal(id, deleted.GetProperty("data").GetProperty("deleteSavedQuery").GetProperty("id").GetString());
        Assert.Empty(await world.NamesAsync("gone"));
        Assert.True(Number(next) > long.Parse(id, CultureInfo.InvariantCulture));
        Assert.Equal($"Administrator QueryDeleted: Deleted the query 'gone' (saved query {id}).", world.Audited(last: 2)[0]);
        Assert.Equal("NOT_FOUND", Code(await world.DeleteAsync(id)));
    }

    [Fact]
    public async Task WhoeverHasNotTheKey_MayNeitherSaveNorDelete()
    {
        var id = (await world.SaveAsync(new { name = "guarded", document = Document, shared = true })).GetProperty("id").GetString()!;
        var audited = world.AuditEntries();

        var saving = await world.TrySaveAsync(new { name = "guarded: mine", document = Document }, asAdministrator: false);
        var replacing = await world.TrySaveAsync(new { id, name = "guarded: mine", document = "no GraphQL" }, asAdministrator: false);
        var deleting = await world.DeleteAsync(id, asAdministrator: false);

        const string How = "and this request does not carry the administrator's key. Send it as the header 'Authorization: Bearer KEY'. It is the setting ANALYTICS_ADMIN_KEY, or the key that the first start printed.";
        Assert.Equal(("FORBIDDEN", "saveQuery", $"Queries are saved by the administrator alone, {How}"), Error(saving));
        Assert.Equal(Error(saving), Error(replacing));
        Assert.Equal(("FORBIDDEN", "deleteSavedQuery", $"Queries are deleted by the administrator alone, {How}"), Error(deleting));
        Assert.Equal(["guarded"], await world.NamesAsync("guarded"));
        Assert.Equal(audited, world.AuditEntries());
    }

    [Fact]
    public async Task ChangesOverGet_AreRefused()
    {
        var query = Uri.EscapeDataString("""mutation { saveQuery(input: { name: "by GET", document: "{ councils { name } }" }) { savedQuery { id } } }""");

        using var response = await world.Server.SendAsAdministratorAsync(HttpMethod.Get, "/graphql?query=" + query);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        Assert.Contains("Mutations are not executed over GET: send them by POST.", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(await world.NamesAsync("by GET"));
    }

    [Fact]
    public async Task ChangesOfOneDocument_AreMadeOneAfterTheOther()
    {
        var id = (await world.SaveAsync(new { name = "serial: old", document = Document })).GetProperty("id").GetString()!;

        var answer = await world.Server.AskAsAdministratorAsync($$"""
            mutation {
              one: saveQuery(input: { name: "serial: 1", document: "{ councils { name } }" }) { savedQuery { id } }
              two: saveQuery(input: { id: {{id}}, name: "serial: 2", document: "{ councils { name } }" }) { savedQuery { id } }
              three: deleteSavedQuery(input: { id: {{id}} }) { id }
              four: saveQuery(input: { name: "serial: 4", document: "{ councils { name } }" }) { savedQuery { id } }
              five: deleteSavedQuery(input: { id: {{id}} }) { id }
            }
            """);

        Assert.Equal(("NOT_FOUND", "five", $"There is no saved query '{id}': `savedQueries` lists those that there are."), Error(answer));
        Assert.Equal(["serial: 1", "serial: 4"], await world.NamesAsync("serial"));
        Assert.Equal(["serial: 1", "serial: 2", "serial: 2", "serial: 4"], world.Audited(last: 4).Select(line => line.Split('\'')[1]));
    }

    [Fact]
    public async Task SavedQueries_AreThereAfterARestart()
    {
        var folder = Directory.CreateTempSubdirectory("analytics-saved-").FullName;
        try
        {
            const string Save = """mutation { saveQuery(input: { name: "kept", document: "{ councils { name } }" }) { savedQuery { id name updatedAt } } }""";
            string before;
            await using (var server = await AnalyticsServer.StartAsync(folder))
                before = (await server.AskAsAdministratorAsync(Save)).GetProperty("data").GetProperty("saveQuery").GetProperty("savedQuery").GetRawText();

            await using var again = await AnalyticsServer.StartAsync(folder);
            var after = (await again.AskAsAdministratorAsync("{ savedQueries { id name updatedAt } }")).GetProperty("data").GetProperty("savedQueries");

            Assert.Equal($"[{before}]", after.GetRawText());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static long Number(JsonElement query) => long.Parse(query.GetProperty("id").GetString()!, CultureInfo.InvariantCulture);

    private static string? Code(JsonElement answer) => Error(answer).Code;

    private static (string? Code, string? Field, string? Message) Error(JsonElement answer)
    {
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").ValueKind);
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        return (error.GetProperty("extensions").GetProperty("code").GetString(), error.GetProperty("path")[0].GetString(), error.GetProperty("message").GetString());
    }
}
