using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Analytics.Dashboard.Gateway;

/// <summary>A GraphQL document as it is asked: its own file and the shared fragments it uses.</summary>
public interface IDocument
{
    /// <summary>The name of its file and of its operation.</summary>
    string Name { get; }

    string Text { get; }
}

/// <summary>A document, with how its variables are written and its answer is read.</summary>
/// <param name="name">The name of its file and of its operation.</param>
/// <param name="json">Knows <see cref="GraphQLRequest{TVariables}"/> and <see cref="GraphQLResponse{TData}"/>; made with <see cref="Wire.Options"/>.</param>
public sealed class Document<TVariables, TData>(string name, JsonSerializerContext json) : IDocument
    where TData : class
{
    public string Name { get; } = name;

    public string Text { get; } = DocumentText.Read(name);

    public JsonTypeInfo<GraphQLRequest<TVariables>> Request { get; } = (JsonTypeInfo<GraphQLRequest<TVariables>>)json.Options.GetTypeInfo(typeof(GraphQLRequest<TVariables>));

    public JsonTypeInfo<GraphQLResponse<TData>> Response { get; } = (JsonTypeInfo<GraphQLResponse<TData>>)json.Options.GetTypeInfo(typeof(GraphQLResponse<TData>));
}

public sealed record GraphQLRequest<TVariables>(string Query, string OperationName, TVariables Variables);

public sealed record GraphQLResponse<TData>(TData? Data = null, IReadOnlyList<GraphQLError>? Errors = null)
    where TData : class;

public sealed record GraphQLError(string Message, GraphQLErrorExtensions? Extensions = null);

/// <summary>What an error says to programs.</summary>
/// <param name="Code">A word such as <c>NO_SUCH_VERSION</c>.</param>
public sealed record GraphQLErrorExtensions(string? Code = null);

/// <summary>How documents travel.</summary>
public static class Wire
{
    /// <summary>camelCase, absent rather than null. New each time: options belong to one context.</summary>
    public static JsonSerializerOptions Options() => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };
}
