using System.Globalization;
using Analytics.Api.Metrics;

namespace Analytics.Api.Columns.Measuring;

/// <summary>Writes an asker's conditions on the facts of one table as SQL.</summary>
internal sealed class ConditionSql(SqlBuilder sql, Members members, FactColumns columns)
{
    /// <summary>Of more, a list is as fast.</summary>
    private const int MostGaps = 16;

    public string Write(Condition condition) => condition switch
    {
        Condition.All all => All(all.Parts),
        Condition.Any any => any.Parts.Count == 0 ? "FALSE" : Join(any.Parts.Select(Write), " OR "),
        Condition.Compare compare => Write(compare),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "A kind of condition that has no SQL."),
    };

    /// <summary>Conditions on several fields of one thing that a fact may have several of must be met by one of them.</summary>
    private string All(IReadOnlyList<Condition> parts)
    {
        parts = [.. parts.SelectMany(Flat)];
        if (parts.Count == 0)
            return "TRUE";

        var together = parts.OfType<Condition.Compare>().Where(IsPositive).ToLookup(compare => columns.ExistenceOf(compare.Field));
        var alone = parts.Where(part => part is not Condition.Compare compare || !IsPositive(compare) || columns.ExistenceOf(compare.Field) is null);
        return Join(
            [
                .. alone.Select(Write),
                .. together.Where(existence => existence.Key is not null)
                    .Select(existence => string.Format(CultureInfo.InvariantCulture, existence.Key!, string.Join(" AND ", existence.Select(Compare)))),
            ],
            " AND ");
    }

    private static IEnumerable<Condition> Flat(Condition condition) => condition is Condition.All all ? all.Parts.SelectMany(Flat) : [condition];

    private static string Join(IEnumerable<string> parts, string by) => "(" + string.Join(by, parts) + ")";

    /// <summary>Whether having a value can make it true; the others are true unless a value is excluded.</summary>
    private static bool IsPositive(Condition.Compare compare) => compare.Comparator switch
    {
        Comparator.Equal => compare.Values is not [null],
        Comparator.In => !compare.Values.Contains(null),
        Comparator.NotEqual or Comparator.NotIn or Comparator.NotContains => false,
        _ => true,
    };

    private string Write(Condition.Compare compare)
    {
        if (columns.ExistenceOf(compare.Field) is not { } existence)
            return Compare(compare);

        string Exists(string what) => string.Format(CultureInfo.InvariantCulture, existence, what);
        var known = compare with { Values = [.. compare.Values.Where(value => value is not null)] };
        var namesNull = known.Values.Count < compare.Values.Count;
        return compare.Comparator switch
        {
            Comparator.Equal when namesNull => $"NOT {Exists("TRUE")}",
            Comparator.NotEqual when namesNull => Exists("TRUE"),
            Comparator.NotEqual => $"NOT {Exists(Compare(compare with { Comparator = Comparator.Equal }))}",
            Comparator.In when namesNull => $"(NOT {Exists("TRUE")} OR {Exists(Compare(known))})",
            Comparator.NotIn => (namesNull ? Exists("TRUE") + " AND " : "") + $"NOT {Exists(Compare(known with { Comparator = Comparator.In }))}",
            _ => Exists(Compare(compare)),
        };
    }

    private string Compare(Condition.Compare compare)
    {
        if (columns.ColumnOf(compare.Field) is not { } column)
            return "TRUE";

        return (compare.Field.Kind, compare.Field.Dimension?.Kind) switch
        {
            (FilterKind.Text, DimensionKind.Label) => ByText(compare, column, SnapshotTables.Label),
            (FilterKind.Text, _) when compare.Field.Name == "supplierName" => ByText(compare, column, SnapshotTables.Alias),
            (FilterKind.Number, _) => ByPounds(compare, column),
            (FilterKind.Integer, _) => Comparison(column, compare.Comparator, [.. compare.Values.Select(value => value is int number ? (object)(long)number : null)]),
            (FilterKind.Id, DimensionKind.Place) => Comparison(column, Among(compare.Comparator), [.. compare.Values.SelectMany(value => value is string code ? PlacesWithin(code) : [null])]),
            (FilterKind.Id, _) => Comparison(column, compare.Comparator, [.. compare.Values.Select(value => value is string id ? (object)KeyOf(compare.Field, id) : null)]),
            _ => Comparison(column, compare.Comparator, compare.Values),
        };
    }

    /// <summary>A place filter takes in what lies within.</summary>
    private IEnumerable<object?> PlacesWithin(string code) =>
        members.CodesWithin(code).Select(within => (object?)(long)(members.PlaceOf(within)?.Key ?? -1));

    private static Comparator Among(Comparator comparator) => comparator switch
    {
        Comparator.Equal => Comparator.In,
        Comparator.NotEqual => Comparator.NotIn,
        _ => comparator,
    };

    /// <summary>Codes and ids become keys here; one that stands for nothing becomes a key that no fact has.</summary>
    private long KeyOf(FilterField field, string id) => (field.Dimension?.Kind switch
    {
        DimensionKind.Council => members.CouncilOf(id),
        DimensionKind.Contract => members.SocialValue.Contracts.KeyOf(id),
        DimensionKind.Theme => members.SocialValue.Themes.KeyOf(id),
        DimensionKind.Outcome => members.SocialValue.Outcomes.KeyOf(id),
        DimensionKind.Measure => members.SocialValue.Measures.KeyOf(id),
        DimensionKind.Priority => members.SocialValue.Priorities.KeyOf(id),
        _ => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (long?)null,
    }) ?? -1;

    /// <summary>Text is kept once beside the facts, which carry its number.</summary>
    private string ByText(Condition.Compare compare, string column, string table)
    {
        var findsNull = compare.Values.Contains(null);
        if (findsNull && compare.Comparator is Comparator.Equal or Comparator.NotEqual)
            return Comparison(column, compare.Comparator, compare.Values);

        var text = Comparison(SnapshotTables.Text, compare.Comparator, [.. compare.Values.Where(value => value is not null)]);
        var matches = $"{column} IN (SELECT {SnapshotTables.Id} FROM {table} WHERE {text})";
        return compare.Comparator switch
        {
            Comparator.In when findsNull => $"({column} IS NULL OR {matches})",
            Comparator.NotEqual or Comparator.NotContains => $"({column} IS NULL OR {matches})",
            Comparator.NotIn when !findsNull => $"({column} IS NULL OR {matches})",
            _ => matches,
        };
    }

    private string ByPounds(Condition.Compare compare, string column) =>
        Comparison(column, compare.Comparator, [.. compare.Values.Select(value => value is decimal pounds ? (object)PenceBound.Of(pounds, compare.Comparator) : null)]);

    private string Comparison(string column, Comparator comparator, IReadOnlyList<object?> values)
    {
        string First() => sql.Value(values[0]!);
        return (comparator, values) switch
        {
            (Comparator.Equal, [null]) => $"{column} IS NULL",
            (Comparator.NotEqual, [null]) => $"{column} IS NOT NULL",
            (Comparator.In, _) => In(column, values),
            (Comparator.NotIn, _) => NotIn(column, values),
            (Comparator.NotContains, [null]) => "TRUE",
            (_, [null]) => "FALSE",
            (Comparator.Equal, _) => $"{column} = {First()}",
            (Comparator.NotEqual, _) => $"{column} IS DISTINCT FROM {First()}",
            (Comparator.Greater, _) => $"{column} > {First()}",
            (Comparator.GreaterOrEqual, _) => $"{column} >= {First()}",
            (Comparator.Less, _) => $"{column} < {First()}",
            (Comparator.LessOrEqual, _) => $"{column} <= {First()}",
            (Comparator.Contains, _) => $"strpos({SnapshotSchema.Lowered(column)}, {SnapshotSchema.Lowered(First())}) > 0",
            (Comparator.NotContains, _) => $"({column} IS NULL OR strpos({SnapshotSchema.Lowered(column)}, {SnapshotSchema.Lowered(First())}) = 0)",
            (Comparator.StartsWith, _) => $"starts_with({SnapshotSchema.Lowered(column)}, {SnapshotSchema.Lowered(First())})",
            (Comparator.EndsWith, _) => EndsWith(SnapshotSchema.Lowered(column), SnapshotSchema.Lowered(First())),
            _ => throw new ArgumentOutOfRangeException(nameof(comparator), comparator, "A comparison that has no SQL."),
        };
    }

    private static string EndsWith(string column, string end) => $"right({column}, length({end})) = {end}";

    private string In(string column, IReadOnlyList<object?> values)
    {
        object[] known = [.. values.OfType<object>()];
        return (known.Length > 0, values.Contains(null)) switch
        {
            (true, true) => $"({column} IS NULL OR {OneOf(column, known)})",
            (true, false) => OneOf(column, known),
            (false, true) => $"{column} IS NULL",
            (false, false) => "FALSE",
        };
    }

    /// <summary>
    /// Keys that lie close to each other, as six councils of twelve do, are written as a span with gaps: DuckDB looks at those while it reads, and a list it joins,
    /// which took twice the time.
    /// </summary>
    private string OneOf(string column, object[] values)
    {
        long[] keys = [.. values.OfType<long>().Distinct().Order()];
        if (keys.Length < 2 || !Array.TrueForAll(values, value => value is long) || (ulong)keys[^1] - (ulong)keys[0] >= (ulong)(keys.Length + MostGaps))
            return $"{column} IN ({Values(values)})";

        var gaps = keys.Zip(keys.Skip(1)).SelectMany(pair => Enumerable.Range(1, (int)(pair.Second - pair.First) - 1).Select(step => pair.First + step));
        return Join(gaps.Select(gap => $"{column} <> {sql.Value(gap)}").Prepend($"{column} BETWEEN {sql.Value(keys[0])} AND {sql.Value(keys[^1])}"), " AND ");
    }

    private string NotIn(string column, IReadOnlyList<object?> values)
    {
        var list = Values([.. values.OfType<object>()]);
        return (list.Length > 0, values.Contains(null)) switch
        {
            (true, true) => $"{column} NOT IN ({list})", // leaves out what has no value, too
            (true, false) => $"({column} IS NULL OR {column} NOT IN ({list}))",
            (false, true) => $"{column} IS NOT NULL",
            (false, false) => "TRUE",
        };
    }

    private string Values(object[] values) => string.Join(", ", values.Select(sql.Value));
}
