namespace Analytics.Api.Columns.DuckDb;

/// <summary>DuckDB in this process: the files are the versions.</summary>
public sealed class DuckDbColumns(SnapshotFolder folder) : ColumnsEngine(folder)
{
    public override bool Has(int sequence) => File.Exists(Folder.FileOf(sequence));

    public override void Prune(int current) => Folder.Prune(SnapshotFolder.OldestKept(current));

    internal override SnapshotDatabase Open(int sequence) => new DuckDbSnapshot(Folder.FileOf(sequence));
}
