using System.Collections.Concurrent;
using System.Diagnostics;

namespace Analytics.EndToEnd;

/// <summary>The built dashboard, started as people start it: a process of its own, on a free port, with a new data folder.</summary>
public sealed class DashboardProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("analytics-e2e-");
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private DashboardProgram(string urls, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", [Assembly(), "--urls", urls]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["ANALYTICS_DATA"] = _data.FullName;
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Everything it has written to its two outputs.</summary>
    public IReadOnlyList<string> Output => [.. _output];

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<(DashboardProgram Program, Uri Address)> StartAsync(params (string Name, string Value)[] settings)
    {
        var program = new DashboardProgram("http://127.0.0.1:0", settings.ToDictionary(setting => setting.Name, setting => setting.Value));
        var ended = program._process.WaitForExitAsync();
        await Task.WhenAny(program._listening.Task, ended).WaitAsync(Patience);
        return ended.IsCompleted
            ? throw new InvalidOperationException($"The dashboard did not start:\n{string.Join('\n', program.Output)}")
            : (program, await program._listening.Task);
    }

    /// <summary>Starts it where it cannot listen and waits for its end.</summary>
    public static async Task<(int ExitCode, IReadOnlyList<string> Output)> RunToEndAsync(Uri address, params (string Name, string Value)[] settings)
    {
        await using var program = new DashboardProgram(address.AbsoluteUri, settings.ToDictionary(setting => setting.Name, setting => setting.Value));
        using var patience = new CancellationTokenSource(Patience);
        await program._process.WaitForExitAsync(patience.Token);
        return (program._process.ExitCode, program.Output);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _data.Delete(recursive: true);
    }

    /// <summary>Beside our own output: <c>.artifacts/bin/Analytics.Dashboard/debug</c>.</summary>
    private static string Assembly()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(configuration.Parent!.Parent!.FullName, "Analytics.Dashboard", configuration.Name, "Analytics.Dashboard.dll");
    }

    private void Read(string? line)
    {
        if (line is null)
            return;

        _output.Enqueue(line);
        const string Announcement = "Now listening on: ";
        if (line.IndexOf(Announcement, StringComparison.Ordinal) is >= 0 and var at)
            _listening.TrySetResult(new Uri(line[(at + Announcement.Length)..].Trim()));
    }
}
