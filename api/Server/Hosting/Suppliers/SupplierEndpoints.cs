using System.Globalization;
using System.Text;
using Analytics.Api.Access;
using Analytics.Api.Hosting.Imports;
using Analytics.Api.Ingest.Suppliers;
using Analytics.Api.Records;

namespace Analytics.Api.Hosting.Suppliers;

/// <summary>Whose a spelling is, where that is in doubt, decided over HTTP by whoever holds the administrator's key.</summary>
internal static class SupplierEndpoints
{
    private const string ByDefault = "administrator";

    public static void MapSupplierReview(this IEndpointRouteBuilder routes)
    {
        var review = routes.MapGroup("/suppliers/review").RequireAdministrator();
        review.MapGet("", (SupplierReviewJson list) => Refusal.ExplainAsync(() => Task.FromResult(Results.Text(list.Write(), "application/json", Encoding.UTF8))));
        review.MapPost("/{spelling}/accept", AcceptAsync);
        review.MapPost("/{spelling}/split", SplitAsync);
    }

    private static Task<IResult> AcceptAsync(string spelling, HttpContext http, SupplierReview review, IPublisher publisher) => DecideAsync(
        http,
        ["supplier", "by"],
        fields => review.Accept(
            Number("The address", "spelling", spelling),
            Number("The field 'supplier'", "supplier", fields.GetValueOrDefault("supplier") ?? throw Misuse("The form has no field 'supplier': send the number of the supplier that the spelling is, such as -F supplier=12 with curl.")),
            fields.GetValueOrDefault("by", ByDefault)),
        publisher);

    private static Task<IResult> SplitAsync(string spelling, HttpContext http, SupplierReview review, IPublisher publisher) => DecideAsync(
        http,
        ["by"],
        fields => review.Split(Number("The address", "spelling", spelling), fields.GetValueOrDefault("by", ByDefault)),
        publisher);

    private static Task<IResult> DecideAsync(HttpContext http, string[] known, Func<Dictionary<string, string>, string> decide, IPublisher publisher) => Refusal.ExplainAsync(async () =>
    {
        var verdict = decide(await FieldsAsync(http, known));
        var version = await publisher.PublishAsync(verdict.TrimEnd('.'), CancellationToken.None); // the decision stands: it is published even when the sender has gone
        return Results.Json(new { verdict, dataVersion = version.Id });
    });

    /// <summary>The form's fields by name in any case, the empty ones left out; none where there is no form.</summary>
    private static async Task<Dictionary<string, string>> FieldsAsync(HttpContext http, string[] known)
    {
        if (!http.Request.HasFormContentType)
            return [];

        try
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            if (form.Keys.FirstOrDefault(field => !known.Contains(field, StringComparer.OrdinalIgnoreCase)) is { } unknown)
                throw Misuse($"The form has a field '{unknown}', but the fields are {string.Join(", ", known)}.");
            return form.Where(field => field.Value.ToString().Trim().Length > 0).ToDictionary(field => field.Key, field => field.Value.ToString().Trim(), StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            throw Misuse($"The form breaks off or is malformed: {exception.Message}");
        }
    }

    private static int Number(string where, string of, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Misuse($"{where} says '{text}', but a {of}'s number is written like 12: the list at /suppliers/review gives it.");

    private static UploadException Misuse(string message) => new(StatusCodes.Status400BadRequest, message);
}
