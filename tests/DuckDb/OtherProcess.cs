using System.Diagnostics;

namespace Analytics.DuckDb.Tests;

/// <summary>This assembly run as a program of its own: it opens a database for writing and holds it until its input ends.</summary>
internal sealed class OtherProcess : IDisposable
{
    private readonly Process _process;

    internal OtherProcess(string databasePath)
    {
        _process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["exec", typeof(OtherProcess).Assembly.Location, databasePath])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        Program = _process.MainModule!.FileName;
        Assert.Equal("open", _process.StandardOutput.ReadLine());
    }

    internal int Id => _process.Id;

    /// <summary>The path of the running program, as the system names it.</summary>
    internal string Program { get; }

    public static void Main(string[] arguments)
    {
        using var database = DuckDbDatabase.Open(arguments.Single());
        Console.WriteLine("open");
        Console.ReadLine();
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
