using System.Globalization;
using Analytics.Api.Metrics;

namespace Analytics.Api.Columns.Measuring;

/// <summary>One comparison of a dimension's keys, as a function of the key.</summary>
internal static class MemberComparison
{
    public static Func<long?, bool> Of(Condition.Compare compare, Members members)
    {
        var values = compare.Values.SelectMany(value => KeysOf(compare.Field.Dimension!, value, members)).ToList();
        var known = values.OfType<long>().ToHashSet();
        var namesNull = values.Contains(null);
        var first = values.Count > 0 ? values[0] : null;
        return compare.Comparator switch
        {
            Comparator.Equal or Comparator.In => key => key is { } value ? known.Contains(value) : namesNull,
            // As in SQL: to leave out null and something else leaves out whatever has no value, and so does leaving out null.
            Comparator.NotEqual or Comparator.NotIn => key => key is { } value ? !known.Contains(value) : !namesNull,
            Comparator.Greater => key => key > first,
            Comparator.GreaterOrEqual => key => key >= first,
            Comparator.Less => key => key < first,
            Comparator.LessOrEqual => key => key <= first,
            _ => throw new ArgumentOutOfRangeException(nameof(compare), compare.Comparator, "Members are not compared so."),
        };
    }

    /// <summary>Codes and ids become keys; a place stands for all that lies within it. What stands for nothing is a key that nothing has.</summary>
    private static IEnumerable<long?> KeysOf(Dimension dimension, object? value, Members members) => (dimension.Kind, value) switch
    {
        (_, null) => [null],
        (_, long key) => [key],
        (_, int number) => [number],
        (DimensionKind.Council, string code) => [members.CouncilOf(code) ?? -1],
        (DimensionKind.Theme, string code) => [members.SocialValue.Themes.KeyOf(code) ?? -1],
        (DimensionKind.Contract, string id) => [members.SocialValue.Contracts.KeyOf(id) ?? -1],
        (DimensionKind.Place, string code) => members.CodesWithin(code).Select(within => (long?)(members.PlaceOf(within)?.Key ?? -1)),
        (_, string id) => [long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1],
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "A value that no member has."),
    };
}
