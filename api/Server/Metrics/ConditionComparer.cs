using System.Diagnostics.CodeAnalysis;

namespace Analytics.Api.Metrics;

/// <summary>Finds conditions equal that say the same in the same words; as records they are equal only where they are one.</summary>
internal sealed class ConditionComparer : IEqualityComparer<Condition>
{
    public static ConditionComparer Instance { get; } = new();

    public bool Equals(Condition? x, Condition? y) => ReferenceEquals(x, y) || (x, y) switch
    {
        (Condition.All one, Condition.All other) => one.Parts.SequenceEqual(other.Parts, this),
        (Condition.Any one, Condition.Any other) => one.Parts.SequenceEqual(other.Parts, this),
        (Condition.Compare one, Condition.Compare other) => one.Field == other.Field && one.Comparator == other.Comparator && one.Values.SequenceEqual(other.Values),
        _ => false,
    };

    public int GetHashCode([DisallowNull] Condition obj)
    {
        var hash = default(HashCode);
        foreach (var compare in obj.Comparisons())
        {
            hash.Add(compare.Field.Name);
            hash.Add(compare.Comparator);
            foreach (var value in compare.Values)
                hash.Add(value);
        }

        return hash.ToHashCode();
    }
}
