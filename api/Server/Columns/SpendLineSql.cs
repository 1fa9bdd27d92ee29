using Analytics.Api.Columns.Measuring;
using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Columns;

/// <summary>One part of the order of lines.</summary>
/// <param name="Field">id, paidOn, amount, irrecoverableVat, directorate, category, description, transactionNumber, redacted, localityRing or sourceLine.</param>
/// <param name="Descending">What has no value comes last either way.</param>
public sealed record SpendLineOrder(string Field, bool Descending);

/// <summary>Which lines are asked for, and from where on.</summary>
/// <param name="Where">What they meet.</param>
/// <param name="Basis">Which spend counts.</param>
/// <param name="Order">Ties end in the line's number, ascending.</param>
public sealed record SpendLineQuestion(Condition Where, SpendBasis Basis, IReadOnlyList<SpendLineOrder> Order)
{
    /// <summary>The imports whose lines are left out.</summary>
    public IReadOnlyList<int> HiddenImports { get; init; } = [];

    /// <summary>The <see cref="SpendLineEntry.Keys"/> of the line before the first; null to begin at the beginning.</summary>
    public IReadOnlyList<object?>? After { get; init; }

    public required int First { get; init; }
}

/// <summary>What the columns know of a line that its record does not say.</summary>
/// <param name="Id">The number of the line.</param>
/// <param name="SupplierId">Null for redacted lines.</param>
/// <param name="Ring">As the version was published.</param>
/// <param name="Contract">The contract that was paid on; null when it is not known.</param>
/// <param name="Keys">Where it stands: one value for each part of the order, then its number. long, string or <see cref="DateOnly"/>.</param>
public sealed record SpendLineEntry(long Id, int? SupplierId, LocalityRing Ring, int? Contract, IReadOnlyList<object?> Keys);

/// <summary>Writes a question about lines. Pages go on after the keys of the last line seen, so that a late page costs what the first does.</summary>
internal sealed class SpendLineSql
{
    private readonly SqlBuilder _sql;
    private readonly SpendLineQuestion _question;
    private readonly string _where;

    private SpendLineSql(SpendLineQuestion question, Members members, SqlCapabilities engine)
    {
        _sql = new SqlBuilder(engine);
        _question = question;
        _where = $"{new ConditionSql(_sql, members, new SpendColumns(question.Basis, members, SpendSource.Lines)).Write(question.Where)}{SpendTable.AndCounts(question.Basis)}"
            + (question.HiddenImports.Count == 0 ? "" : $" AND {SpendTable.ImportId} NOT IN ({string.Join(", ", question.HiddenImports)})");
    }

    /// <summary>The answer's columns: line, supplier, ring, contract, then the keys.</summary>
    public static SqlStatement WritePage(SpendLineQuestion question, Members members, SqlCapabilities engine) => new SpendLineSql(question, members, engine).WritePage();

    /// <summary>The answer's only column is how many lines there are on all pages.</summary>
    public static SqlStatement WriteCount(SpendLineQuestion question, Members members, SqlCapabilities engine) => new SpendLineSql(question, members, engine).WriteCount();

    private SqlStatement WriteCount() => _sql.Raw($"SELECT count(*) FROM {SpendTable.Name} WHERE {_where}").Build();

    private SqlStatement WritePage()
    {
        string[] keys = [.. _question.Order.Select((_, index) => $"k{index}"), SpendTable.LineId];
        bool[] descending = [.. _question.Order.Select(order => order.Descending), false];
        _sql.Raw($"SELECT {SpendTable.LineId}, {SpendTable.Supplier}, {SpendTable.LocalityRing}, {SpendTable.Contract}, {string.Join(", ", keys)} FROM (")
            .Raw($"SELECT {SpendTable.LineId}, {SpendTable.Supplier}, CAST({SpendTable.LocalityRing} AS INTEGER) AS {SpendTable.LocalityRing}, {SpendTable.Contract}")
            .Raw(string.Concat(_question.Order.Select((order, index) => $", {KeyOf(order.Field)} AS k{index}")))
            .Raw($" FROM {SpendTable.Name} WHERE {_where}) AS line");
        if (_question.After is { } after)
            _sql.Raw(" WHERE ").Raw(After(keys, descending, after, index: 0));

        _sql.Raw(" ORDER BY ")
            .Raw(string.Join(", ", keys.Select((key, index) => $"{key} {(descending[index] ? "DESC" : "ASC")} NULLS LAST")))
            .Raw($" LIMIT {_sql.Value((long)_question.First)}");
        return _sql.Build();
    }

    /// <summary>Behind the line at these keys: behind it in one part, or level with it in that and behind it in the parts that follow.</summary>
    private string After(string[] keys, bool[] descending, IReadOnlyList<object?> after, int index)
    {
        var (key, value) = (keys[index], after[index] is { } found ? _sql.Value(found) : null);
        var behind = value is null ? "FALSE" : $"{key} {(descending[index] ? "<" : ">")} {value} OR {key} IS NULL";
        if (index == keys.Length - 1)
            return $"({behind})";

        var level = value is null ? $"{key} IS NULL" : $"{key} = {value}";
        return $"({behind} OR ({level} AND {After(keys, descending, after, index + 1)}))";
    }

    private static string KeyOf(string field) => field switch
    {
        "id" => SpendTable.LineId,
        "paidOn" => SpendTable.PaidOn,
        "amount" => SpendTable.Amount,
        "irrecoverableVat" => SpendTable.IrrecoverableVat,
        "directorate" => TextOf(SpendTable.Directorate),
        "category" => TextOf(SpendTable.Category),
        "description" => SnapshotSchema.Lowered(SpendTable.Description),
        "transactionNumber" => SnapshotSchema.Lowered(SpendTable.TransactionNumber),
        "redacted" => $"CAST(CAST({SpendTable.Redacted} AS INTEGER) AS BIGINT)",
        "localityRing" => $"CAST({SpendTable.LocalityRing} AS BIGINT)",
        "sourceLine" => $"CAST({SpendTable.SourceLine} AS BIGINT)",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Lines have no such order."),
    };

    private static string TextOf(string column) =>
        $"(SELECT {SnapshotSchema.Lowered(SnapshotTables.Text)} FROM {SnapshotTables.Label} WHERE {SnapshotTables.Label}.{SnapshotTables.Id} = {SpendTable.Name}.{column})";
}
