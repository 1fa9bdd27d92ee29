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
public sealed class Document<TVariables, TData> : IDocument
    where TData : class
{
    /// <summary>A document that stands in a file of its own.</summary>
    /// <param name="name">The name of its file and of its operation.</param>
    public Document(string name)
        : this(name, DocumentText.Read(name))
    {
    }

    private Document(string name, string text) => (Name, Text) = (name, text);

    public string Name { get; }

    public string Text { get; }

    public JsonTypeInfo<GraphQLRequest<TVariables>> Request { get; } = WireJson.Of<GraphQLRequest<TVariables>>();

    public JsonTypeInfo<GraphQLResponse<TData>> Response { get; } = WireJson.Of<GraphQLResponse<TData>>();

    /// <summary>The same question with a text that was written at run time; the operation keeps its name.</summary>
    public Document<TVariables, TData> As(string text) => new(Name, text);
}

public sealed record GraphQLRequest<TVariables>(string Query, string OperationName, TVariables Variables);

public sealed record GraphQLResponse<TData>(TData? Data = null, IReadOnlyList<GraphQLError>? Errors = null)
    where TData : class;

public sealed record GraphQLError(string Message, GraphQLErrorExtensions? Extensions = null);

/// <summary>What an error says to programs.</summary>
/// <param name="Code">A word such as <c>NO_SUCH_VERSION</c>.</param>
public sealed record GraphQLErrorExtensions(string? Code = null);
