using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Analytics.Dashboard.Hosting;

/// <summary>The browser half of Blazor Server, read out of the framework package that carries it. Compressed once, when the program starts.</summary>
public static class BlazorScript
{
    public const string Path = "/_framework/blazor.web.js";

    private const string ContentType = "text/javascript";
    private const string ResourceName = "_framework/blazor.web.js";

    /// <summary>Serves the script. It has no version in its name, so a browser asks each time whether it still has the right one.</summary>
    public static void MapBlazorScript(this IEndpointRouteBuilder routes)
    {
        var script = Task.Run(Prepare); // reading and compressing need not hold up the start
        routes.MapGet(Path, async Task<FileContentHttpResult> (HttpContext http) =>
        {
            var (plain, small, tag) = await script;
            http.Response.Headers.CacheControl = "no-cache";
            http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
            var accepted = http.Request.GetTypedHeaders().AcceptEncoding.Any(encoding => encoding.Value == "br" && encoding.Quality != 0);
            if (accepted)
                http.Response.Headers.ContentEncoding = "br";
            return TypedResults.File(accepted ? small : plain, ContentType, entityTag: new EntityTagHeaderValue($"\"{tag}{(accepted ? "-br" : "")}\""));
        });
    }

    /// <summary>Reads the script.</summary>
    public static byte[] Read()
    {
        using var file = File.OpenRead(System.IO.Path.Combine(AppContext.BaseDirectory, "blazor", "Microsoft.AspNetCore.Components.Endpoints.dll"));
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        var handle = metadata.ManifestResources.First(h => metadata.StringComparer.Equals(metadata.GetManifestResource(h).Name, ResourceName));
        var directory = image.PEHeaders.CorHeader!.ResourcesDirectory;
        var reader = image.GetSectionData(directory.RelativeVirtualAddress).GetReader();
        reader.Offset = (int)metadata.GetManifestResource(handle).Offset;
        return reader.ReadBytes(reader.ReadInt32());
    }

    private static (byte[] Plain, byte[] Small, string Tag) Prepare()
    {
        var plain = Read();
        return (plain, Compress(plain), Convert.ToHexStringLower(SHA256.HashData(plain)[..12]));
    }

    private static byte[] Compress(byte[] plain)
    {
        using var small = new MemoryStream();
        using (var brotli = new BrotliStream(small, new BrotliCompressionOptions { Quality = 9 }))
            brotli.Write(plain);
        return small.ToArray();
    }
}
