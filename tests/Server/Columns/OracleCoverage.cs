using Analytics.Api.Metrics;

namespace Analytics.Api.Tests.Columns;

/// <summary>Which days of the small world's councils are covered, found by trying every day.</summary>
internal static class OracleCoverage
{
    private static readonly (string Council, DateOnly From, DateOnly To)[] Published =
    [
        ("E08000007", new(2020, 4, 1), new(2022, 3, 31)),
        ("E08000001", new(2021, 4, 1), new(2022, 6, 30)),
        ("E08000013", new(2021, 1, 1), new(2023, 3, 31)),
    ];

    private static readonly DateOnly[] Days = [.. Enumerable.Range(0, 4000).Select(number => new DateOnly(2016, 1, 1).AddDays(number))];

    /// <summary>Whether some council that the filter leaves published for some day that the filter leaves.</summary>
    public static bool IsCovered(Condition where)
    {
        var certain = Certain(where).ToList();
        var time = certain.Where(compare => compare.Field.Name is "financialYear" or "month" or "paidOn").ToList();
        var left = Days.Where(day => time.TrueForAll(compare => Has(compare, day))).ToHashSet();
        var leavesOneSpan = left.Count(day => !left.Contains(day.AddDays(-1))) <= 1;
        return Published.Any(span =>
            certain.Where(compare => compare.Field.Name == "council").All(compare => Has(compare, span.Council))
            && Days.Any(day => day >= span.From && day <= span.To && (!leavesOneSpan || left.Contains(day))));
    }

    private static IEnumerable<Condition.Compare> Certain(Condition condition) => condition switch
    {
        Condition.Compare compare => [compare],
        Condition.All all => all.Parts.SelectMany(Certain),
        _ => [],
    };

    private static bool Has(Condition.Compare compare, DateOnly day)
    {
        var month = (day.Year * 12L) + day.Month - 1;
        return Has(compare, compare.Field.Name switch { "financialYear" => (month - 3) / 12, "month" => month, _ => (object)day });
    }

    private static bool Has(Condition.Compare compare, object value) => compare.Comparator switch
    {
        Comparator.Equal or Comparator.In => compare.Values.Contains(value),
        Comparator.NotEqual or Comparator.NotIn => !compare.Values.Contains(value),
        Comparator.Greater => ((IComparable)value).CompareTo(compare.Values[0]) > 0,
        Comparator.GreaterOrEqual => ((IComparable)value).CompareTo(compare.Values[0]) >= 0,
        Comparator.Less => ((IComparable)value).CompareTo(compare.Values[0]) < 0,
        Comparator.LessOrEqual => ((IComparable)value).CompareTo(compare.Values[0]) <= 0,
        _ => throw new ArgumentOutOfRangeException(nameof(compare), compare.Comparator, "Days are not compared so."),
    };
}
