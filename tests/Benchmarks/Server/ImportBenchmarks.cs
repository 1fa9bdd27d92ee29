using System.Diagnostics;

namespace Analytics.Benchmarks.Server;

/// <summary>From a file of spend to a published snapshot, as somebody at a terminal imports it: start-up and publication included.</summary>
public sealed class ImportBenchmarks : IContests
{
    private const string Council = "E08000003";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("analytics-benchmarks-");
    private readonly int[] _sizes;

    /// <summary>Makes the files.</summary>
    /// <param name="sizes">How many lines each has.</param>
    public ImportBenchmarks(params int[] sizes)
    {
        _sizes = sizes;
        foreach (var lines in sizes)
        {
            var seed = Path.Combine(_folder.FullName, "seed");
            Run("Analytics.SeedData", "--out", seed, "--lines", $"{lines}");
            WriteLedger(Path.Combine(seed, "spend"), FileOf(lines));
            File.Move(Path.Combine(seed, "places.csv"), Places, overwrite: true);
            Directory.Delete(seed, recursive: true);
        }

        Run("Analytics.Api", "import", "places", Places);
        Directory.Move(Data, Empty);
    }

    public string Title => "Importing spend";

    public IReadOnlyList<Contest> Contests =>
    [
        .. _sizes.Select(lines => new Contest($"From a file of {lines:N0} lines to a published snapshot", "lines", new Contender("import spend", lines, () => Import(lines)))
        {
            Rounds = lines >= 1_000_000 ? 1 : 5,
            IsMemoryOfProcess = true,
        }),
    ];

    private string Places => Path.Combine(_folder.FullName, "places.csv");

    private string Data => Path.Combine(_folder.FullName, "data");

    private string Empty => Path.Combine(_folder.FullName, "empty");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>All ledgers of a seed in one file, under one line of headings.</summary>
    private static void WriteLedger(string ledgers, string file)
    {
        using var all = new StreamWriter(file);
        foreach (var (number, ledger) in Directory.GetFiles(ledgers).Order(StringComparer.Ordinal).Index())
        {
            using var reader = new StreamReader(ledger);
            var headings = reader.ReadLine();
            if (number == 0)
                all.WriteLine(headings);
            while (reader.ReadLine() is { } line)
                all.WriteLine(line);
        }
    }

    private string FileOf(int lines) => Path.Combine(_folder.FullName, $"{lines}.csv");

    private long Import(int lines)
    {
        if (Directory.Exists(Data))
            Directory.Delete(Data, recursive: true);
        CopyFolder(Empty, Data);
        return Run("Analytics.Api", "import", "spend", FileOf(lines), "--council", Council);
    }

    /// <summary>Runs one of the product's programs, built as this one is, to its end.</summary>
    /// <returns>The most memory that it had, in bytes.</returns>
    private long Run(string program, params string[] arguments)
    {
        var ours = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var file = Path.Combine(ours.Parent!.Parent!.FullName, program, ours.Name, $"{program}.dll");
        var start = new ProcessStartInfo("dotnet", [file, .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["ANALYTICS_DATA"] = Data;
        start.Environment["ANALYTICS_SEED_DATA"] = "off";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(20)))
            peak = Math.Max(peak, PeakOf(process));
        return process.ExitCode == 0 ? peak : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output.Result}");
    }

    /// <summary>Zero where the process has just ended.</summary>
    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories).Prepend(from))
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }
}
