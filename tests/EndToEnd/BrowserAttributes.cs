namespace Analytics.EndToEnd;

/// <summary>A test that looks at pages; without Chromium it skips and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.WhyNot;
}

/// <summary>A test that looks at pages, once for each of its cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.WhyNot;
}

internal static class Chromium
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

    public static string? Executable { get; } = Array.Find(Places, File.Exists);

    public static string? WhyNot { get; } = Executable is null ? $"Chromium is not installed: none of {string.Join(", ", Places)} is there." : null;
}
