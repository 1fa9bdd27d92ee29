using System.Text.Json;
using Analytics.Api.Records;
using Analytics.Api.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Api.Tests.Schema.SavedQueries;

/// <summary>A running server, and the words in which clients keep queries there.</summary>
public sealed class SavedQueryWorld : IAsyncLifetime
{
    public const string Fields = "id name description document variables owner shared updatedAt";

    private const string SaveDocument = $$"""mutation ($input: SaveQueryInput!) { saveQuery(input: $input) { savedQuery { {{Fields}} } } }""";

    private const string DeleteDocument = "mutation ($id: ID!) { deleteSavedQuery(input: { id: $id }) { id } }";

    public AnalyticsServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await AnalyticsServer.StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();

    /// <summary>Saves as the administrator, which must succeed.</summary>
    /// <returns>The saved query.</returns>
    public async Task<JsonElement> SaveAsync(object input)
    {
        var answer = await TrySaveAsync(input);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty("saveQuery").GetProperty("savedQuery");
    }

    public Task<JsonElement> TrySaveAsync(object input, bool asAdministrator = true) => AskAsync(SaveDocument, new { input }, asAdministrator);

    public Task<JsonElement> DeleteAsync(string id, bool asAdministrator = true) => AskAsync(DeleteDocument, new { id }, asAdministrator);

    /// <summary>The names of those saved queries that the asker sees, in the order of the answer, but for other tests' own.</summary>
    /// <param name="mark">What the names of this test's own begin with.</param>
    /// <param name="asAdministrator">Who asks.</param>
    public async Task<List<string>> NamesAsync(string mark, bool asAdministrator = true) =>
    [
        .. (await AskAsync("{ savedQueries { name } }", variables: null, asAdministrator)).GetProperty("data").GetProperty("savedQueries").EnumerateArray()
            .Select(query => query.GetProperty("name").GetString()!)
            .Where(name => name.StartsWith(mark, StringComparison.Ordinal)),
    ];

    /// <summary>How much is in the audit log.</summary>
    public int AuditEntries()
    {
        using var session = Server.Services.GetRequiredService<RecordsDatabase>().OpenForReading();
        return session.AuditEntries.Count();
    }

    /// <summary>The last lines of the audit log.</summary>
    public List<string> Audited(int last)
    {
        using var session = Server.Services.GetRequiredService<RecordsDatabase>().OpenForReading();
        return [.. session.AuditEntries.TakeLast(last).Select(entry => $"{entry.By} {entry.Action}: {entry.What}")];
    }

    private Task<JsonElement> AskAsync(string document, object? variables, bool asAdministrator) =>
        asAdministrator ? Server.AskAsAdministratorAsync(document, variables) : Server.AskAsync(document, variables);
}
