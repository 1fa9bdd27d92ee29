using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Analytics.Dashboard;

/// <summary>The browser half of Blazor Server, read out of the framework package that carries it.</summary>
public static class BlazorScript
{
    private const string ResourceName = "_framework/blazor.web.js";

    /// <summary>Reads the script.</summary>
    public static byte[] Read()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "blazor", "Microsoft.AspNetCore.Components.Endpoints.dll"));
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        var handle = metadata.ManifestResources.First(h => metadata.StringComparer.Equals(metadata.GetManifestResource(h).Name, ResourceName));
        var directory = image.PEHeaders.CorHeader!.ResourcesDirectory;
        var reader = image.GetSectionData(directory.RelativeVirtualAddress).GetReader();
        reader.Offset = (int)metadata.GetManifestResource(handle).Offset;
        return reader.ReadBytes(reader.ReadInt32());
    }
}
