using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Analytics.Benchmarks;

/// <summary>Measures families, prints each table as it is done, and renews their parts of RESULTS.md.</summary>
public sealed class Report(TimeProvider clock, TextWriter output)
{
    private const string Heading = "\n## ";

    private readonly List<string> _families = [];

    public static bool IsDebugBuild => typeof(Report).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true };

    private static string Machine
    {
        get
        {
            var gigabytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1L << 30);
            return Invariant($"{Environment.ProcessorCount} processors ({RuntimeInformation.ProcessArchitecture}), {gigabytes:N0} GB of memory, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");
        }
    }

    public void Measure(IFamily family)
    {
        var text = new StringBuilder();
        Write(text, $"{family.Title}\n\n");
        Write(text, $"On {clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, {Machine}{OtherWork()}.\n\n");
        foreach (var table in family.Tables(clock))
            Write(text, table.ToMarkdown());
        _families.Add(text.ToString().TrimEnd() + "\n");
    }

    /// <summary>Writes RESULTS.md beside this file; families that were not measured stay as they are in it.</summary>
    public void Save([CallerFilePath] string here = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(here)!, "RESULTS.md");
        var known = File.Exists(path) ? File.ReadAllText(path).Split(Heading)[1..].Select(family => family.TrimEnd() + "\n").ToList() : [];
        foreach (var family in _families)
        {
            var index = known.FindIndex(other => TitleOf(other) == TitleOf(family));
            if (index < 0)
                known.Add(family);
            else
                known[index] = family;
        }

        File.WriteAllText(path, """
            # How fast the parts are

            Written by `dotnet run -c Release --project tests/Benchmarks`, which renews the parts that it measures.

            The rate is that of the median round; ± is the middle half of the rounds. The ratio is to the first line of its table, within each round: it
            holds on other machines, the rates do not. Bytes are those of the managed heap; where a whole
            program is measured, its memory is the most that the process had.

            """ + string.Concat(known.Select(family => Heading + family)));
        output.WriteLine($"Written to {path}");
    }

    private static string TitleOf(string family) => family[..family.IndexOf('\n', StringComparison.Ordinal)];

    /// <summary>What the machine does beside, where it tells: more than a little, and only ratios mean anything.</summary>
    private static string OtherWork() => File.Exists("/proc/loadavg") ? $", at a load of {File.ReadAllText("/proc/loadavg").Split(' ')[0]}" : "";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Write(StringBuilder report, string text)
    {
        report.Append(text);
        output.Write(text);
    }
}
