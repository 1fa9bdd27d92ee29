using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Analytics.Dashboard.Gateway;

/// <summary>A file to send, with what the API must be told about it.</summary>
/// <param name="Kind">In words of an address: <c>cohort_outcomes</c>.</param>
/// <param name="Council">The code of the council whose file it is; null for none.</param>
/// <param name="AsAt">The day on which it was extracted; null where that means nothing.</param>
/// <param name="IsPublic">Whether everybody may see its rows.</param>
/// <param name="OpenRead">Opens its content, anew for each sending.</param>
public sealed record FileToSend(string Kind, string Name, string? Council, DateOnly? AsAt, bool IsPublic, Func<Stream> OpenRead);

/// <summary>A file to save.</summary>
public sealed record FileToSave(string Name, byte[] Content);

/// <summary>The API's doors for files and for the names in them, which ask for the administrator's key.</summary>
/// <param name="http">Waits as long as an import takes.</param>
public sealed partial class ImportGateway(HttpClient http, ApiAddress address, ILogger<ImportGateway> log)
{
    private const string ReviewPath = "suppliers/review";

    /// <summary>Sends a file: only to be checked, or to be imported and published. A file that is rejected has a report too.</summary>
    public async Task<GatewayResult<ImportReport>> SendAsync(FileToSend file, bool checkOnly, string key, CancellationToken cancellation)
    {
        using var form = new MultipartFormDataContent { { new StringContent(checkOnly ? "yes" : "no"), "check" }, { new StringContent(file.IsPublic ? "yes" : "no"), "public" } };
        if (file.Council is not null)
            form.Add(new StringContent(file.Council), "council");
        if (file.AsAt is { } day)
            form.Add(new StringContent(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), "asAt");
        form.Add(new StreamContent(file.OpenRead()), "file", file.Name);
        return await AskAsync(HttpMethod.Post, $"imports/{file.Kind}", form, key, content => ReadAsync(content, WireJson.Default.ImportReport, cancellation), cancellation);
    }

    /// <summary>Takes an import out again and publishes a version without it.</summary>
    public Task<GatewayResult<ImportReport>> WithdrawAsync(string id, string key, CancellationToken cancellation) =>
        AskAsync(HttpMethod.Delete, $"imports/{id}", form: null, key, content => ReadAsync(content, WireJson.Default.ImportReport, cancellation), cancellation);

    /// <summary>The rows of an import that stand in quarantine, with their reasons, to be corrected and imported alone.</summary>
    public Task<GatewayResult<FileToSave>> QuarantineAsync(string id, string key, CancellationToken cancellation) =>
        FetchAsync($"imports/{id}/quarantine.csv", $"quarantine-{id}.csv", key, cancellation);

    /// <summary>An empty file with the headings of a kind.</summary>
    public Task<GatewayResult<FileToSave>> TemplateAsync(string kind, CancellationToken cancellation) =>
        FetchAsync($"imports/templates/{kind}.csv", $"{kind.Replace('_', '-')}.csv", key: null, cancellation);

    /// <summary>The spellings whose supplier is in doubt.</summary>
    public Task<GatewayResult<List<SpellingInDoubt>>> ReviewAsync(string key, CancellationToken cancellation) =>
        AskAsync(HttpMethod.Get, ReviewPath, form: null, key, content => ReadAsync(content, WireJson.Default.ListSpellingInDoubt, cancellation), cancellation);

    /// <summary>Says that a spelling is a supplier, and publishes a version that has it so.</summary>
    public Task<GatewayResult<SupplierVerdict>> AcceptAsync(int spelling, int supplier, string key, CancellationToken cancellation) => DecideAsync(
        string.Create(CultureInfo.InvariantCulture, $"{ReviewPath}/{spelling}/accept"),
        new FormUrlEncodedContent([new("supplier", supplier.ToString(CultureInfo.InvariantCulture))]),
        key,
        cancellation);

    /// <summary>Says that a spelling is a supplier of its own, and publishes a version that has it so.</summary>
    public Task<GatewayResult<SupplierVerdict>> SplitAsync(int spelling, string key, CancellationToken cancellation) =>
        DecideAsync(string.Create(CultureInfo.InvariantCulture, $"{ReviewPath}/{spelling}/split"), form: null, key, cancellation);

    private Task<GatewayResult<SupplierVerdict>> DecideAsync(string path, HttpContent? form, string key, CancellationToken cancellation) =>
        AskAsync(HttpMethod.Post, path, form, key, content => ReadAsync(content, WireJson.Default.SupplierVerdict, cancellation), cancellation);

    private Task<GatewayResult<FileToSave>> FetchAsync(string path, string name, string? key, CancellationToken cancellation) =>
        AskAsync(HttpMethod.Get, path, form: null, key, async content => new FileToSave(name, await content.ReadAsByteArrayAsync(cancellation)), cancellation);

    private async Task<GatewayResult<T>> AskAsync<T>(
        HttpMethod method, string path, HttpContent? form, string? key, Func<HttpContent, Task<T>> read, CancellationToken cancellation)
        where T : class
    {
        try
        {
            using var request = new HttpRequestMessage(method, address.Of(path)) { Content = form };
            if (key is not null)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.UnprocessableEntity)
                return await read(response.Content);

            var problem = await ReadAsync(response.Content, WireJson.Default.ProblemDetails, cancellation);
            return new GatewayProblem(GatewayProblemKind.Refused, string.Join(' ', new[] { problem.Title, problem.Detail }.Where(part => part is not null)));
        }
        catch (HttpRequestException reason)
        {
            LogUnreachable(path, reason.Message);
            return new GatewayProblem(GatewayProblemKind.Unreachable, "The API cannot be reached at the moment, so nothing was sent. Try again in a minute.");
        }
        catch (JsonException reason)
        {
            LogNotUnderstood(path, reason.Message);
            return new GatewayProblem(GatewayProblemKind.NotUnderstood, "The API's answer was not understood. Load the page again to see what became of it.");
        }
    }

    private static async Task<T> ReadAsync<T>(HttpContent content, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        return await JsonSerializer.DeserializeAsync(stream, type, cancellation) ?? throw new JsonException("The answer is null.");
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Nobody answers at {Path}: {Reason}")]
    private partial void LogUnreachable(string path, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The answer from {Path} was not understood: {Reason}")]
    private partial void LogNotUnderstood(string path, string reason);
}
