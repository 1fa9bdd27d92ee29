using System.Runtime.CompilerServices;

namespace Analytics.Tests;

/// <summary>Where the sources and the published samples are, whichever folder the tests run in.</summary>
public static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    /// <summary>The published sample files beside the checkout; null where they are not.</summary>
    public static string? Samples { get; } = ExistingOrNull(Path.Combine(Root, "..", "shared", "samples"));

    /// <summary>The design documents beside the checkout; null where they are not.</summary>
    public static string? Design { get; } = ExistingOrNull(Path.Combine(Root, "..", "shared", "design"));

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string? ExistingOrNull(string folder) => Directory.Exists(folder) ? Path.GetFullPath(folder) : null;

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
