using Analytics.Api.Metrics;
using Analytics.Api.Model;
using Analytics.GraphQL.Execution;

namespace Analytics.Api.Schema.Cubes;

/// <summary>Reads filter inputs as conditions.</summary>
internal sealed class FilterReader(CubeDefinition cube)
{
    private static readonly Dictionary<string, Comparator> Operators = new()
    {
        ["eq"] = Comparator.Equal,
        ["neq"] = Comparator.NotEqual,
        ["in"] = Comparator.In,
        ["nin"] = Comparator.NotIn,
        ["gt"] = Comparator.Greater,
        ["gte"] = Comparator.GreaterOrEqual,
        ["lt"] = Comparator.Less,
        ["lte"] = Comparator.LessOrEqual,
        ["contains"] = Comparator.Contains,
        ["ncontains"] = Comparator.NotContains,
        ["startsWith"] = Comparator.StartsWith,
        ["endsWith"] = Comparator.EndsWith,
    };

    /// <summary>The operator's name in the schema.</summary>
    public static string NameOf(Comparator comparator) => Operators.First(pair => pair.Value == comparator).Key;

    public Condition? ReadOrNull(InputObject? where) => where is null ? null : Read(where);

    /// <summary>An absent or empty filter is every fact.</summary>
    public Condition Read(InputObject? where)
    {
        if (where is null)
            return Condition.Everything;

        List<Condition> parts = [];
        foreach (var (name, value) in where)
        {
            if (value is IReadOnlyList<object?> list)
            {
                List<Condition> conditions = [.. list.Select(item => Read((InputObject?)item))];
                parts.Add(name == "or" ? new Condition.Any(conditions) : new Condition.All(conditions));
            }
            else if (value is InputObject operations)
            {
                var field = cube.Filters.First(filter => filter.Name == name);
                parts.AddRange(Comparisons(operations).Select(comparison => Compare(field, comparison.Comparator, comparison.Values)));
            }
        }

        return parts.Count == 1 ? parts[0] : new Condition.All(parts);
    }

    public IReadOnlyList<Having> ReadHaving(InputObject? having) => having is null
        ? []
        :
        [
            .. from field in having
               where field.Value is InputObject
               from comparison in Comparisons((InputObject)field.Value!)
               select new Having(cube.Metric(field.Key), comparison.Comparator, [.. comparison.Values.Select(value => (decimal?)value)]),
        ];

    /// <summary>Null is a value to find for equality; for any other operator it is no condition.</summary>
    /// <exception cref="GraphQLException">A text has a character that engines refuse.</exception>
    public static IEnumerable<(Comparator Comparator, IReadOnlyList<object?> Values)> Comparisons(InputObject operations)
    {
        foreach (var (name, value) in operations)
        {
            var comparator = Operators[name];
            var values = value as IReadOnlyList<object?> ?? [value];
            if (values.OfType<string>().Any(text => text.Contains('\0', StringComparison.Ordinal)))
                throw new GraphQLException($"`{name}` looks for text with the character NUL (U+0000), which no text here has and no engine takes. Leave the character out.");

            if (value is not null || comparator is Comparator.Equal or Comparator.NotEqual)
                yield return (comparator, values);
        }
    }

    private static Condition.Compare Compare(FilterField field, Comparator comparator, IReadOnlyList<object?> values) =>
        field.Dimension?.Kind == DimensionKind.Month
            ? CompareMonth(field, comparator, values)
            : new(field, comparator, [.. values.Select(value => Value(field, value))]);

    private static object? Value(FilterField field, object? value) => (field.Kind, value) switch
    {
        (_, null) => null,
        (FilterKind.Enum, Enum member) => Convert.ToInt64(member, System.Globalization.CultureInfo.InvariantCulture),
        (FilterKind.Period, string text) => PeriodKey(field, text),
        _ => value,
    };

    private static long PeriodKey(FilterField field, string text)
    {
        string? problem;
        if (field.Dimension!.Kind == DimensionKind.FinancialYear)
        {
            if (FinancialYear.TryParse(text, out var year, out problem))
                return year.StartYear;
        }
        else if (FinancialQuarter.TryParse(text, out var quarter, out problem))
        {
            return CalendarKeys.Key(quarter);
        }

        throw new GraphQLException(problem!);
    }

    /// <summary>A month is its first day; a bound within a month moves to the first days around it.</summary>
    private static Condition.Compare CompareMonth(FilterField field, Comparator comparator, IReadOnlyList<object?> values)
    {
        if (comparator is Comparator.Equal or Comparator.NotEqual or Comparator.In or Comparator.NotIn)
        {
            var among = comparator is Comparator.Equal or Comparator.In ? Comparator.In : Comparator.NotIn;
            return new Condition.Compare(field, among, [.. values.Where(value => value is null or DateOnly { Day: 1 }).Select(value => value is DateOnly day ? CalendarKeys.MonthKey(day) : (object?)null)]);
        }

        var bound = (DateOnly)values[0]!;
        var moved = (comparator, bound.Day) switch
        {
            (Comparator.GreaterOrEqual, > 1) => Comparator.Greater,
            (Comparator.Less, > 1) => Comparator.LessOrEqual,
            _ => comparator,
        };
        return new Condition.Compare(field, moved, [CalendarKeys.MonthKey(bound)]);
    }
}
