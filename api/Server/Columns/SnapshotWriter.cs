using Analytics.Api.Columns.Publishing;
using Analytics.Api.Model;
using Analytics.Api.Records;
using Analytics.DuckDb;
using static Analytics.Api.Columns.Publishing.TableFilling;

namespace Analytics.Api.Columns;

/// <summary>Fills a new snapshot.</summary>
internal sealed class SnapshotWriter(DuckDbConnection connection, RecordsSession records, CancellationToken cancellationToken)
{
    /// <inheritdoc cref="SpendLinePublication.LinesSortedAtOnce"/>
    public required long LinesSortedAtOnce { get; init; }

    /// <summary>So many lines are worth a summary.</summary>
    public required long LinesSummarised { get; init; }

    public void WriteReferenceData()
    {
        connection.Execute(SnapshotSchema.Tables, cancellationToken);
        var councils = records.Councils.ToList();
        var places = records.Places.ToList();
        var tree = new PlaceTree(places, councils);
        connection.Fill(SnapshotTables.Council, [Int("key"), Text("code"), Text("name"), Int("peer_groups"), Long("population"), Int("place")], councils, (row, council) =>
        {
            row.Append(council.Key);
            row.Append(council.Code);
            row.Append(council.Name);
            row.Append(PeerGroupFlags.Of(tree.IsInGreaterManchester(council.Code), council.StarPartnerSince is not null));
            row.Append(council.Population);
            row.Append(tree.KeyOf(council.Code));
        }, cancellationToken);
        connection.Fill(SnapshotTables.Place, [Int("key"), Text("code"), Text("name"), Int("kind"), Text("parent_code"), Int("deprivation_decile"), Long("population")], places, (row, place) =>
        {
            row.Append(place.Key);
            row.Append(place.Code);
            row.Append(place.Name);
            row.Append((int)place.Kind);
            row.Append(place.ParentCode);
            row.Append(PlaceTree.DecileOf(place));
            row.Append(place.Population);
        }, cancellationToken);
        WriteSuppliersAndLabels(tree);
    }

    /// <summary>Writes what a file of spend may add to.</summary>
    public void WriteSuppliersAndLabels() => WriteSuppliersAndLabels(new PlaceTree(records.Places.ToList(), records.Councils.ToList()));

    /// <summary>Writes the lines of the standing imports with their summary, and which imports those are.</summary>
    /// <inheritdoc cref="SpendLinePublication.Write"/>
    public long WriteSpend(IReadOnlyList<Import> imports, PreviousSnapshot? before, bool addsToCopy)
    {
        var lines = new SpendLinePublication(connection, records.SpendLines, cancellationToken) { LinesSortedAtOnce = LinesSortedAtOnce }.Write(imports, before, addsToCopy);
        connection.Execute(SpendSummary.Write(isWorthwhile: lines >= LinesSummarised), cancellationToken);
        connection.Fill(SnapshotTables.Import, [Int("id")], imports, (row, import) => row.Append(import.Id), cancellationToken);
        return lines;
    }

    public void WriteVersion(DataVersion version, int smallestShown, long linesInOrder)
    {
        connection.Fill(SnapshotTables.Coverage, [Int("council"), Int("kind"), Day("first_day"), Day("last_day")], version.Coverage, (row, span) =>
        {
            row.Append(span.CouncilKey);
            row.Append((int)span.Kind);
            row.Append(span.From);
            row.Append(span.To);
        }, cancellationToken);
        DuckDbColumn[] columns =
        [
            Int("sequence"), new("published_at", DuckDbType.Timestamp), Long("spend_lines"), Long("contracts"),
            Day("covers_from"), Day("covers_to"), Day("as_at"), Text("note"), Int("smallest_shown"), Long("lines_in_order"),
        ];
        connection.Fill(SnapshotTables.Version, columns, [version], (row, item) =>
        {
            row.Append(item.Sequence);
            row.Append(item.PublishedAt.UtcDateTime);
            row.Append(item.SpendLines);
            row.Append(item.Contracts);
            row.Append(item.CoversFrom);
            row.Append(item.CoversTo);
            row.Append(item.AsAt);
            row.Append(item.Note);
            row.Append(smallestShown);
            row.Append(linesInOrder);
        }, cancellationToken);
        connection.Execute("CHECKPOINT", cancellationToken);
    }

    private void WriteSuppliersAndLabels(PlaceTree tree)
    {
        connection.Fill(SnapshotTables.Alias, [Int("id"), Text("text"), Int("supplier")], records.Aliases, (row, alias) =>
        {
            row.Append(alias.Id);
            row.Append(alias.Name);
            row.Append(alias.SupplierId);
        }, cancellationToken);
        connection.Fill(SnapshotTables.Label, [Int("id"), Text("text")], records.Labels, (row, label) =>
        {
            row.Append(label.Id);
            row.Append(label.Text);
        }, cancellationToken);
        DuckDbColumn[] columns =
        [
            Int("id"), Text("name"), Text("company_number"), Text("charity_number"), Text("vat_number"), Text("postcode"), Text("place_code"),
            Int("size"), Int("kind"), Flag("influenceable"), Int("ward"), Int("deprivation_decile"), Int("borough"), Int("ring"), Flag("in_star"), Flag("in_greater_manchester"), Flag("in_north_west"),
        ];
        connection.Fill(SnapshotTables.Supplier, columns, records.Suppliers, (row, supplier) =>
        {
            var locality = tree.Locate(supplier.PlaceCode);
            var (ward, _, decile) = supplier.Kind == SupplierKind.Individual ? default : tree.Of(supplier.PlaceCode); // of a person only the borough is told
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
            row.Append(ward);
            row.Append(decile);
            row.Append(locality.BoroughKey);
            row.Append((int)locality.Ring);
            row.Append(locality.InStar);
            row.Append(locality.InGreaterManchester);
            row.Append(locality.InNorthWest);
        }, cancellationToken);
    }
}
