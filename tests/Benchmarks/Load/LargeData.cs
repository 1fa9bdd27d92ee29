using System.Diagnostics;

namespace Analytics.Benchmarks.Load;

/// <summary>A data folder with ten million lines of spend beside everything else of the synthetic data. Made once, which takes minutes, and kept.</summary>
internal static class LargeData
{
    /// <summary>Names a folder that is there already, or is to be made elsewhere.</summary>
    public const string Setting = "BENCHMARK_DATA";

    private const int Lines = 10_000_000;
    private const string Spend = ",SPEND,";

    /// <summary>The folder, by default <c>.artifacts/benchmarks/ten-million</c>.</summary>
    public static DirectoryInfo Folder()
    {
        var folder = new DirectoryInfo(Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } named ? named : Path.Combine(Program("").Parent!.FullName, "benchmarks", "ten-million"));
        if (!folder.Exists)
            Make(folder);

        return folder;
    }

    /// <summary>Starts a copy of the program once whose synthetic data are ten million lines.</summary>
    private static void Make(DirectoryInfo folder)
    {
        var copy = Directory.CreateTempSubdirectory("analytics-large-");
        try
        {
            Copy(Program("Analytics.Api"), copy);
            AddLines(Path.Combine(copy.FullName, "seed-data"));
            using var server = new ServerProgram(Path.Combine(copy.FullName, "Analytics.Api.dll"), folder);
        }
        catch
        {
            if (folder.Exists)
                folder.Delete(recursive: true); // half of it would be taken for all

            throw;
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    /// <summary>Puts the generator's lines in the place of the seed's.</summary>
    private static void AddLines(string seed)
    {
        var manifest = Path.Combine(seed, "manifest.csv");
        var others = File.ReadLines(manifest).Where(row => !row.Contains(Spend, StringComparison.Ordinal)).ToList();
        var large = Path.Combine(seed, "large");
        using var generator = Process.Start("dotnet", [Path.Combine(Program("Analytics.SeedData").FullName, "Analytics.SeedData.dll"), "--out", large, "--lines", $"{Lines}"]);
        generator.WaitForExit();
        var ledgers = File.ReadLines(Path.Combine(large, "manifest.csv")).Where(row => row.Contains(Spend, StringComparison.Ordinal)).Select(row => row.Split(','));
        File.WriteAllLines(manifest, others.Concat(ledgers.Select((row, index) => $"{others.Count + index},SPEND,large/{row[2]},{row[3]},")));
    }

    /// <summary>Where a program is built: beside this one.</summary>
    private static DirectoryInfo Program(string name)
    {
        var ours = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return name.Length == 0 ? ours.Parent!.Parent! : new(Path.Combine(ours.Parent!.Parent!.FullName, name, ours.Name));
    }

    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        to.Create();
        foreach (var file in from.EnumerateFiles())
            file.CopyTo(Path.Combine(to.FullName, file.Name));
        foreach (var folder in from.EnumerateDirectories())
            Copy(folder, new DirectoryInfo(Path.Combine(to.FullName, folder.Name)));
    }
}
