using System.CommandLine;
using Analytics.Api.Ingest;
using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Hosting.CommandLine;

/// <summary><c>import KIND FILE [--council CODE] [--by NAME] [--check] [--json]</c></summary>
internal static class ImportCommand
{
    private static readonly string[] KindNames = [.. Importer.Kinds.Select(kind => kind.ToString().ToLowerInvariant())];

    private static readonly Argument<string> Kind = Words(new("KIND") { Description = "What the file holds." });
    private static readonly Argument<FileInfo> FilePath = new("FILE") { Description = "A CSV file, whatever its name ends in." };
    private static readonly Option<string> Council = new("--council") { Description = "The council that published the file, by code or name: E08000003 or Manchester.", HelpName = "CODE" };
    private static readonly Option<string> By = new("--by") { Description = "Who imports it; by default the account that runs this.", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName };
    private static readonly Option<bool> Check = new("--check") { Description = "Report what would happen, and write nothing." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print the report as JSON." };

    public static Command Create(IServiceProvider services, Func<CancellationToken, Task> prepare, CommandConsole console)
    {
        var command = new Command("import", "Import one file: exit code 0 when it is accepted, 1 when it is rejected, 2 when the command makes no sense.")
        {
            Kind, FilePath, Council, By, Check, Json,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, services, prepare, console, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, IServiceProvider services, Func<CancellationToken, Task> prepare, CommandConsole console, CancellationToken cancellationToken)
    {
        var path = parsed.GetRequiredValue(FilePath);
        await using var content = Open(path);
        await prepare(cancellationToken);

        var request = new ImportRequest
        {
            Kind = Enum.Parse<ImportKind>(parsed.GetRequiredValue(Kind), ignoreCase: true),
            Content = content,
            FileName = path.Name,
            Council = parsed.GetValue(Council),
            ImportedBy = parsed.GetValue(By),
            CheckOnly = parsed.GetValue(Check),
        };
        var importer = services.GetRequiredService<Importer>();
        var report = console.ShowProgress
            ? await TerminalProgress.ShowAsync(path.Name, console.Error, progress => importer.ImportAsync(request, progress, cancellationToken))
            : await importer.ImportAsync(request, progress: null, cancellationToken);

        var version = report.IsAccepted && !request.CheckOnly
            ? await services.GetRequiredService<IPublisher>().PublishAsync($"Imported {path.Name}", cancellationToken)
            : null;
        await console.Out.WriteAsync(parsed.GetValue(Json) ? ImportReportJson.Write(report, version) : ImportReportText.Write(report, version, request.CheckOnly));
        return report.IsAccepted ? AnalyticsCommandLine.Accepted : AnalyticsCommandLine.Rejected;
    }

    private static FileStream Open(FileInfo file)
    {
        try
        {
            return file.OpenRead();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ImportRequestException($"The file {file.FullName} cannot be read: {exception.Message}", exception);
        }
    }

    private static Argument<string> Words(Argument<string> argument)
    {
        argument.AcceptOnlyFromAmong(KindNames);
        return argument;
    }
}
