namespace Analytics.GraphQL.Language;

/// <summary>What a text may cost before parsing gives up on it. Each limit is checked while parsing, not after.</summary>
public sealed record ParserOptions
{
    /// <summary>The limits used where none are given.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>Longest text, in bytes of UTF-8. Default: 1,048,576 (1 MiB).</summary>
    public int MaxBytes { get; init; } = 1 << 20;

    /// <summary>Most tokens, comments not counted. Default: 100,000.</summary>
    public int MaxTokens { get; init; } = 100_000;

    /// <summary>Deepest nesting of selections, of values and of list types. Default: 200, far below what a thread's stack holds.</summary>
    public int MaxDepth { get; init; } = 200;
}
