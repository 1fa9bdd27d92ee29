using System.CommandLine;
using System.Globalization;
using Analytics.Api.Columns;
using Analytics.Api.Ingest;
using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Hosting.CommandLine;

/// <summary><c>withdraw ID</c>, <c>quarantine ID</c>, <c>template KIND</c>, <c>backup FILE</c>, <c>restore FILE</c>: what is done to records besides importing.</summary>
internal sealed class RecordsCommands(IServiceProvider services, Func<CancellationToken, Task> prepare, CommandConsole console)
{
    private readonly Argument<int> _id = new("ID") { Description = "The import's number, as its report and the list of imports give it.", CustomParser = argument => AnalyticsCommandLine.ParseNumber(argument, "an import") };
    private readonly Option<string> _by = new("--by") { Description = "Who does it; by default the account that runs this.", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName };
    private readonly Argument<FileInfo> _file = new("FILE") { Description = "The backup's file." };

    public IEnumerable<Command> Create()
    {
        yield return Command("withdraw", "Take an import out again, and publish a version without it.", [_id, _by], WithdrawAsync);
        yield return Command("quarantine", "Print the rows of an import that were not accepted as CSV, with the reasons: correct them and import that file.", [_id], PrintQuarantineAsync);
        yield return Command("template", "Print an empty file of a kind: its headings.", [ImportCommand.Kind], PrintTemplateAsync);
        yield return Command("backup", "Copy all records into one new file, while the server runs.", [_file], BackUpAsync);
        yield return Command("restore", "Put a backup in the place of all records; the server must be stopped.", [_file, _by], RestoreAsync);
    }

    private static Command Command(string name, string description, IEnumerable<Symbol> symbols, Func<ParseResult, CancellationToken, Task> run)
    {
        var command = new Command(name, description);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
                command.Arguments.Add(argument);
            else if (symbol is Option option)
                command.Options.Add(option);
        }

        command.SetAction(async (parsed, cancellationToken) =>
        {
            await run(parsed, cancellationToken);
            return AnalyticsCommandLine.Accepted;
        });
        return command;
    }

    private async Task WithdrawAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await prepare(cancellationToken);
        var report = await services.GetRequiredService<Importer>().WithdrawAsync(parsed.GetValue(_id), parsed.GetValue(_by), cancellationToken);
        var version = await services.GetRequiredService<IPublisher>().PublishAsync($"Withdrew {report.Import.FileName}", cancellationToken);
        await console.Out.WriteLineAsync(report.Verdict);
        await console.Out.WriteLineAsync($"Published as {version.Id} without it.");
    }

    private async Task PrintQuarantineAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await prepare(cancellationToken);
        services.GetRequiredService<Quarantine>().Write(parsed.GetValue(_id), console.Out);
    }

    private Task PrintTemplateAsync(ParseResult parsed, CancellationToken cancellationToken) => console.Out.WriteAsync(Importer.Template(parsed.GetValue(ImportCommand.Kind)));

    private async Task BackUpAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var file = parsed.GetRequiredValue(_file);
        var records = services.GetRequiredService<RecordsDatabase>();
        await records.EnsureReadyAsync(cancellationToken);
        await records.BackUpAsync(file.FullName, cancellationToken);
        await console.Out.WriteLineAsync(string.Create(CultureInfo.GetCultureInfo("en-GB"), $"Wrote {file.FullName}, {new FileInfo(file.FullName).Length:N0} bytes."));
    }

    private async Task RestoreAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var file = parsed.GetRequiredValue(_file);
        var entry = new AuditEntry
        {
            At = services.GetRequiredService<TimeProvider>().GetUtcNow(),
            By = parsed.GetValue(_by),
            Action = AuditAction.Restored,
            What = $"Restored the backup {file.Name}.",
        };
        await services.GetRequiredService<RecordsDatabase>().RestoreAsync(file.FullName, entry, cancellationToken);
        await services.GetRequiredService<SnapshotFolder>().ClearAsync(cancellationToken);
        await prepare(cancellationToken); // publishes what is there now
        await console.Out.WriteLineAsync($"Restored {file.FullName}, and published what it holds.");
    }
}
