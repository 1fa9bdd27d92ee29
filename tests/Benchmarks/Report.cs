using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Analytics.Benchmarks;

/// <summary>Measures families, prints each table as it is done, and keeps them for RESULTS.md.</summary>
public sealed class Report(TimeProvider clock, TextWriter output)
{
    private readonly StringBuilder _tables = new();

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
        Write($"## {family.Title}\n\n");
        foreach (var table in family.Tables(clock))
            Write(table.ToMarkdown());
    }

    /// <summary>Writes RESULTS.md beside this file.</summary>
    public void Save([CallerFilePath] string here = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(here)!, "RESULTS.md");
        var day = clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        File.WriteAllText(path, $"""
            # How fast the parts are

            Written by `dotnet run -c Release --project tests/Benchmarks` on {day}, on {Machine}.

            The rate is that of the median round; ± is the middle half of the rounds. The ratio is to the first line of its table, within each round: it
            holds on other machines, the rates do not. Bytes are those of the managed heap; where a whole
            program is measured, its memory is the most that the process had.

            {_tables.ToString().TrimEnd()}

            """);
        output.WriteLine($"Written to {path}");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Write(string text)
    {
        _tables.Append(text);
        output.Write(text);
    }
}
