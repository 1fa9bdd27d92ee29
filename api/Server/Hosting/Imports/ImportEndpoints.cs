using System.Globalization;
using System.Text;
using Analytics.Api.Access;
using Analytics.Api.Ingest;
using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Hosting.Imports;

/// <summary>Files in over HTTP, for whoever holds the administrator's key: <c>POST /imports/spend</c>.</summary>
internal static class ImportEndpoints
{
    private const string ByDefault = "administrator";

    private static readonly string[] Known = ["council", "asAt", "dates", "maxBadShare", "public", "by", "check"];

    public static void MapImports(this IEndpointRouteBuilder routes)
    {
        var imports = routes.MapGroup("/imports").RequireAdministrator();
        imports.MapPost("/{kind}", ImportAsync);
        imports.MapDelete("/{id:int}", WithdrawAsync);
        imports.MapGet("/{id:int}/quarantine.csv", WriteQuarantine);
        routes.MapGet("/imports/templates/{kind}.csv", WriteTemplate);
    }

    private static async Task<IResult> ImportAsync(string kind, HttpContext http, Importer importer, IPublisher publisher, AnalyticsSettings settings)
    {
        if (!ImportOptions.TryReadKind(kind, out var importKind))
            return Refusal.Of(StatusCodes.Status404NotFound, $"'{kind}' is not a kind of file: post to /imports/ and one of {ImportOptions.Kinds}.");

        return await Refusal.ExplainAsync(async () =>
        {
            await using var upload = await Upload.ReceiveAsync(http.Request, settings.UploadLimitBytes, http.RequestAborted);
            var request = RequestOf(upload, importKind);
            var report = await importer.ImportAsync(request, progress: null, http.RequestAborted);
            var version = report.IsAccepted && !request.CheckOnly
                ? await publisher.PublishAsync($"Imported {request.FileName}", CancellationToken.None) // the import stands: it is published even when the sender has gone
                : null;
            return Answer(report, version);
        });
    }

    private static Task<IResult> WithdrawAsync(int id, Importer importer, IPublisher publisher, HttpContext http) => Refusal.ExplainAsync(async () =>
    {
        var withdrawal = await importer.WithdrawAsync(id, ByDefault, http.RequestAborted);
        var version = await publisher.PublishAsync($"Withdrew {withdrawal.Import.FileName}", CancellationToken.None);
        return Answer(new ImportReport(withdrawal.Import, Council: null, withdrawal.Verdict, Issues: [], Skipped: [], Rounding: 0), version);
    });

    private static Task<IResult> WriteQuarantine(int id, Quarantine quarantine) => Refusal.ExplainAsync(() =>
    {
        var csv = new StringWriter(CultureInfo.InvariantCulture);
        quarantine.Write(id, csv);
        return Task.FromResult(Csv(csv.ToString(), $"quarantine-{id}.csv"));
    });

    private static IResult WriteTemplate(string kind) => ImportOptions.TryReadKind(kind, out var importKind)
        ? Csv(Importer.Template(importKind), $"{UpperCase.Of(importKind).ToLowerInvariant().Replace('_', '-')}.csv")
        : Refusal.Of(StatusCodes.Status404NotFound, $"'{kind}' is not a kind of file: the kinds are {ImportOptions.Kinds}.");

    private static IResult Csv(string text, string name) => Results.File(Encoding.UTF8.GetBytes(text), "text/csv; charset=utf-8", name);

    private static IResult Answer(ImportReport report, DataVersion? version) => Results.Text(
        ImportReportJson.Write(report, version),
        "application/json",
        Encoding.UTF8,
        report.Import.State == ImportState.Rejected ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    private static ImportRequest RequestOf(Upload upload, ImportKind kind)
    {
        if (upload.File is null)
            throw new UploadException(StatusCodes.Status400BadRequest, "The form has no file: add a part with a file name, such as -F file=@spend.csv with curl.");
        if (upload.Fields.Keys.FirstOrDefault(field => !Known.Contains(field, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            throw new UploadException(StatusCodes.Status400BadRequest, $"The form has a field '{unknown}', but the fields are {string.Join(", ", Known)}.");

        string? Text(string field) => upload.Fields.GetValueOrDefault(field) is { Length: > 0 } text ? text : null;
        return new ImportRequest
        {
            Kind = kind,
            Content = upload.File,
            FileName = upload.FileName,
            Council = Text("council"),
            AsAt = Text("asAt") is { } day ? ReadDay("asAt", day) : null,
            DateOrder = Text("dates") is { } order ? ReadDateOrder("dates", order) : null,
            MaxBadShare = Text("maxBadShare") is { } share ? ReadShare("maxBadShare", share) : ImportRequest.DefaultMaxBadShare,
            Public = Text("public") is not { } isPublic || ReadYesOrNo("public", isPublic),
            ImportedBy = Text("by") ?? ByDefault,
            CheckOnly = Text("check") is { } check && ReadYesOrNo("check", check),
        };
    }

    private static bool ReadYesOrNo(string field, string text) => text.ToLowerInvariant() switch
    {
        "yes" or "true" or "on" or "1" => true,
        "no" or "false" or "off" or "0" => false,
        _ => throw Unreadable(field, text, "it is either yes or no"),
    };

    private static DateOnly ReadDay(string field, string text) =>
        ImportOptions.TryReadDay(text, out var day) ? day : throw Unreadable(field, text, ImportOptions.HowDaysAreWritten);

    private static DateOrder ReadDateOrder(string field, string text) =>
        ImportOptions.TryReadDateOrder(text, out var order) ? order : throw Unreadable(field, text, "it is either day-first or month-first");

    private static decimal ReadShare(string field, string text) =>
        ImportOptions.TryReadShare(text, out var share) ? share : throw Unreadable(field, text, "a share is a number from 0 to 1, like 0.2");

    private static UploadException Unreadable(string field, string text, string expected) =>
        new(StatusCodes.Status400BadRequest, $"The field '{field}' is '{text}', but {expected}.");
}
