using System.Runtime.CompilerServices;

namespace Analytics.Api.Tests.Ingest;

/// <summary>Real published files, kept beside the checkout where somebody has them, never inside it.</summary>
internal static class Samples
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Here(), "../../../../shared/samples"));

    public static bool ArePresent => Directory.Exists(Folder);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

/// <summary>A theory over the real files, skipped where they are not.</summary>
public sealed class SampleTheoryAttribute : TheoryAttribute
{
    public SampleTheoryAttribute()
    {
        if (!Samples.ArePresent)
            Skip = $"The sample files are not at {Samples.Folder}.";
    }
}
