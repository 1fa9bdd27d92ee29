using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>One kind of file: what its columns are, and what becomes of its rows. Adding a kind is adding one of these to <see cref="FileKinds"/>.</summary>
internal abstract class FileKind
{
    public abstract ImportKind Kind { get; }

    public abstract FieldSet Fields { get; }

    /// <summary>Whether each file is one council's, which must then be named.</summary>
    public virtual bool BelongsToCouncil => false;

    /// <summary>Begins the rows of one file.</summary>
    public abstract RowImporter Begin(ImportSession session, Import import, Ledger ledger);
}

/// <summary>Takes the rows of one file, one after another.</summary>
internal abstract class RowImporter
{
    /// <summary>Accepts, quarantines or skips the row, and says so to the ledger.</summary>
    public abstract void Import(Row row);

    /// <summary>Called once when all rows have been read, before the account is closed.</summary>
    public virtual void Complete()
    {
    }
}

/// <summary>All kinds of file that can be imported.</summary>
internal static class FileKinds
{
    public static readonly IReadOnlyList<FileKind> All = [new SpendFile(), new SuppliersFile(), new PlacesFile(), new PostcodesFile()];

    public static FileKind? Find(ImportKind kind) => All.FirstOrDefault(file => file.Kind == kind);
}
