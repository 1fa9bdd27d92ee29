using System.Globalization;

namespace Analytics.Api.Columns;

/// <summary>The statements that make a snapshot. Keys are small integers and money is pence, which is what makes scans fast.</summary>
internal static class SnapshotSchema
{
    /// <summary>Lines on their way in. In the file, where the engine compresses them: ten million in memory and scratch space took twice as long to sort.</summary>
    public const string Staging = "new_line";

    /// <summary>The function that lowers letters of every script, whichever engine keeps the version: İ, which this one's own takes for an I, stays what it is.</summary>
    public const string LowerCase = "lower_case";

    public const string Tables = $"""
        CREATE MACRO {LowerCase}(letters) AS CASE WHEN contains(letters, 'İ') THEN replace(lower(replace(letters, 'İ', chr(65535))), chr(65535), 'İ') ELSE lower(letters) END;
        CREATE TABLE {SnapshotTables.Council} (key INTEGER, code VARCHAR, name VARCHAR, peer_groups INTEGER, population BIGINT, place INTEGER);
        CREATE TABLE {SnapshotTables.Place} (key INTEGER, code VARCHAR, name VARCHAR, kind INTEGER, parent_code VARCHAR, deprivation_decile INTEGER, population BIGINT);
        CREATE TABLE {SnapshotTables.Supplier} (id INTEGER, name VARCHAR, company_number VARCHAR, charity_number VARCHAR, vat_number VARCHAR, postcode VARCHAR,
            place_code VARCHAR, size INTEGER, kind INTEGER, influenceable BOOLEAN, ward INTEGER, deprivation_decile INTEGER, borough INTEGER, ring INTEGER, in_star BOOLEAN, in_greater_manchester BOOLEAN, in_north_west BOOLEAN);
        CREATE TABLE {SnapshotTables.Alias} (id INTEGER, text VARCHAR, supplier INTEGER);
        CREATE TABLE {SnapshotTables.Label} (id INTEGER, text VARCHAR);
        CREATE TABLE {SnapshotTables.Import} (id INTEGER);
        CREATE TABLE {SnapshotTables.Coverage} (council INTEGER, kind INTEGER, first_day DATE, last_day DATE);
        CREATE TABLE {SnapshotTables.Version} (sequence INTEGER, published_at TIMESTAMP, spend_lines BIGINT, contracts BIGINT, covers_from DATE, covers_to DATE, as_at DATE, note VARCHAR, smallest_shown INTEGER, lines_in_order BIGINT);
        CREATE TABLE {Staging} ({BaseColumnTypes});
        {SpendSummary.Ddl}
        """;

    /// <summary>What a line is by itself; everything else about it comes from its supplier and its council at publication.</summary>
    public const string BaseColumns = $"{SpendTable.LineId}, {SpendTable.ImportId}, {SpendTable.Council}, {SpendTable.Alias}, {SpendTable.PaidOn}, {SpendTable.Amount}, {SpendTable.Directorate}, {SpendTable.Category}, {SpendTable.Description}, {SpendTable.IrrecoverableVat}, {SpendTable.TransactionNumber}, {SpendTable.SourceLine}, {SpendTable.ContractReference}";

    public const string BaseColumnTypes = $"{SpendTable.LineId} BIGINT, {SpendTable.ImportId} INTEGER, {SpendTable.Council} INTEGER, {SpendTable.Alias} INTEGER, {SpendTable.PaidOn} DATE, {SpendTable.Amount} BIGINT, {SpendTable.Directorate} INTEGER, {SpendTable.Category} INTEGER, {SpendTable.Description} VARCHAR, {SpendTable.IrrecoverableVat} BIGINT, {SpendTable.TransactionNumber} VARCHAR, {SpendTable.SourceLine} INTEGER, {SpendTable.ContractReference} VARCHAR";

    private const string MonthKey = $"(year({SpendTable.PaidOn}) * 12 + month({SpendTable.PaidOn}) - 1)";

    /// <summary>What lines are sorted by: one number for council and month.</summary>
    private const string SortKey = $"l.{SpendTable.Council} * 100000 + {MonthKey}";

    /// <summary>A text in lower case, as it is compared where case does not count.</summary>
    public static string Lowered(string text) => $"{LowerCase}({text})";

    /// <summary>The lines of <paramref name="source"/> for each sort key, in its order.</summary>
    /// <param name="source">A query that gives <see cref="BaseColumns"/>.</param>
    public static string CountByKey(string source) => $"""
        SELECT CAST({SortKey} AS INTEGER) AS key, count(*) AS lines FROM ({source}) AS l GROUP BY key ORDER BY key
        """;

    /// <summary>
    /// Joins base lines to what they inherit, sorted so that common filters touch few row groups. Only the lines of some sort keys
    /// at a time: sorting wide rows takes memory, and ten million of them at once more than a publication may have.
    /// </summary>
    /// <param name="source">A query that gives <see cref="BaseColumns"/>.</param>
    /// <param name="isFirst">Whether the table is to be made.</param>
    /// <param name="firstKey">The first sort key.</param>
    /// <param name="lastKey">The last sort key, included.</param>
    public static string WriteSpend(string source, bool isFirst, int firstKey, int lastKey)
    {
        var lines = string.Create(CultureInfo.InvariantCulture, $"""
            {SpendOf(source)}
            WHERE {SortKey} BETWEEN {firstKey} AND {lastKey} AND l.{SpendTable.Council} BETWEEN {firstKey / 100000} AND {lastKey / 100000}
            """);
        return $"""
            {SpendSummary.NumberYearRows(lines)};
            {(isFirst ? $"CREATE TABLE {SpendTable.Name} AS" : $"INSERT INTO {SpendTable.Name}")}
            SELECT l.*, y.{SpendTable.YearRow} FROM ({lines}) AS l {SpendSummary.JoinYearRows("l", "y")}
            ORDER BY l.{SpendTable.Council}, l.{SpendTable.Month}, l.{SpendTable.LineId}
            """;
    }

    private static string SpendOf(string source) => $"""
        SELECT
            l.{SpendTable.LineId}, l.{SpendTable.ImportId},
            CAST(l.{SpendTable.Council} AS UTINYINT) AS {SpendTable.Council},
            CAST(({MonthKey} - 3) // 12 AS USMALLINT) AS {SpendTable.FinancialYear},
            CAST(({MonthKey} - 3) // 3 AS USMALLINT) AS {SpendTable.Quarter},
            CAST({MonthKey} AS USMALLINT) AS {SpendTable.Month},
            l.{SpendTable.PaidOn}, l.{SpendTable.Amount}, l.{SpendTable.Alias}, a.supplier AS {SpendTable.Supplier},
            {InheritedBy("a")},
            l.{SpendTable.Directorate}, l.{SpendTable.Category}, coalesce(r.key, h.contract) AS {SpendTable.Contract}, l.{SpendTable.Description},
            l.{SpendTable.IrrecoverableVat}, l.{SpendTable.TransactionNumber}, l.{SpendTable.SourceLine}, l.{SpendTable.ContractReference}
        FROM ({source}) AS l
        JOIN {SnapshotTables.Council} AS c ON c.key = l.{SpendTable.Council}
        JOIN {SnapshotTables.Alias} AS a ON a.id = l.{SpendTable.Alias}
        LEFT JOIN {SnapshotTables.Supplier} AS s ON s.id = a.supplier
        LEFT JOIN {SocialValueTables.CodeList} AS r ON r.kind = '{nameof(SocialValueMembers.Contracts)}' AND r.code = c.code || ':' || l.{SpendTable.ContractReference}
        LEFT JOIN {SocialValueTables.ContractHolding} AS h ON h.council = l.{SpendTable.Council} AND h.supplier = a.supplier AND l.{SpendTable.PaidOn} BETWEEN h.first_day AND h.last_day
        """;

    /// <summary>What follows from the supplier, and for the ring from the council: joined as <c>s</c> and <c>c</c>.</summary>
    /// <param name="payee">The alias whose supplier is null where the name is redacted.</param>
    public static string InheritedBy(string payee) => $"""
        CAST(coalesce(s.size, {(int)Model.SupplierSize.Unknown}) AS UTINYINT) AS {SpendTable.SupplierSize},
        CAST(coalesce(s.kind, {(int)Model.SupplierKind.Unknown}) AS UTINYINT) AS {SpendTable.SupplierKind},
        s.ward AS {SpendTable.SupplierWard},
        s.deprivation_decile AS {SpendTable.SupplierDecile},
        s.borough AS {SpendTable.SupplierBorough},
        CAST(CASE WHEN {payee}.supplier IS NULL THEN {(int)Model.LocalityRing.Redacted} WHEN s.borough = c.place THEN {(int)Model.LocalityRing.OwnBorough} ELSE s.ring END AS UTINYINT) AS {SpendTable.LocalityRing},
        coalesce(s.in_star, FALSE) AS {SpendTable.InStar},
        coalesce(s.in_greater_manchester, FALSE) AS {SpendTable.InGreaterManchester},
        coalesce(s.in_north_west, FALSE) AS {SpendTable.InNorthWest},
        coalesce(s.influenceable, FALSE) AS {SpendTable.Influenceable},
        coalesce(s.ring <> {(int)Model.LocalityRing.Unknown}, FALSE) AS {SpendTable.Located},
        {payee}.supplier IS NULL AS {SpendTable.Redacted}
        """;
}
