using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Analytics.Api.Hosting.Imports;

/// <summary>A form with one file, as it was sent: the file lies on disk, never whole in memory, and goes when this does.</summary>
internal sealed class Upload : IAsyncDisposable
{
    private const int LongestField = 4096;

    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    private Upload()
    {
    }

    public FileStream? File { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>The form's other fields, by name in any case.</summary>
    public IReadOnlyDictionary<string, string> Fields => _fields;

    /// <summary>Receives the form.</summary>
    /// <param name="request">A request of multipart/form-data.</param>
    /// <param name="limit">The largest body, in bytes.</param>
    /// <param name="cancellationToken">Stops and leaves nothing on the disk.</param>
    /// <exception cref="UploadException">It is no such form, or too large; the message says what to send.</exception>
    public static async Task<Upload> ReceiveAsync(HttpRequest request, long limit, CancellationToken cancellationToken)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limit;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) || type.Boundary.Length == 0)
            throw new UploadException(StatusCodes.Status415UnsupportedMediaType, "The file comes as multipart/form-data: one part with the file, and a part for each field.");

        var upload = new Upload();
        try
        {
            var reader = new MultipartReader(HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), request.Body);
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
                await upload.TakeAsync(section, cancellationToken);
            return upload;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            await upload.DisposeAsync();
            throw exception is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
                ? new UploadException(StatusCodes.Status413PayloadTooLarge, $"The form is larger than {limit:N0} bytes: send the file packed as a ZIP, or raise {AnalyticsSettings.UploadLimit}.", exception)
                : new UploadException(StatusCodes.Status400BadRequest, $"The form breaks off or is malformed: {exception.Message}", exception);
        }
        catch
        {
            await upload.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => File?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task TakeAsync(MultipartSection section, CancellationToken cancellationToken)
    {
        if (section.AsFileSection() is { FileStream: { } content } file)
        {
            if (File is not null)
                throw new UploadException(StatusCodes.Status400BadRequest, $"The form has two files, '{FileName}' and '{file.FileName}': send one at a time.");

            FileName = Path.GetFileName(file.FileName.Replace('\\', '/')); // some browsers of old send a whole path
            File = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            });
            await content.CopyToAsync(File, cancellationToken);
            File.Position = 0;
        }
        else if (section.AsFormDataSection() is { } field)
        {
            var text = await field.GetValueAsync(cancellationToken);
            if (text.Length > LongestField)
                throw new UploadException(StatusCodes.Status400BadRequest, $"The field '{field.Name}' has {text.Length} characters, but at most {LongestField} are read.");
            _fields[field.Name] = text.Trim();
        }
    }
}

/// <summary>Why an upload was not taken, with the status that says so. The message is a sentence for whoever sent it.</summary>
internal sealed class UploadException(int status, string message, Exception? innerException = null) : Exception(message, innerException)
{
    public int Status { get; } = status;
}
