using System.Diagnostics;

namespace Analytics.Benchmarks.Load;

/// <summary>The built API as a process of its own, so that its memory and its threads are not ours. Its data folder is <c>ANALYTICS_DATA</c>, or a new one with the synthetic data.</summary>
internal sealed class ServerProgram : IDisposable
{
    private const string DataFolder = "ANALYTICS_DATA";
    private const string Announcement = "Now listening on: ";

    private readonly Process _process;
    private readonly DirectoryInfo? _ownFolder;

    /// <summary>Starts it.</summary>
    /// <param name="folder">Its data folder; null for what <c>ANALYTICS_DATA</c> names, or a new one with the synthetic data.</param>
    public ServerProgram(DirectoryInfo? folder = null) : this(Assembly(), folder)
    {
    }

    /// <summary>Starts a copy of it.</summary>
    /// <param name="assembly">The copy's.</param>
    /// <param name="folder">Its data folder; null for what <c>ANALYTICS_DATA</c> names, or a new one with the synthetic data.</param>
    public ServerProgram(string assembly, DirectoryInfo? folder)
    {
        var start = new ProcessStartInfo("dotnet", [assembly, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true, UseShellExecute = false };
        if (folder is null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(DataFolder)))
            folder = _ownFolder = Directory.CreateTempSubdirectory("analytics-load-");

        if (folder is not null)
            start.Environment[DataFolder] = folder.FullName;

        _process = Process.Start(start)!;
        Address = Listening(_process.StandardOutput);
        _ = _process.StandardOutput.ReadToEndAsync(); // or the pipe fills, and the server waits for us
    }

    public Uri Address { get; }

    /// <summary>The most memory that it has had resident so far, in megabytes of 1,024².</summary>
    public double PeakMemory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64 / (double)(1 << 20);
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _ownFolder?.Delete(recursive: true);
    }

    /// <summary>Beside our own output: <c>.artifacts/bin/Analytics.Api/release</c>.</summary>
    private static string Assembly()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(configuration.Parent!.Parent!.FullName, "Analytics.Api", configuration.Name, "Analytics.Api.dll");
    }

    private static Uri Listening(StreamReader output)
    {
        while (output.ReadLine() is { } line)
        {
            if (line.IndexOf(Announcement, StringComparison.Ordinal) is >= 0 and var at)
                return new Uri(line[(at + Announcement.Length)..].Trim());
        }

        throw new InvalidOperationException("The API did not start; it says why on standard error.");
    }
}
