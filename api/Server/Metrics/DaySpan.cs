using Analytics.Api.Model;

namespace Analytics.Api.Metrics;

/// <summary>An unbroken span of days.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included.</param>
public readonly record struct DaySpan(DateOnly From, DateOnly To)
{
    public static DaySpan Always { get; } = new(DateOnly.MinValue, DateOnly.MaxValue);

    public bool IsEmpty => From > To;

    public bool IsAlways => this == Always;

    /// <summary>Whether it begins with a month's first day and ends with a month's last.</summary>
    public bool IsWholeMonths => From.Day == 1 && To.AddDays(1).Day == 1;

    /// <summary>How many months it touches.</summary>
    public int Months => ((To.Year - From.Year) * 12) + To.Month - From.Month + 1;

    /// <summary>So many months earlier or later, of a span of whole months.</summary>
    public DaySpan AddMonths(int months) => new(From.AddMonths(months), To.AddDays(1).AddMonths(months).AddDays(-1));

    public bool Meets(DaySpan other) => From <= other.To && other.From <= To;

    public DaySpan Intersect(DaySpan other) => new(From > other.From ? From : other.From, To < other.To ? To : other.To);

    /// <summary>The days of one key of a dimension that dates facts; always for any other.</summary>
    public static DaySpan OfKey(Dimension dimension, long key) => !dimension.DatesFacts ? Always : dimension.Kind switch
    {
        DimensionKind.FinancialYear => Of(new FinancialYear((int)key)),
        DimensionKind.Quarter => Of(CalendarKeys.Quarter(key)),
        _ => new(CalendarKeys.Month(key), CalendarKeys.Month(key).AddMonths(1).AddDays(-1)),
    };

    /// <summary>
    /// What a condition leaves of the calendar: conditions count that must hold whatever else does. Null when what they
    /// leave is broken; <see cref="Always"/> when they say nothing about time.
    /// </summary>
    public static DaySpan? Of(Condition where)
    {
        var span = Always;
        foreach (var compare in where.Certain())
        {
            if (OfComparison(compare) is not { } part)
                return null;

            span = span.Intersect(part);
        }

        return span;
    }

    private static DaySpan Of(FinancialYear year) => new(year.FirstDay, year.LastDay);

    private static DaySpan Of(FinancialQuarter quarter) => new(quarter.FirstDay, quarter.LastDay);

    private static DaySpan? OfComparison(Condition.Compare compare)
    {
        if (!compare.Field.DatesFacts)
            return Always;

        var spans = compare.Values.Where(value => value is not null)
            .Select(value => value is DateOnly day ? new DaySpan(day, day) : OfKey(compare.Field.Dimension!, (long)value!))
            .OrderBy(span => span.From)
            .ToList();
        if (spans.Count == 0)
            return null;

        return compare.Comparator switch
        {
            Comparator.Equal or Comparator.In => Unbroken(spans),
            Comparator.Greater => new(spans[0].To.AddDays(1), DateOnly.MaxValue),
            Comparator.GreaterOrEqual => new(spans[0].From, DateOnly.MaxValue),
            Comparator.Less => new(DateOnly.MinValue, spans[0].From.AddDays(-1)),
            Comparator.LessOrEqual => new(DateOnly.MinValue, spans[0].To),
            _ => null,
        };
    }

    private static DaySpan? Unbroken(List<DaySpan> spans)
    {
        var whole = spans[0];
        foreach (var span in spans.Skip(1))
        {
            if (span.From > whole.To.AddDays(1))
                return null;

            whole = new(whole.From, span.To > whole.To ? span.To : whole.To);
        }

        return whole;
    }
}
