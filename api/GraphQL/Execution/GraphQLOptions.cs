using Analytics.GraphQL.Language;
using Microsoft.AspNetCore.Http;

namespace Analytics.GraphQL.Execution;

/// <summary>The limits of a GraphQL service.</summary>
public sealed class GraphQLOptions
{
    /// <summary>What a document may cost to parse. Default: 256 KiB, 50,000 tokens and 200 levels, a hundred times what people and tools write.</summary>
    public ParserOptions Parser { get; set; } = new() { MaxBytes = 1 << 18, MaxTokens = 50_000 };

    /// <summary>Deepest nesting of fields, fragments resolved. Default: 30; the usual introspection query has 15.</summary>
    public int MaxDepth { get; set; } = 30;

    /// <summary>Most fields that an operation may select, fragments resolved: each spread counts what it selects. Default: 20,000.</summary>
    public int MaxSelectedFields { get; set; } = 20_000;

    /// <summary>
    /// Most fields that introspection may answer for each type of the schema, by an estimate: aliases multiply them. Default: 2,500; the usual
    /// introspection query answers some 400.
    /// </summary>
    public int MaxIntrospectedFields { get; set; } = 2_500;

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

    /// <summary>Largest request body, in bytes. Default: 512 KiB.</summary>
    public int MaxRequestBytes { get; set; } = 1 << 19;

    /// <summary>Most operations that one request may hold as a JSON array. Default: 0, no arrays.</summary>
    public int MaxBatch { get; set; }

    /// <summary>What an operation of this HTTP request may cost, by who asks; null for no limit. Default: no limit for anybody.</summary>
    public Func<HttpContext, double?> CostLimit { get; set; } = _ => null;

    /// <summary>How long the work of one field of this HTTP request may run, by who asks: see <see cref="ResolverContext.TimeLimit"/>. Default: no limit for anybody.</summary>
    public Func<HttpContext, TimeSpan?> TimeLimit { get; set; } = _ => null;

    /// <summary>Whom the answer to this HTTP request may be repeated for: see <see cref="GraphQLRequest.RepeatFor"/>. Default: nobody.</summary>
    public Func<HttpContext, string?> RepeatFor { get; set; } = _ => null;

    /// <summary>Most bytes of answers kept to be repeated. Default: 0, none is.</summary>
    public long MaxRepeatedBytes { get; set; }

    /// <summary>How long a list is taken to be, for its cost, when no argument <c>first</c> says it. Default: 10.</summary>
    public int AssumedListSize { get; set; } = 10;
}
