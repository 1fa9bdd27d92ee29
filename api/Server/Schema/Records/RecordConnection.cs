using Analytics.GraphQL.TypeSystem;

namespace Analytics.Api.Schema.Records;

/// <summary>Where a page stands in its list.</summary>
internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);

/// <summary>A row with its cursor.</summary>
internal sealed record RecordEdge<TNode>(string Cursor, TNode Node);

/// <summary>A page of a list.</summary>
internal sealed record RecordPage<TNode>(IReadOnlyList<RecordEdge<TNode>> Edges, PageInfo PageInfo)
{
    /// <summary>Makes a page of the rows asked for and, where there are more, one row beyond.</summary>
    public static RecordPage<TNode> Of(IReadOnlyList<RecordEdge<TNode>> found, ListArguments arguments)
    {
        List<RecordEdge<TNode>> edges = [.. found.Take(arguments.First)];
        return new(edges, new PageInfo(found.Count > arguments.First, arguments.After is not null, edges.FirstOrDefault()?.Cursor, edges.LastOrDefault()?.Cursor));
    }
}

/// <summary>A list that has been asked for: its page and its count are fetched when they are selected, each once.</summary>
internal sealed class RecordConnection<TNode>(Func<Task<RecordPage<TNode>>> page, Func<Task<int>> count)
{
    private readonly Lazy<Task<RecordPage<TNode>>> _page = new(page);
    private readonly Lazy<Task<int>> _count = new(count);

    public Task<RecordPage<TNode>> PageAsync() => _page.Value;

    public Task<int> CountAsync() => _count.Value;
}

internal static class RecordConnectionTypes
{
    /// <summary>Binds the connection and edge of a type.</summary>
    public static SchemaBuilder AddConnection<TNode>(this SchemaBuilder schema, string type)
        where TNode : notnull => schema
        .Object<RecordConnection<TNode>>(type + "Connection", connection => connection
            .Field("pageInfo", async (list, _) => (await list.PageAsync()).PageInfo)
            .Field("edges", async (list, _) => (await list.PageAsync()).Edges)
            .Field("nodes", async (list, _) => (await list.PageAsync()).Edges.Select(edge => edge.Node))
            .Field("totalCount", (list, _) => list.CountAsync()))
        .Object<RecordEdge<TNode>>(type + "Edge");
}
