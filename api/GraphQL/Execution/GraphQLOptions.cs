using Analytics.GraphQL.Language;
using Microsoft.AspNetCore.Http;

namespace Analytics.GraphQL.Execution;

/// <summary>The limits of a GraphQL service.</summary>
public sealed class GraphQLOptions
{
    /// <summary>What a document may cost to parse.</summary>
    public ParserOptions Parser { get; set; } = ParserOptions.Default;

    /// <summary>Deepest nesting of fields, fragments resolved. Default: 30; the usual introspection query has 15.</summary>
    public int MaxDepth { get; set; } = 30;

    /// <summary>Most fields that an operation may select, fragments resolved: each spread counts what it selects. Default: 20,000.</summary>
    public int MaxSelectedFields { get; set; } = 20_000;

    /// <summary>Most plans kept. Default: 4,000.</summary>
    public int MaxCachedPlans { get; set; } = 4_000;

    /// <summary>Most bytes of document text whose plans are kept; a plan takes some thirty times its text. Default: 4 MiB.</summary>
    public int MaxCachedPlanBytes { get; set; } = 4 << 20;

    /// <summary>Whether clients may send a document's SHA-256 instead of a document that was sent before. Default: true.</summary>
    public bool PersistedQueries { get; set; } = true;

    /// <summary>Most documents kept for clients that send hashes. Default: 2,000.</summary>
    public int MaxPersistedQueries { get; set; } = 2_000;

    /// <summary>Most bytes of documents kept for clients that send hashes. Default: 4 MiB.</summary>
    public int MaxPersistedQueryBytes { get; set; } = 4 << 20;

    /// <summary>Largest request body, in bytes. Default: 1 MiB.</summary>
    public int MaxRequestBytes { get; set; } = 1 << 20;

    /// <summary>Most operations that one request may hold as a JSON array. Default: 0, no arrays.</summary>
    public int MaxBatch { get; set; }

    /// <summary>What an operation of this HTTP request may cost, by who asks; null for no limit. Default: no limit for anybody.</summary>
    public Func<HttpContext, double?> CostLimit { get; set; } = _ => null;

    /// <summary>How long a list is taken to be, for its cost, when no argument <c>first</c> says it. Default: 10.</summary>
    public int AssumedListSize { get; set; } = 10;
}
