using Analytics.Api.Model;

namespace Analytics.Api.Metrics;

/// <summary>Puts other days in the place of those that a filter names.</summary>
internal static class PeriodCondition
{
    /// <summary>The filter without its certain conditions on a field.</summary>
    public static Condition Without(Condition where, Func<FilterField, bool> isLeftOut) => where switch
    {
        Condition.Compare compare when isLeftOut(compare.Field) => Condition.Everything,
        Condition.All all => new Condition.All([.. all.Parts.Select(part => Without(part, isLeftOut))]),
        _ => where,
    };

    /// <summary>The facts of a span, by the coarsest of a cube's periods that tell it, or else by the day; null where the cube cannot tell it.</summary>
    public static Condition? Of(CubeDefinition cube, DaySpan span)
    {
        foreach (var kind in new[] { DimensionKind.FinancialYear, DimensionKind.Quarter, DimensionKind.Month })
        {
            if (cube.Filters.FirstOrDefault(filter => filter.Dimension is { DatesFacts: true } dimension && dimension.Kind == kind) is { } field && KeysWithin(kind, span) is { } keys)
                return new Condition.Compare(field, Comparator.In, keys);
        }

        return cube.Day is { } day
            ? new Condition.All([new Condition.Compare(day, Comparator.GreaterOrEqual, [span.From]), new Condition.Compare(day, Comparator.LessOrEqual, [span.To])])
            : null;
    }

    /// <summary>The key of a period in which a day lies.</summary>
    public static long KeyAt(DimensionKind kind, DateOnly day) => kind switch
    {
        DimensionKind.FinancialYear => FinancialYear.Of(day).StartYear,
        DimensionKind.Quarter => CalendarKeys.Key(FinancialQuarter.Of(day)),
        _ => CalendarKeys.MonthKey(day),
    };

    /// <summary>The periods that make up a span exactly; null where none do.</summary>
    private static List<object?>? KeysWithin(DimensionKind kind, DaySpan span)
    {
        var months = kind switch
        {
            DimensionKind.FinancialYear => 12,
            DimensionKind.Quarter => 3,
            _ => 1,
        };
        var first = KeyAt(kind, span.From);
        if (!span.IsWholeMonths || span.Months % months != 0 || KeyAt(kind, span.From.AddDays(-1)) == first)
            return null;

        return [.. Enumerable.Range(0, span.Months / months).Select(step => (object?)(first + step))];
    }
}
