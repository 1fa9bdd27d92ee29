using System.CommandLine;
using System.CommandLine.Parsing;
using Analytics.Api.Hosting.Imports;
using Analytics.Api.Ingest;
using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Hosting.CommandLine;

/// <summary><c>import KIND FILE [--council CODE] [--as-at DAY] [--dates day-first|month-first] [--max-bad-share SHARE] [--private] [--by NAME] [--check] [--json]</c></summary>
internal static class ImportCommand
{
    public static readonly Argument<ImportKind> Kind = new("KIND") { Description = $"What the file holds: {ImportOptions.Kinds}.", CustomParser = ParseKind };
    private static readonly Argument<FileInfo> FilePath = new("FILE") { Description = "A CSV, XLSX or XLS file, or a ZIP of one, whatever its name ends in; for boundaries GeoJSON." };
    private static readonly Option<string> Council = new("--council") { Description = "The council that published the file, by code or name: E08000003 or Manchester.", HelpName = "CODE" };
    private static readonly Option<DateOrder?> Dates = new("--dates") { Description = "How dates such as 03/04/2022 are meant, when the file leaves it open: day-first or month-first.", HelpName = "ORDER", CustomParser = ParseDateOrder };
    private static readonly Option<DateOnly?> AsAt = new("--as-at") { Description = "The day that a file of contracts, commitments or delivery tells the state of; by default its latest date.", HelpName = "DAY", CustomParser = ParseDay };
    private static readonly Option<decimal> MaxBadShare = new("--max-bad-share") { Description = "The part of the rows that may be wrong, 0 to 1; a file with more is rejected whole.", HelpName = "SHARE", DefaultValueFactory = _ => ImportRequest.DefaultMaxBadShare, CustomParser = ParseShare };
    private static readonly Option<bool> Private = new("--private") { Description = "Show its rows to the administrator alone. Every figure counts them." };
    private static readonly Option<string> By = new("--by") { Description = "Who imports it; by default the account that runs this.", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName };
    private static readonly Option<bool> Check = new("--check") { Description = "Report what would happen, and write nothing." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print the report as JSON." };

    public static Command Create(IServiceProvider services, Func<CancellationToken, Task> prepare, CommandConsole console)
    {
        var command = new Command("import", "Import one file: exit code 0 when it is accepted, 1 when it is rejected, 2 when the command makes no sense.")
        {
            Kind, FilePath, Council, AsAt, Dates, MaxBadShare, Private, By, Check, Json,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, services, prepare, console, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, IServiceProvider services, Func<CancellationToken, Task> prepare, CommandConsole console, CancellationToken cancellationToken)
    {
        var path = parsed.GetRequiredValue(FilePath);
        await using var content = await OpenAsync(path, cancellationToken);
        await prepare(cancellationToken);

        var request = new ImportRequest
        {
            Kind = parsed.GetRequiredValue(Kind),
            Content = content,
            FileName = path.Name,
            Council = parsed.GetValue(Council),
            DateOrder = parsed.GetValue(Dates),
            AsAt = parsed.GetValue(AsAt),
            MaxBadShare = parsed.GetValue(MaxBadShare),
            Public = !parsed.GetValue(Private),
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

    /// <summary>A file is read more than once, so a pipe (<c>&lt;(unzip -p …)</c>) is kept for as long.</summary>
    private static async Task<FileStream> OpenAsync(FileInfo file, CancellationToken cancellationToken)
    {
        try
        {
            var content = file.OpenRead();
            if (content.CanSeek)
                return content;

            await using (content)
            {
                var kept = TemporaryFile.Create();
                await content.CopyToAsync(kept, cancellationToken);
                kept.Position = 0;
                return kept;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ImportRequestException($"The file {file.FullName} cannot be read: {exception.Message}", exception);
        }
    }

    private static DateOnly? ParseDay(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (ImportOptions.TryReadDay(text, out var day))
            return day;
        argument.AddError($"'{text}' cannot be used: {ImportOptions.HowDaysAreWritten}.");
        return null;
    }

    private static decimal ParseShare(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (!ImportOptions.TryReadShare(text, out var share) || share > 1)
            argument.AddError($"'{text}' is not a share: write a number from 0 to 1, like 0.2.");
        return share;
    }

    private static ImportKind ParseKind(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (!ImportOptions.TryReadKind(text, out var kind))
            argument.AddError($"'{text}' is not a kind of file: write one of {ImportOptions.Kinds}.");
        return kind;
    }

    private static DateOrder? ParseDateOrder(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (!ImportOptions.TryReadDateOrder(text, out var order))
            argument.AddError($"'{text}' is not an order of dates: write day-first or month-first.");
        return order;
    }
}
