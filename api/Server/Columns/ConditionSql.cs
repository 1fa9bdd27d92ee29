using System.Globalization;
using Analytics.Api.Metrics;

namespace Analytics.Api.Columns;

/// <summary>Writes an asker's conditions on spend as SQL.</summary>
internal sealed class ConditionSql(SqlBuilder sql, Members members)
{
    public string Write(Condition condition) => condition switch
    {
        Condition.All all => all.Parts.Count == 0 ? "TRUE" : Join(all.Parts, " AND "),
        Condition.Any any => any.Parts.Count == 0 ? "FALSE" : Join(any.Parts, " OR "),
        Condition.Compare compare => Write(compare),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "A kind of condition that has no SQL."),
    };

    private string Join(IReadOnlyList<Condition> parts, string by) => "(" + string.Join(by, parts.Select(Write)) + ")";

    private string Write(Condition.Compare compare) => compare.Field.Name switch
    {
        "directorate" or "category" => ByText(compare, SpendTable.ColumnOf(compare.Field.Dimension!), SnapshotTables.Label),
        "supplierName" => ByText(compare, SpendTable.Alias, SnapshotTables.Alias),
        "description" => Comparison(SpendTable.Description, compare.Comparator, compare.Values),
        "transactionNumber" => Comparison(SpendTable.TransactionNumber, compare.Comparator, compare.Values),
        "paidOn" => Comparison(SpendTable.PaidOn, compare.Comparator, compare.Values),
        "redacted" => Comparison(SpendTable.Redacted, compare.Comparator, compare.Values),
        "amount" => ByPounds(compare, SpendTable.Amount),
        "irrecoverableVat" => ByPounds(compare, SpendTable.IrrecoverableVat),
        "sourceLine" => Comparison(SpendTable.SourceLine, compare.Comparator, [.. compare.Values.Select(value => value is int line ? (object)(long)line : null)]),
        "id" => ByNumber(compare, SpendTable.LineId),
        "import" => ByNumber(compare, SpendTable.ImportId),
        "council" => ByKey(compare, code => members.CouncilOf(code)),
        "supplierBorough" => ByKey(compare, code => members.PlaceOf(code)?.Key),
        "supplier" or "contract" => ByNumber(compare, SpendTable.ColumnOf(compare.Field.Dimension!)),
        _ => Comparison(SpendTable.ColumnOf(compare.Field.Dimension!), compare.Comparator, compare.Values),
    };

    /// <summary>Codes and ids become keys here; one that stands for nothing becomes a key that no fact has.</summary>
    private string ByKey(Condition.Compare compare, Func<string, int?> keyOf) =>
        Comparison(
            SpendTable.ColumnOf(compare.Field.Dimension!),
            compare.Comparator,
            [.. compare.Values.Select(value => value is string code ? (object)(long)(keyOf(code) ?? -1) : null)]);

    /// <summary>An id that is no number stands for nothing, too.</summary>
    private string ByNumber(Condition.Compare compare, string column) =>
        Comparison(
            column,
            compare.Comparator,
            [.. compare.Values.Select(value => value is string id ? (object)(long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1L) : null)]);

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
        string First() => sql.Parameter(values[0]!);
        return (comparator, values) switch
        {
            (Comparator.Equal, [null]) => $"{column} IS NULL",
            (Comparator.NotEqual, [null]) => $"{column} IS NOT NULL",
            (Comparator.In, _) => In(column, values),
            (Comparator.NotIn, _) => NotIn(column, values),
            (Comparator.NotContains, [null]) => "TRUE",
            (_, [null]) => "FALSE",
            (Comparator.Equal, _) => $"{column} = {First()}",
            (Comparator.NotEqual, _) => $"({column} IS NULL OR {column} <> {First()})",
            (Comparator.Greater, _) => $"{column} > {First()}",
            (Comparator.GreaterOrEqual, _) => $"{column} >= {First()}",
            (Comparator.Less, _) => $"{column} < {First()}",
            (Comparator.LessOrEqual, _) => $"{column} <= {First()}",
            (Comparator.Contains, _) => $"strpos(lower({column}), lower({First()})) > 0",
            (Comparator.NotContains, _) => $"({column} IS NULL OR strpos(lower({column}), lower({First()})) = 0)",
            (Comparator.StartsWith, _) => $"starts_with(lower({column}), lower({First()}))",
            (Comparator.EndsWith, _) => EndsWith(column, First()),
            _ => throw new ArgumentOutOfRangeException(nameof(comparator), comparator, "A comparison that has no SQL."),
        };
    }

    private static string EndsWith(string column, string end) => $"right(lower({column}), length(lower({end}))) = lower({end})";

    private string In(string column, IReadOnlyList<object?> values)
    {
        var list = Parameters(values);
        return (list.Length > 0, values.Contains(null)) switch
        {
            (true, true) => $"({column} IS NULL OR {column} IN ({list}))",
            (true, false) => $"{column} IN ({list})",
            (false, true) => $"{column} IS NULL",
            (false, false) => "FALSE",
        };
    }

    private string NotIn(string column, IReadOnlyList<object?> values)
    {
        var list = Parameters(values);
        return (list.Length > 0, values.Contains(null)) switch
        {
            (true, true) => $"{column} NOT IN ({list})", // leaves out what has no value, too
            (true, false) => $"({column} IS NULL OR {column} NOT IN ({list}))",
            (false, true) => $"{column} IS NOT NULL",
            (false, false) => "TRUE",
        };
    }

    private string Parameters(IReadOnlyList<object?> values) =>
        string.Join(", ", values.Where(value => value is not null).Select(value => sql.Parameter(value!)));
}
