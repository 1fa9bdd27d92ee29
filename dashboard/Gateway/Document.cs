using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Analytics.Dashboard.Gateway;

/// <summary>A GraphQL document, with how its variables are written and its answer is read.</summary>
/// <param name="Name">The name of its file and of its operation.</param>
public sealed record Document<TVariables, TData>(
    string Name,
    string Text,
    JsonTypeInfo<GraphQLRequest<TVariables>> Request,
    JsonTypeInfo<GraphQLResponse<TData>> Response)
    where TData : class;

public sealed record GraphQLRequest<TVariables>(string Query, string OperationName, TVariables Variables);

public sealed record GraphQLResponse<TData>(TData? Data = null, IReadOnlyList<GraphQLError>? Errors = null)
    where TData : class;

public sealed record GraphQLError(string Message, GraphQLErrorExtensions? Extensions = null);

/// <summary>What an error says to programs.</summary>
/// <param name="Code">A word such as <c>NO_SUCH_VERSION</c>.</param>
public sealed record GraphQLErrorExtensions(string? Code = null);

/// <summary>Every document that the dashboard asks.</summary>
public static class Documents
{
    public static readonly Document<LocalSpendVariables, LocalSpendAnswer> LocalSpend =
        new("LocalSpend", Read("LocalSpend"), GatewayJson.Default.GraphQLRequestLocalSpendVariables, GatewayJson.Default.GraphQLResponseLocalSpendAnswer);

    public static readonly Document<DataVariables, DataAnswer> Data =
        new("Data", Read("Data"), GatewayJson.Default.GraphQLRequestDataVariables, GatewayJson.Default.GraphQLResponseDataAnswer);

    private static string Read(string name)
    {
        using var stream = typeof(Documents).Assembly.GetManifestResourceStream($"{name}.graphql")
            ?? throw new InvalidOperationException($"{name}.graphql is not embedded in the dashboard.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>How documents travel: camelCase, absent rather than null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(GraphQLRequest<LocalSpendVariables>))]
[JsonSerializable(typeof(GraphQLResponse<LocalSpendAnswer>))]
[JsonSerializable(typeof(GraphQLRequest<DataVariables>))]
[JsonSerializable(typeof(GraphQLResponse<DataAnswer>))]
[JsonSerializable(typeof(ImportReport))]
[JsonSerializable(typeof(List<SpellingInDoubt>))]
[JsonSerializable(typeof(SupplierVerdict))]
[JsonSerializable(typeof(ProblemDetails))]
public sealed partial class GatewayJson : JsonSerializerContext;
