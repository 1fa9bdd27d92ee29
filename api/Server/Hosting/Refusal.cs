using Analytics.Api.Hosting.Imports;
using Analytics.Api.Ingest;
using Analytics.Api.Records;

namespace Analytics.Api.Hosting;

/// <summary>What the administrator's doors answer when they do not do what was asked: a status and a sentence (RFC 9457).</summary>
internal static class Refusal
{
    public static IResult Of(int status, string message) => Results.Problem(title: "Nothing was done.", detail: message, statusCode: status);

    /// <summary>Does the work, and tells whoever asked why it cannot be done.</summary>
    public static async Task<IResult> ExplainAsync(Func<Task<IResult>> work)
    {
        try
        {
            return await work();
        }
        catch (UploadException exception)
        {
            return Of(exception.Status, exception.Message);
        }
        catch (ImportRequestException exception)
        {
            return Of(StatusCodes.Status400BadRequest, exception.Message);
        }
        catch (RecordsException exception)
        {
            return Of(StatusCodes.Status503ServiceUnavailable, exception.Message);
        }
    }
}
