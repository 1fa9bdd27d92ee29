using Analytics.Api.Model;
using Analytics.Api.Records;
using Analytics.DuckDb;

namespace Analytics.Api.Columns;

/// <summary>Fills a new snapshot.</summary>
internal sealed class SnapshotWriter(DuckDbConnection connection, RecordsSession records, CancellationToken cancellationToken)
{
    /// <summary>More lines take more memory, fewer more time.</summary>
    public required long LinesSortedAtOnce { get; init; }

    public void WriteReferenceData()
    {
        connection.Execute(SnapshotSchema.Tables, cancellationToken);
        var councils = records.Councils.ToList();
        var places = records.Places.ToList();
        var tree = new PlaceTree(places, councils);
        using var transaction = connection.BeginTransaction();
        Fill(transaction, SnapshotTables.Council, [Int("key"), Text("code"), Text("name"), Int("peer_groups"), new("population", DuckDbType.BigInt), Int("place")], councils, (row, council) =>
        {
            row.Append(council.Key);
            row.Append(council.Code);
            row.Append(council.Name);
            row.Append(PeerGroupFlags.Of(tree.IsInGreaterManchester(council.Code), council.StarPartnerSince is not null));
            row.Append(council.Population);
            row.Append(tree.KeyOf(council.Code));
        });
        Fill(transaction, SnapshotTables.Place, [Int("key"), Text("code"), Text("name"), Int("kind"), Text("parent_code")], places, (row, place) =>
        {
            row.Append(place.Key);
            row.Append(place.Code);
            row.Append(place.Name);
            row.Append((int)place.Kind);
            row.Append(place.ParentCode);
        });
        Fill(transaction, SnapshotTables.Alias, [Int("id"), Text("text"), Int("supplier")], records.Aliases, (row, alias) =>
        {
            row.Append(alias.Id);
            row.Append(alias.Name);
            row.Append(alias.SupplierId);
        });
        Fill(transaction, SnapshotTables.Label, [Int("id"), Text("text")], records.Labels, (row, label) =>
        {
            row.Append(label.Id);
            row.Append(label.Text);
        });
        WriteSuppliers(transaction, tree);
        transaction.Commit();
    }

    /// <summary>Writes the lines of the standing imports: the old snapshot's where it has them, the records' where not.</summary>
    /// <returns>How many lines there are.</returns>
    public long WriteSpend(IReadOnlyList<Import> imports, string? before)
    {
        HashSet<int> carried = before is null ? [] : Attach(before);
        foreach (var import in imports.Where(import => !carried.Contains(import.Id)))
            Stage(import);

        var standing = imports.Select(import => import.Id).ToHashSet();
        var kept = carried.Where(standing.Contains).ToList();
        var staged = $"SELECT {SnapshotSchema.BaseColumns} FROM {SnapshotSchema.Staging}";
        var old = kept.Count == 0 ? "" : $"SELECT {SnapshotSchema.BaseColumns} FROM old.{SpendTable.Name}"
            + (kept.Count == carried.Count ? "" : $" WHERE {SpendTable.ImportId} IN ({string.Join(", ", kept)})") + " UNION ALL ";
        BuildSpend(old + staged);
        using (var transaction = connection.BeginTransaction())
        {
            Fill(transaction, SnapshotTables.Import, [Int("id")], imports, (row, import) => row.Append(import.Id));
            transaction.Commit();
        }

        using var counted = connection.Query($"SELECT count(*) FROM {SpendTable.Name}", cancellationToken);
        return counted.NextChunk(out var chunk) ? chunk.Column(0).Values<long>()[0] : 0;
    }

    private void BuildSpend(string source)
    {
        var isFirst = true;
        foreach (var (first, last) in Batches(source))
        {
            connection.Execute(SnapshotSchema.WriteSpend(source, isFirst, first, last), cancellationToken);
            isFirst = false;
        }

        connection.Execute($"DROP TABLE {SnapshotSchema.Staging}", cancellationToken);
    }

    /// <summary>Spans of sort keys that each hold about as many lines as are sorted in little memory; one that holds none where there are no lines.</summary>
    private IEnumerable<(int First, int Last)> Batches(string source)
    {
        List<(int Key, long Lines)> keys = [];
        using (var result = connection.Query(SnapshotSchema.CountByKey(source), cancellationToken))
        {
            foreach (var chunk in result)
            {
                for (var row = 0; row < chunk.RowCount; row++)
                    keys.Add((chunk.Column(0).Values<int>()[row], chunk.Column(1).Values<long>()[row]));
            }
        }

        var (first, lines) = (0, 0L);
        for (var i = 0; i < keys.Count - 1; i++)
        {
            lines += keys[i].Lines;
            if (lines + keys[i + 1].Lines <= LinesSortedAtOnce)
                continue;

            yield return (keys[first].Key, keys[i].Key);
            (first, lines) = (i + 1, 0);
        }

        yield return keys.Count == 0 ? (0, 0) : (keys[first].Key, keys[^1].Key);
    }

    public void WriteVersion(DataVersion version)
    {
        using var transaction = connection.BeginTransaction();
        Fill(transaction, SnapshotTables.Coverage, [Int("council"), Int("kind"), Day("first_day"), Day("last_day")], version.Coverage, (row, span) =>
        {
            row.Append(span.CouncilKey);
            row.Append((int)span.Kind);
            row.Append(span.From);
            row.Append(span.To);
        });
        DuckDbColumn[] columns =
        [
            Int("sequence"), new("published_at", DuckDbType.Timestamp), new("spend_lines", DuckDbType.BigInt), new("contracts", DuckDbType.BigInt),
            Day("covers_from"), Day("covers_to"), Day("as_at"), Text("note"),
        ];
        Fill(transaction, SnapshotTables.Version, columns, [version], (row, item) =>
        {
            row.Append(item.Sequence);
            row.Append(item.PublishedAt.UtcDateTime);
            row.Append(item.SpendLines);
            row.Append(item.Contracts);
            row.Append(item.CoversFrom);
            row.Append(item.CoversTo);
            row.Append(item.AsAt);
            row.Append(item.Note);
        });
        transaction.Commit();
        connection.Execute("CHECKPOINT", cancellationToken);
    }

    private void WriteSuppliers(DuckDbTransaction transaction, PlaceTree tree)
    {
        DuckDbColumn[] columns =
        [
            Int("id"), Text("name"), Text("company_number"), Text("charity_number"), Text("vat_number"), Text("postcode"), Text("place_code"),
            Int("size"), Int("kind"), Flag("influenceable"), Int("borough"), Int("ring"), Flag("in_star"), Flag("in_greater_manchester"), Flag("in_north_west"),
        ];
        Fill(transaction, SnapshotTables.Supplier, columns, records.Suppliers, (row, supplier) =>
        {
            var locality = tree.Locate(supplier.PlaceCode);
            row.Append(supplier.Id);
            row.Append(supplier.Name);
            row.Append(supplier.CompanyNumber);
            row.Append(supplier.CharityNumber);
            row.Append(supplier.VatNumber);
            row.Append(supplier.Postcode);
            row.Append(supplier.PlaceCode);
            row.Append((int)supplier.Size);
            row.Append((int)supplier.Kind);
            row.Append(supplier.Influenceable);
            row.Append(locality.BoroughKey);
            row.Append((int)locality.Ring);
            row.Append(locality.InStar);
            row.Append(locality.InGreaterManchester);
            row.Append(locality.InNorthWest);
        });
    }

    /// <summary>Opens the old snapshot beside the new one.</summary>
    /// <returns>The imports whose lines the old snapshot holds.</returns>
    private HashSet<int> Attach(string before)
    {
        connection.Execute($"ATTACH '{before.Replace("'", "''", StringComparison.Ordinal)}' AS old (READ_ONLY)", cancellationToken);
        HashSet<int> ids = [];
        using var result = connection.Query($"SELECT id FROM old.{SnapshotTables.Import}", cancellationToken);
        foreach (var chunk in result)
            ids.UnionWith(chunk.Column(0).Values<int>().ToArray());

        return ids;
    }

    private void Stage(Import import)
    {
        if (import is not { FirstLineId: { } first, LastLineId: { } last })
            return;

        DuckDbColumn[] columns =
        [
            new(SpendTable.LineId, DuckDbType.BigInt), Int(SpendTable.ImportId), Int(SpendTable.Council), Int(SpendTable.Alias), Day(SpendTable.PaidOn),
            new(SpendTable.Amount, DuckDbType.BigInt), Int(SpendTable.Directorate), Int(SpendTable.Category), Text(SpendTable.Description),
            new(SpendTable.IrrecoverableVat, DuckDbType.BigInt), Text(SpendTable.TransactionNumber), Int(SpendTable.SourceLine),
        ];
        using var transaction = connection.BeginTransaction();
        Fill(transaction, SnapshotSchema.Staging, columns, records.SpendLines.Read(first, last), (row, line) =>
        {
            row.Append(line.Id);
            row.Append(line.ImportId);
            row.Append(line.CouncilKey);
            row.Append(line.AliasId);
            row.Append(line.PaidOn);
            row.Append(line.Amount.Pence);
            row.Append(line.DirectorateId);
            row.Append(line.CategoryId);
            row.Append(line.Description);
            row.Append(line.IrrecoverableVat?.Pence);
            row.Append(line.TransactionNumber);
            row.Append(line.SourceLine);
        });
        transaction.Commit();
    }

    private void Fill<T>(DuckDbTransaction transaction, string table, ReadOnlySpan<DuckDbColumn> columns, IEnumerable<T> items, Action<DuckDbAppender, T> append)
    {
        using var appender = transaction.OpenAppender(table, columns);
        foreach (var item in items)
        {
            append(appender, item);
            appender.EndRow();
            if (appender.RowCount % 16_384 == 0)
                cancellationToken.ThrowIfCancellationRequested();
        }

        appender.Flush();
    }

    private static DuckDbColumn Int(string name) => new(name, DuckDbType.Integer);

    private static DuckDbColumn Text(string name) => new(name, DuckDbType.Varchar);

    private static DuckDbColumn Day(string name) => new(name, DuckDbType.Date);

    private static DuckDbColumn Flag(string name) => new(name, DuckDbType.Boolean);
}
