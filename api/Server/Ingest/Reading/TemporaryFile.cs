namespace Analytics.Api.Ingest.Reading;

/// <summary>A file for as long as it is open.</summary>
internal static class TemporaryFile
{
    private const int BufferSize = 1 << 16;

    public static FileStream Create() => new(
        Path.Combine(Path.GetTempPath(), $"analytics-{Path.GetRandomFileName()}"),
        FileMode.CreateNew,
        FileAccess.ReadWrite,
        FileShare.None,
        BufferSize,
        FileOptions.DeleteOnClose);
}
