using System.Text;
using System.Text.Json;
using Analytics.GraphQL.Execution;

namespace Analytics.GraphQL.Tests.Hostile;

/// <summary>What costs too much is refused for the reason given, and what does not is answered. How long that takes is the benchmarks' matter.</summary>
public sealed class HostileDocumentTests
{
    private static readonly GraphQLExecutor Executor = new(HostileDocument.Schema(), new GraphQLOptions(), failure => throw new InvalidOperationException(failure.Message, failure.Exception));

    public static TheoryData<string> Names => [.. HostileDocument.All.Select(document => document.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Document_IsAnsweredOrRefusedForItsReason(string name)
    {
        var document = HostileDocument.All.Single(document => document.Name == name);
        using var variables = document.Variables is null ? null : JsonDocument.Parse(document.Variables, new JsonDocumentOptions { MaxDepth = 200 });

        using var result = await Executor.ExecuteAsync(
            new GraphQLRequest { Document = Encoding.UTF8.GetBytes(document.Text), Variables = variables?.RootElement ?? default }, services: null!);

        Assert.InRange(result.Errors.Count, document.FirstError is null ? 0 : 1, document.FirstError is null ? 0 : 101);
        Assert.StartsWith(document.FirstError ?? "", result.Errors.Select(error => error.Message).FirstOrDefault(""), StringComparison.Ordinal);
        Assert.InRange(result.ToJson().Length, 0, 600_000);
    }
}
