namespace Analytics.SeedData.Tests;

public sealed class ProgramTests
{
    [Fact]
    public void LinesWithoutFolder_IsRefusedWithTheWayOut()
    {
        var (exitCode, errors) = Run("--lines", "10");

        Assert.Equal(1, exitCode);
        Assert.Equal("--lines would overwrite the seed that is committed: say where to with --out FOLDER.", errors);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1000000001")]
    public void LinesOutOfRange_AreRefused(string lines)
    {
        var (exitCode, errors) = Run("--out", "anywhere", "--lines", lines);

        Assert.Equal(1, exitCode);
        Assert.Equal("--lines is a whole number from 1 to 1000000000.", errors);
    }

    [Fact]
    public void FolderThatCannotBeMade_IsToldInOneSentence()
    {
        var file = Path.GetTempFileName();
        var folder = Path.Combine(file, "seed");

        var (exitCode, errors) = Run("--out", folder, "--lines", "1");

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"The seed could not be written to {folder}: ", errors, StringComparison.Ordinal);
        Assert.EndsWith("Choose another folder with --out FOLDER.", errors, StringComparison.Ordinal);
        File.Delete(file);
    }

    private static (int ExitCode, string Errors) Run(params string[] arguments)
    {
        var before = Console.Error;
        using var errors = new StringWriter();
        Console.SetError(errors);
        try
        {
            var exitCode = (int)typeof(SeedFolder).Assembly.EntryPoint!.Invoke(null, [arguments])!;
            return (exitCode, errors.ToString().Trim());
        }
        finally
        {
            Console.SetError(before);
        }
    }
}
