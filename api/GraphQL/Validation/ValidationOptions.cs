namespace Analytics.GraphQL.Validation;

/// <summary>How documents are checked.</summary>
public sealed record ValidationOptions
{
    /// <summary>The options used where none are given.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>Most errors told before checking stops. Default: 100.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>Whether messages keep to themselves what the schema has instead, as a schema that cannot be introspected wants. Default: false.</summary>
    public bool HideSuggestions { get; init; }
}
