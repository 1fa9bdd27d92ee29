namespace Analytics.Api.Metrics;

public enum Comparator
{
    Equal,
    NotEqual,
    In,
    NotIn,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    Contains,
    NotContains,
    StartsWith,
    EndsWith,
}

/// <summary>Which facts a question is about, as the asker stated it.</summary>
public abstract record Condition
{
    /// <summary>Every fact.</summary>
    public static Condition Everything { get; } = new All([]);

    /// <summary>All parts hold; no part is no condition.</summary>
    public sealed record All(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>At least one part holds; no part finds nothing.</summary>
    public sealed record Any(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>One field compared. Not-equal and its kin keep facts without a value.</summary>
    /// <param name="Field">What is compared.</param>
    /// <param name="Comparator">How.</param>
    /// <param name="Values">
    /// One value, or a list for In and NotIn. By kind: Id and Text a string, Enum its number as long, Period and Date
    /// dimensions their key as long, other dates a <see cref="DateOnly"/>, Number a decimal, Boolean a bool; null finds facts without a value.
    /// </param>
    public sealed record Compare(FilterField Field, Comparator Comparator, IReadOnlyList<object?> Values) : Condition;

    /// <summary>Every comparison in it, wherever it stands.</summary>
    public IEnumerable<Compare> Comparisons() => this switch
    {
        Compare compare => [compare],
        All all => all.Parts.SelectMany(part => part.Comparisons()),
        Any any => any.Parts.SelectMany(part => part.Comparisons()),
        _ => [],
    };

    /// <summary>How many comparisons are searches, see <see cref="FilterField.IsSearched"/>.</summary>
    public int Searches() => Comparisons().Count(compare => compare.Field.IsSearched);

    /// <summary>The comparisons that must hold whatever else does: those at the top level and in its conjunctions.</summary>
    public IEnumerable<Compare> Certain() => this switch
    {
        Compare compare => [compare],
        All all => all.Parts.SelectMany(part => part.Certain()),
        _ => [],
    };
}
