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

    /// <summary>Whether its rows name councils, so that the import may but need not.</summary>
    public virtual bool NamesCouncils => false;

    /// <summary>Whether an import may keep its rows to the administrator.</summary>
    public bool CanBePrivate => BelongsToCouncil || NamesCouncils;

    /// <summary>Whether it tells the state of things on one day, which an import may name.</summary>
    public virtual bool HasAsAt => false;

    /// <summary>Whether an import of it can be taken out again; what only adds to and corrects common knowledge cannot.</summary>
    public virtual bool CanBeWithdrawn => true;

    /// <summary>An empty file of the kind.</summary>
    public virtual string Template => Csv.Row(Fields.All.Select(column => column.Name)) + "\n";

    /// <summary>Begins the rows of one file.</summary>
    public abstract RowImporter Begin(ImportSession session, Import import, Ledger ledger);

    /// <summary>Reads a whole file as a table.</summary>
    /// <returns>Why it cannot be read; null when all its rows have been.</returns>
    public virtual FileProblem? Read(FileReading file)
    {
        var (layouts, problem) = LayoutFinder.Find(file.Source, Fields, new ReadingHints(file.Request.FileName, file.Request.DateOrder));
        if (problem is not null)
            return problem;

        file.Import.Separator = layouts[0].Separator.ToString(); // sheets all have one
        file.Import.Headings = string.Join('\n', layouts.Select(layout => Csv.Row(layout.Headings, layout.Separator)));
        var rows = Begin(file.Session, file.Import, file.Ledger);
        var (before, whole) = (0d, Math.Max(1d, layouts.Sum(layout => layout.Length)));
        foreach (var layout in layouts)
        {
            var above = file.Ledger.RowsRead;
            file.Ledger.HeadingRow = file.Tables.Count;
            var first = Read(layout, rows, file, offset => (before + offset) / whole);
            before += layout.Length;
            file.Tables.Add(ReadTable.Of(layout, Fields, file.Ledger.RowsRead - above, first));
        }

        rows.Complete();
        return null;
    }

    /// <summary>Reads the rows of one table.</summary>
    /// <returns>The cells of the first rows of data.</returns>
    private List<string[]> Read(Layout layout, RowImporter rows, FileReading file, Func<long, double> fractionAt)
    {
        var shown = Fields.All.Where(field => layout.ColumnOf(field) is not null).ToList();
        List<string[]> first = [];
        using var reader = layout.Open();
        var row = new Row(reader, layout);
        while (row.Read())
        {
            if (row.IsBlank)
                file.Ledger.Skip(row, SkipReason.Blank);
            else if (row.RepeatsHeadings)
                file.Ledger.Skip(row, SkipReason.RepeatedHeadings);
            else
                rows.Import(row);

            if (first.Count < ReadTable.RowsShown && !row.IsBlank)
                first.Add([.. shown.Select(field => row[field].ToString())]);
            file.Tell(fractionAt(reader.ByteOffset));
        }

        return first;
    }
}

/// <summary>A kind that is all said by its name and its columns.</summary>
internal abstract class TableKind(ImportKind kind, FieldSet fields) : FileKind
{
    public sealed override ImportKind Kind => kind;

    public sealed override FieldSet Fields => fields;
}

/// <summary>A kind whose rows are records of councils, which a later import supersedes by their identity.</summary>
internal abstract class RecordKind(ImportKind kind, FieldSet fields) : TableKind(kind, fields)
{
    public override bool NamesCouncils => true;

    /// <summary>The column that most of these kinds begin with.</summary>
    protected static Field CouncilOf(FieldSet fields) => fields
        .Optional(Content.Text, "council", "council_code", "authority", "local_authority")
        .Means("The council, by ONS code or name. May be left out when the import itself names the council.", "E08000007");
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
    public static readonly IReadOnlyList<FileKind> All =
    [
        new SpendFile(), new SuppliersFile(), new PlacesFile(), new PostcodesFile(), new BoundariesFile(), new TomsFrameworkFile(), new PrioritiesFile(),
        new ContractsFile(), new CommitmentsFile(), new DeliveryFile(), new CohortOutcomesFile(), new CommunityRequestsFile(), new TargetsFile(), new AssessmentsFile(),
    ];

    public static FileKind Of(ImportKind kind) => All.First(file => file.Kind == kind);
}
