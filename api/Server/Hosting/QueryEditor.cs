using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.StaticAssets;

namespace Analytics.Api.Hosting;

/// <summary>GraphiQL for whoever opens <c>/graphql</c> in a browser. Everything that it needs comes from this server.</summary>
internal static partial class QueryEditor
{
    /// <summary>GraphiQL writes styles into the page, its style sheet brings fonts as data, and CodeMirror's marks are pictures as data.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly string Template = Read();

    /// <summary>Writes the page.</summary>
    public static Task WriteAsync(HttpContext context)
    {
        var page = WithFingerprints(context.RequestServices.GetRequiredService<EndpointDataSource>());
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
        headers.Vary = "Accept";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(page, context.RequestAborted);
    }

    /// <summary>Names each file by its contents where the build has done so: a browser keeps such a file for good.</summary>
    private static string WithFingerprints(EndpointDataSource endpoints)
    {
        var files = endpoints.Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>())
            .OfType<StaticAssetDescriptor>()
            .Select(file => (file.Route, Name: file.Properties.FirstOrDefault(property => property.Name == "label")?.Value))
            .Where(file => file.Name is not null)
            .DistinctBy(file => file.Name)
            .ToDictionary(file => file.Name!, file => file.Route);
        return EditorFile().Replace(Template, match => files.GetValueOrDefault(match.Value, match.Value));
    }

    private static string Read()
    {
        using var reader = new StreamReader(typeof(QueryEditor).Assembly.GetManifestResourceStream("QueryEditor.html")!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("""(?<=")editor/[^"]+""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EditorFile();
}
