using System.Text;
using Analytics.Api.Access;
using Analytics.Api.Ingest;
using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Hosting.Imports;

/// <summary>Files in over HTTP, for whoever holds the administrator's key: <c>POST /imports/spend</c>.</summary>
internal static class ImportEndpoints
{
    private static readonly string[] Known = ["council", "by", "check"];

    private static readonly string Kinds = string.Join(", ", Importer.Kinds.Select(kind => UpperCase.Of(kind).ToLowerInvariant()));

    public static void MapImports(this IEndpointRouteBuilder routes)
    {
        var imports = routes.MapGroup("/imports").RequireAdministrator();
        imports.MapPost("/{kind}", ImportAsync);
    }

    private static async Task<IResult> ImportAsync(string kind, HttpContext http, Importer importer, IPublisher publisher, AnalyticsSettings settings)
    {
        if (!UpperCase.TryRead<ImportKind>(kind, out var importKind) || !Importer.Kinds.Contains(importKind))
            return Refused(StatusCodes.Status404NotFound, $"'{kind}' is not a kind of file: post to /imports/ and one of {Kinds}.");

        try
        {
            await using var upload = await Upload.ReceiveAsync(http.Request, settings.UploadLimitBytes, http.RequestAborted);
            var request = RequestOf(upload, importKind);
            var report = await importer.ImportAsync(request, progress: null, http.RequestAborted);
            var version = report.IsAccepted && !request.CheckOnly
                ? await publisher.PublishAsync($"Imported {request.FileName}", CancellationToken.None) // the import stands: it is published even when the sender has gone
                : null;
            return Results.Text(ImportReportJson.Write(report, version), "application/json", Encoding.UTF8, report.IsAccepted ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
        }
        catch (UploadException exception)
        {
            return Refused(exception.Status, exception.Message);
        }
        catch (ImportRequestException exception)
        {
            return Refused(StatusCodes.Status400BadRequest, exception.Message);
        }
        catch (RecordsException exception)
        {
            return Refused(StatusCodes.Status503ServiceUnavailable, exception.Message);
        }
    }

    private static ImportRequest RequestOf(Upload upload, ImportKind kind)
    {
        if (upload.File is null)
            throw new UploadException(StatusCodes.Status400BadRequest, "The form has no file: add a part with a file name, such as -F file=@spend.csv with curl.");
        if (upload.Fields.Keys.FirstOrDefault(field => !Known.Contains(field, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            throw new UploadException(StatusCodes.Status400BadRequest, $"The form has a field '{unknown}', but the fields are {string.Join(", ", Known)}.");

        return new ImportRequest
        {
            Kind = kind,
            Content = upload.File,
            FileName = upload.FileName,
            Council = upload.Fields.GetValueOrDefault("council"),
            ImportedBy = upload.Fields.GetValueOrDefault("by") is { Length: > 0 } by ? by : "administrator",
            CheckOnly = upload.Fields.GetValueOrDefault("check") is { } check && ReadYesOrNo("check", check),
        };
    }

    private static bool ReadYesOrNo(string field, string text) => text.ToLowerInvariant() switch
    {
        "yes" or "true" or "on" or "1" => true,
        "no" or "false" or "off" or "0" or "" => false,
        _ => throw new UploadException(StatusCodes.Status400BadRequest, $"The field '{field}' is '{text}', but it is either yes or no."),
    };

    private static IResult Refused(int status, string message) => Results.Problem(title: "The file was not imported.", detail: message, statusCode: status);
}
