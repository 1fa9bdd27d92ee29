using Analytics.Api.Model;
using Analytics.Api.Records;
using Analytics.DuckDb;

namespace Analytics.Api.Columns.Publishing;

/// <summary>
/// Makes the next snapshot out of a copy of the one before, where nothing has come since but spend: that takes the time of the lines that are new,
/// not of all. New lines stand sorted behind the others, and so do those that a new spelling has made another supplier's.
/// </summary>
internal sealed class SnapshotAddition(DuckDbConnection connection, RecordsSession records, CancellationToken cancellationToken)
{
    private const string AliasBefore = "alias_before";
    private const string SupplierBefore = "supplier_before";
    private const string HoldingBefore = "holding_before";
    private const string Altered = "altered_alias";

    /// <summary>What lines inherit by their spelling, of the alias <c>a</c> and the supplier <c>s</c>.</summary>
    private const string Inherited =
        "ROW(a.supplier, s.size, s.kind, s.influenceable, s.ward, s.deprivation_decile, s.borough, s.ring, s.in_star, s.in_greater_manchester, s.in_north_west)";

    /// <summary>Brings everything but the version up to date.</summary>
    /// <param name="imports">Those that stand: all that the copy holds, and others.</param>
    /// <param name="before">What it is a copy of.</param>
    /// <param name="writer">Of the copy.</param>
    /// <returns>How many lines there are now.</returns>
    public long Write(IReadOnlyList<Import> imports, PreviousSnapshot before, SnapshotWriter writer)
    {
        connection.Execute($"""
            CREATE TEMP TABLE {SnapshotSchema.Staging} ({SnapshotSchema.BaseColumnTypes});
            CREATE TEMP TABLE {AliasBefore} AS FROM {SnapshotTables.Alias};
            CREATE TEMP TABLE {SupplierBefore} AS FROM {SnapshotTables.Supplier};
            DELETE FROM {SnapshotTables.Alias};
            DELETE FROM {SnapshotTables.Supplier};
            DELETE FROM {SnapshotTables.Label} WHERE id >= 0;
            DELETE FROM {SnapshotTables.Import};
            DELETE FROM {SnapshotTables.Coverage};
            DELETE FROM {SnapshotTables.Version};
            """, cancellationToken);
        writer.WriteSuppliersAndLabels();
        TakeOutAltered();
        return writer.WriteSpend(imports, before, addsToCopy: true);
    }

    /// <summary>Moves the lines that inherit something else now to where the new ones come in.</summary>
    private void TakeOutAltered()
    {
        connection.Execute($"""
            CREATE TEMP TABLE {Altered} AS
            SELECT now.id
            FROM (SELECT a.id, {Inherited} AS what FROM {SnapshotTables.Alias} AS a LEFT JOIN {SnapshotTables.Supplier} AS s ON s.id = a.supplier) AS now
            JOIN (SELECT a.id, {Inherited} AS what FROM {AliasBefore} AS a LEFT JOIN {SupplierBefore} AS s ON s.id = a.supplier) AS earlier ON earlier.id = now.id
            WHERE now.what IS DISTINCT FROM earlier.what
            """, cancellationToken);
        using var altered = connection.Query($"SELECT 1 FROM {Altered} LIMIT 1", cancellationToken);
        if (!altered.NextChunk(out _))
            return;

        connection.Execute($"""
            CREATE TEMP TABLE {HoldingBefore} AS FROM {SocialValueTables.ContractHolding};
            DELETE FROM {SocialValueTables.ContractHolding};
            DELETE FROM {SocialValueTables.ContractSupplier};
            """, cancellationToken);
        ContractSuppliers.Write(connection, records);
        const string Moved = $"""
            {SpendTable.Alias} IN (FROM {Altered}) OR ({SpendTable.Council}, {SpendTable.Supplier}) IN (
                SELECT (council, supplier) FROM ((FROM {SocialValueTables.ContractHolding} EXCEPT FROM {HoldingBefore}) UNION (FROM {HoldingBefore} EXCEPT FROM {SocialValueTables.ContractHolding})) AS other)
            """;
        connection.Execute($"""
            INSERT INTO {SnapshotSchema.Staging} SELECT {SnapshotSchema.BaseColumns} FROM {SpendTable.Name} WHERE {Moved};
            DELETE FROM {SpendTable.Name} WHERE {Moved};
            """, cancellationToken);
    }
}
