namespace Analytics.Api.Columns;

/// <summary>
/// Spend in sums: one row for each council, month, supplier, contract, directorate and category, with all that follows from these under the names that it has on
/// a line. Of ten million lines it is a twentieth, and every question that asks for nothing of a single line is answered from it.
/// </summary>
internal static class SpendSummary
{
    public const string Name = "spend_summary";

    /// <summary>How many lines are in the sum.</summary>
    public const string Lines = "lines";

    private const string Keys = $"{SpendTable.Council}, {SpendTable.FinancialYear}, {SpendTable.Quarter}, {SpendTable.Month}, {SpendTable.Supplier}, {SpendTable.Contract}, {SpendTable.Directorate}, {SpendTable.Category}";

    /// <summary>Makes it of the lines, anew where it is there already.</summary>
    /// <param name="isWorthwhile">Otherwise it stays empty, and the lines are read.</param>
    public static string Write(bool isWorthwhile) => $"""
        CREATE OR REPLACE TABLE {Name} AS
        SELECT {Keys}, {SnapshotSchema.InheritedBy("l")}, {SpendTable.Amount}, {Lines}
        FROM (SELECT {Keys}, CAST(sum({SpendTable.Amount}) AS BIGINT) AS {SpendTable.Amount}, count(*) AS {Lines} FROM {SpendTable.Name} WHERE {isWorthwhile} GROUP BY ALL) AS l
        JOIN {SnapshotTables.Council} AS c ON c.key = l.{SpendTable.Council}
        LEFT JOIN {SnapshotTables.Supplier} AS s ON s.id = l.{SpendTable.Supplier}
        ORDER BY {SpendTable.Council}, {SpendTable.Month}
        """;
}
