using System.Text;
using System.Text.Json;
using Analytics.GraphQL.Execution;
using Analytics.GraphQL.Tests.Hostile;

namespace Analytics.Benchmarks.GraphQL;

/// <summary>What documents cost that were made to cost much, each read, refused or answered anew. Ten a second is a tenth of a second each.</summary>
public sealed class HostileBenchmarks : IContests
{
    private readonly GraphQLExecutor _executor = new(HostileDocument.Schema(), new GraphQLOptions { MaxCachedPlans = 0 }, _ => { });
    private readonly List<JsonDocument> _variables = [];

    public string Title => "GraphQL: hostile documents";

    public IReadOnlyList<Contest> Contests => [new("Answer or refuse", "documents", [.. HostileDocument.All.Select(Contender)])];

    public void Dispose() => _variables.ForEach(variables => variables.Dispose());

    private Contender Contender(HostileDocument document)
    {
        var request = new GraphQLRequest(document.Text);
        if (document.Variables is { } json)
        {
            var variables = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 200 });
            _variables.Add(variables);
            request = request with { Variables = variables.RootElement };
        }

        return new(document.Name, 1, () =>
        {
            using var result = _executor.ExecuteAsync(request, services: null!).AsTask().GetAwaiter().GetResult();
            return Encoding.UTF8.GetByteCount(result.ToJson());
        });
    }
}
