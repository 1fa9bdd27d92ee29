namespace Analytics.Api.Records;

/// <summary>The folder that holds everything the product keeps.</summary>
internal static class DataFolder
{
    /// <summary>Creates the folder where it is missing, and finds out by writing whether it can be written.</summary>
    /// <exception cref="RecordsException">It cannot.</exception>
    public static void EnsureWritable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var probe = new FileStream(
                Path.Combine(folder, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new RecordsException(
                $"The data folder {folder} cannot be written: {exception.Message.TrimEnd('.')}. Let this user write to it, or set ANALYTICS_DATA to another folder.", exception);
        }
    }
}
