namespace Analytics.Api.Columns;

/// <summary>
/// Spend in sums: one row for each council, period, supplier, contract, directorate and category, with all that follows from these under the names that it has on
/// a line. Of ten million lines the months are a twentieth and the years a two-hundredth, and every question that asks for nothing of a single line is answered
/// from the years, or from the months where it names them or quarters. A line knows its row of the years: what is asked of single lines by several keys is brought
/// down to those rows first, which takes no longer than by one key, and all keys are known of them.
/// </summary>
internal static class SpendSummary
{
    public const string ByMonth = "spend_by_month";

    public const string ByYear = "spend_by_year";

    /// <summary>How many lines are in the sum.</summary>
    public const string Lines = "lines";

    /// <summary>The rows of the years, by what makes them, whether or not there are sums: lines keep their row when others are added.</summary>
    private const string YearRows = "spend_year_row";

    private const string Year = SpendTable.FinancialYear;

    public const string Ddl = $"CREATE TABLE {YearRows} ({SpendTable.YearRow} INTEGER, {SpendTable.Council} UTINYINT, {Year} USMALLINT, {SpendTable.Supplier} INTEGER, {SpendTable.Contract} INTEGER, {SpendTable.Directorate} INTEGER, {SpendTable.Category} INTEGER);";

    private static readonly string[] KeysOfYear = [SpendTable.Supplier, SpendTable.Council, Year, SpendTable.Contract, SpendTable.Directorate, SpendTable.Category];

    private const string Month = $"{Year}, {SpendTable.Quarter}, {SpendTable.Month}";

    /// <summary>Makes both of the lines, anew where they are there already.</summary>
    /// <param name="isWorthwhile">Otherwise they stay empty, and the lines are read.</param>
    public static string Write(bool isWorthwhile) => $"""
        {Write(ByMonth, Month, $"count(*) AS {Lines} FROM {SpendTable.Name} WHERE {isWorthwhile}", $"{SpendTable.Council}, {SpendTable.Month}")};
        {Write(ByYear, Year, $"CAST(sum({Lines}) AS BIGINT) AS {Lines} FROM {ByMonth}", $"{SpendTable.Supplier}, {SpendTable.Council}, {Year}")}
        """;

    /// <summary>Gives the rows of the years that no line has been in yet their numbers: as small as can be, since the engine groups by position where they are.</summary>
    /// <param name="lines">A query that gives lines with the keys of a year.</param>
    public static string NumberYearRows(string lines)
    {
        var keys = string.Join(", ", KeysOfYear);
        return $"""
            INSERT INTO {YearRows} ({SpendTable.YearRow}, {keys})
            SELECT (SELECT count(*) FROM {YearRows}) + row_number() OVER (ORDER BY {keys}) - 1, {keys}
            FROM (SELECT {keys} FROM ({lines}) EXCEPT SELECT {keys} FROM {YearRows})
            """;
    }

    /// <summary>Joins lines to their row of the years.</summary>
    /// <param name="lines">The alias of the lines.</param>
    /// <param name="years">The alias of the rows.</param>
    public static string JoinYearRows(string lines, string years) =>
        $"JOIN {YearRows} AS {years} ON {string.Join(" AND ", KeysOfYear.Select(key => $"{years}.{key} IS NOT DISTINCT FROM {lines}.{key}"))}";

    private static string Write(string name, string period, string linesOfSource, string order)
    {
        var keys = string.Join(", ", KeysOfYear.Select(key => key == Year ? period : key).Prepend(SpendTable.YearRow));
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
