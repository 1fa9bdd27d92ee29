using Analytics.Api.Ingest;
using Spectre.Console;

namespace Analytics.Api.Hosting.CommandLine;

/// <summary>A bar on the terminal while a file is read.</summary>
internal static class TerminalProgress
{
    public static Task<ImportReport> ShowAsync(string title, TextWriter terminal, Func<IProgress<ImportProgress>, Task<ImportReport>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal) });
        return console.Progress().AutoClear(enabled: true).StartAsync(context =>
        {
            var bar = context.AddTask(Markup.Escape(title), maxValue: 1);
            return work(new Bar(bar));
        });
    }

    private sealed class Bar(ProgressTask task) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => task.Value = value.Fraction;
    }
}
