namespace Analytics.Api.Columns;

/// <summary>
/// Spend in sums: one row for each council, period, supplier, contract, directorate and category, with all that follows from these under the names that it has on
/// a line. Of ten million lines the months are a twentieth and the years a two-hundredth, and every question that asks for nothing of a single line is answered
/// from the years, or from the months where it names them or quarters.
/// </summary>
internal static class SpendSummary
{
    public const string ByMonth = "spend_by_month";

    public const string ByYear = "spend_by_year";

    /// <summary>How many lines are in the sum.</summary>
    public const string Lines = "lines";

    private const string Year = SpendTable.FinancialYear;

    private const string Month = $"{Year}, {SpendTable.Quarter}, {SpendTable.Month}";

    /// <summary>Makes both of the lines, anew where they are there already.</summary>
    /// <param name="isWorthwhile">Otherwise they stay empty, and the lines are read.</param>
    public static string Write(bool isWorthwhile) => $"""
        {Write(ByMonth, Month, $"count(*) AS {Lines} FROM {SpendTable.Name} WHERE {isWorthwhile}", $"{SpendTable.Council}, {SpendTable.Month}")};
        {Write(ByYear, Year, $"CAST(sum({Lines}) AS BIGINT) AS {Lines} FROM {ByMonth}", $"{SpendTable.Supplier}, {SpendTable.Council}, {Year}")}
        """;

    private static string Write(string name, string period, string linesOfSource, string order)
    {
        var keys = $"{SpendTable.Council}, {period}, {SpendTable.Supplier}, {SpendTable.Contract}, {SpendTable.Directorate}, {SpendTable.Category}";
        return $"""
            CREATE OR REPLACE TABLE {name} AS
            SELECT {keys}, {SnapshotSchema.InheritedBy("l")}, {SpendTable.Amount}, {Lines}
            FROM (SELECT {keys}, CAST(sum({SpendTable.Amount}) AS BIGINT) AS {SpendTable.Amount}, {linesOfSource} GROUP BY ALL) AS l
            JOIN {SnapshotTables.Council} AS c ON c.key = l.{SpendTable.Council}
            LEFT JOIN {SnapshotTables.Supplier} AS s ON s.id = l.{SpendTable.Supplier}
            ORDER BY {order}
            """;
    }
}
