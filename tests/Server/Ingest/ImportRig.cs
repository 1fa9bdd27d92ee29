using System.Runtime.CompilerServices;
using System.Text;
using Analytics.Api.Ingest;
using Analytics.Api.Model;
using Analytics.Api.Records;
using Analytics.Api.Tests.Records;

namespace Analytics.Api.Tests.Ingest;

/// <summary>The importer over an empty database of its own, in which the twelve councils are loaded; the clock stands at noon on 2 March 2026.</summary>
public sealed class ImportRig : IDisposable
{
    private static readonly Lazy<RecordsCopy> WithPlaces = new(CopyWithPlaces);

    private readonly TemporaryRecords _records;

    public ImportRig(bool withPlaces = true)
    {
        _records = new TemporaryRecords(withPlaces ? WithPlaces.Value : null);
        Importer = new Importer(_records.Database, Clock);
    }

    public static TimeProvider Clock { get; } = new StandingClock();

    public Importer Importer { get; }

    public RecordsDatabase Database => _records.Database;

    public string Folder => _records.Folder;

    public static string PathOf(string file) => Path.Combine(Here(), "Files", file);

    /// <summary>Imports one of the files beside these tests.</summary>
    public ImportReport ImportFile(ImportKind kind, string file, string? council = null) => ImportPath(kind, PathOf(file), council);

    public ImportReport ImportPath(ImportKind kind, string path, string? council = null)
    {
        using var content = File.OpenRead(path);
        return Import(Request(kind, content, Path.GetFileName(path), council));
    }

    /// <summary>Imports text as UTF-8.</summary>
    public ImportReport ImportText(ImportKind kind, string text, string? council = null) => ImportBytes(kind, Encoding.UTF8.GetBytes(text), council);

    public ImportReport ImportBytes(ImportKind kind, byte[] bytes, string? council = null) =>
        Import(Request(kind, new MemoryStream(bytes), "file.csv", council));

    public ImportReport Import(ImportRequest request) =>
        Importer.ImportAsync(request, progress: null, CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>All spend lines that stand, in order.</summary>
    public IReadOnlyList<SpendLine> Lines()
    {
        using var session = Database.OpenForReading();
        return [.. session.SpendLines.ReadLines(1, long.MaxValue)];
    }

    public IReadOnlyList<T> All<T>(Func<RecordsSession, IEnumerable<T>> table)
    {
        using var session = Database.OpenForReading();
        return [.. table(session)];
    }

    /// <summary>Runs a statement as another program would.</summary>
    public void Execute(string sql) => _records.Execute(sql);

    public void Dispose() => _records.Dispose();

    private static RecordsCopy CopyWithPlaces()
    {
        using var rig = new ImportRig(withPlaces: false);
        Assert.True(rig.ImportFile(ImportKind.Places, "places.csv").IsAccepted);
        return rig._records.Copy();
    }

    private static ImportRequest Request(ImportKind kind, Stream content, string fileName, string? council) =>
        new() { Kind = kind, Content = content, FileName = fileName, Council = council, MaxBadShare = 1 }; // rows are looked at one by one

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    }
}
