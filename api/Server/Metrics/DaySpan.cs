using Analytics.Api.Model;

namespace Analytics.Api.Metrics;

/// <summary>An unbroken span of days.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included.</param>
public readonly record struct DaySpan(DateOnly From, DateOnly To)
{
    public static DaySpan Always { get; } = new(DateOnly.MinValue, DateOnly.MaxValue);

    /// <summary>No day.</summary>
    public static DaySpan Never { get; } = new(DateOnly.MaxValue, DateOnly.MinValue);

    public bool IsEmpty => From > To;

    public bool IsAlways => this == Always;

    /// <summary>Whether it begins with a month's first day and ends with a month's last.</summary>
    public bool IsWholeMonths => From.Day == 1 && (To == DateOnly.MaxValue || To.AddDays(1).Day == 1);

    private DaySpan Before => From == DateOnly.MinValue ? Never : new(DateOnly.MinValue, From.AddDays(-1));

    private DaySpan After => To == DateOnly.MaxValue ? Never : new(To.AddDays(1), DateOnly.MaxValue);

    /// <summary>How many months it touches.</summary>
    public int Months => ((To.Year - From.Year) * 12) + To.Month - From.Month + 1;

    /// <summary>So many months earlier or later, of a span of whole months.</summary>
    public DaySpan AddMonths(int months) => new(From.AddMonths(months), To.AddDays(1).AddMonths(months).AddDays(-1));

    /// <summary>The financial year that it is; null where it is none.</summary>
    public FinancialYear? FinancialYear => From is { Day: 1, Month: 4 } && IsWholeMonths && Months == 12 ? Model.FinancialYear.Of(From) : null;

    public bool Meets(DaySpan other) => !Intersect(other).IsEmpty;

    public DaySpan Intersect(DaySpan other) => new(From > other.From ? From : other.From, To < other.To ? To : other.To);

    /// <summary>The days of one key of a dimension that dates facts; always for any other.</summary>
    public static DaySpan OfKey(Dimension dimension, long key) => !dimension.DatesFacts ? Always : dimension.Kind switch
    {
        DimensionKind.FinancialYear => Of(new FinancialYear((int)key)),
        DimensionKind.Quarter => Of(CalendarKeys.Quarter(key)),
        _ => OfMonth(CalendarKeys.Month(key)),
    };

    /// <summary>
    /// What a condition leaves of the calendar: conditions count that must hold whatever else does. Null when what they
    /// leave together is broken; <see cref="Always"/> when they say nothing about time, <see cref="Never"/> when they contradict each other.
    /// </summary>
    public static DaySpan? Of(Condition where)
    {
        List<DaySpan> left = [Always];
        foreach (var compare in where.Certain().Where(compare => compare.Field.DatesFacts))
            left = Within(left, LeftBy(compare));

        return Unbroken(left);
    }

    private static DaySpan OfMonth(DateOnly first) => new(first, first.AddDays(DateTime.DaysInMonth(first.Year, first.Month) - 1));

    private static DaySpan Of(FinancialYear year) => new(year.FirstDay, year.LastDay);

    private static DaySpan Of(FinancialQuarter quarter) => new(quarter.FirstDay, quarter.LastDay);

    /// <summary>What some spans share with others. The spans of a list are apart from each other, so it is no more of them than there are of both.</summary>
    private static List<DaySpan> Within(List<DaySpan> left, List<DaySpan> parts) =>
        [.. left.SelectMany(_ => parts, (span, part) => span.Intersect(part)).Where(span => !span.IsEmpty)];

    private static List<DaySpan> LeftBy(Condition.Compare compare)
    {
        var spans = compare.Values.Where(value => value is not null)
            .Select(value => value is DateOnly day ? new DaySpan(day, day) : OfKey(compare.Field.Dimension!, (long)value!))
            .Distinct()
            .ToList();
        return compare.Comparator switch
        {
            Comparator.Equal or Comparator.In => spans,
            Comparator.NotEqual or Comparator.NotIn => Without(spans),
            Comparator.Greater => spans.ConvertAll(span => span.After),
            Comparator.GreaterOrEqual => spans.ConvertAll(span => span with { To = DateOnly.MaxValue }),
            Comparator.Less => spans.ConvertAll(span => span.Before),
            Comparator.LessOrEqual => spans.ConvertAll(span => span with { From = DateOnly.MinValue }),
            Comparator.Contains or Comparator.NotContains or Comparator.StartsWith or Comparator.EndsWith =>
                throw new InvalidOperationException($"Periods are not compared by {compare.Comparator}."),
        };
    }

    /// <summary>What lies before, between and after spans, empty where there is nothing.</summary>
    private static List<DaySpan> Without(List<DaySpan> spans)
    {
        List<DaySpan> gaps = [];
        var rest = Always;
        foreach (var span in spans.OrderBy(span => span.From))
        {
            gaps.Add(rest.Intersect(span.Before));
            rest = rest.Intersect(span.After);
        }

        return [.. gaps, rest];
    }

    private static DaySpan? Unbroken(List<DaySpan> spans)
    {
        DaySpan? whole = null;
        foreach (var span in spans.OrderBy(span => span.From))
        {
            if (whole is { } before && span.From > before.After.From)
                return null;

            whole = whole is { } wide ? wide with { To = span.To > wide.To ? span.To : wide.To } : span;
        }

        return whole ?? Never;
    }
}
