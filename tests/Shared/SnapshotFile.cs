using System.Runtime.CompilerServices;

namespace Analytics.Tests;

/// <summary>
/// Compares text with a reviewed file in <c>__snapshots__</c> beside the test. What came instead is written to
/// <c>__mismatch__</c>. A snapshot that is missing is written, and fails where CI is set: none is born green there.
/// </summary>
public static class SnapshotFile
{
    public static void Match(string actual, string name, [CallerFilePath] string test = "")
    {
        var folder = Path.GetDirectoryName(test)!;
        var expectedFile = Path.Combine(folder, "__snapshots__", name);
        var text = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (!File.Exists(expectedFile))
        {
            Write(expectedFile, text);
            Assert.True(Environment.GetEnvironmentVariable("CI") is null, $"{expectedFile} was missing. Review the file that was written, and commit it.");
            return;
        }

        var expected = File.ReadAllText(expectedFile).ReplaceLineEndings("\n");
        if (expected == text)
            return;

        var mismatch = Path.Combine(folder, "__mismatch__", name);
        Write(mismatch, text);
        Assert.Fail($"{name} differs from its snapshot. Compare {expectedFile} with {mismatch}; if the change is meant, copy the second over the first.\n{FirstDifference(expected, text)}");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var expectedLines = expected.Split('\n');
        var actualLines = actual.Split('\n');
        var line = expectedLines.Zip(actualLines).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"Line {line + 1}\n  expected: {expectedLines.ElementAtOrDefault(line)}\n  found:    {actualLines.ElementAtOrDefault(line)}";
    }

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
