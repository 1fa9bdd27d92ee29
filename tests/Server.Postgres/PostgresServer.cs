using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Analytics.Api.Tests;

/// <summary>
/// One throw-away PostgreSQL for all tests of this process, on a socket in a folder of its own. A shell keeps watch over it: when
/// this process is gone, however it went, its end of the pipe closes, and the shell stops the server and removes the folder.
/// </summary>
internal static class PostgresServer
{
    private const string Account = "postgres";

    private const string Script = """
        trap '' HUP INT TERM
        "$1/initdb" -D "$2/data" -U postgres -A trust -E UTF8 --no-locale --no-sync > "$2/log" 2>&1 || { cat "$2/log" >&2; exit 1; }
        "$1/postgres" -D "$2/data" -k "$2" -c listen_addresses= -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c autovacuum=off -c max_connections=200 >> "$2/log" 2>&1 &
        read -r _
        kill -QUIT $!
        wait $!
        rm -rf "$2"
        """;

    private static readonly string? Binaries = FindBinaries();

    private static readonly Lazy<string> Started = new(Start);

    private static int _databases;

    /// <summary>Why there can be no server here; null where there can.</summary>
    public static string? WhyNot { get; } =
        OperatingSystem.IsWindows() || Binaries is null ? "PostgreSQL 15 or newer is not installed: postgres and initdb are neither on the PATH nor in /usr/lib/postgresql."
        : Environment.IsPrivilegedProcess && !File.ReadLines("/etc/passwd").Any(line => line.StartsWith(Account + ":", StringComparison.Ordinal)) ? $"PostgreSQL does not run as root, and there is no user {Account}."
        : null;

    /// <summary>How to connect to a database of it.</summary>
    public static string ConnectionString(string database) => $"Host={Started.Value};Database={database};Username=postgres";

    /// <summary>A name that no database has.</summary>
    public static string NewName() => string.Create(CultureInfo.InvariantCulture, $"copy-{Interlocked.Increment(ref _databases):0000}");

    /// <summary>Runs a statement on the server as a whole.</summary>
    public static void Execute(string sql) => Run(ConnectionString("postgres"), sql);

    /// <summary>Runs a statement on one database as another program would.</summary>
    public static object? Execute(string database, string sql) => Run(ConnectionString(database) + ";Pooling=false", sql);

    private static object? Run(string connectionString, string sql)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static string? FindBinaries()
    {
        var installed = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        return installed
            .Where(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version >= 15)
            .Order(StringComparer.Ordinal)
            .Select(folder => Path.Combine(folder, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "postgres")) && File.Exists(Path.Combine(folder, "initdb")));
    }

    private static string Start()
    {
        var folder = Directory.CreateTempSubdirectory("analytics-postgres-").FullName;
        string[] command = ["sh", "-c", Script, "sh", Binaries!, folder];
        if (Environment.IsPrivilegedProcess)
        {
            using var owner = Process.Start("chown", [Account, folder]);
            owner.WaitForExit();
            command = ["runuser", "-u", Account, "--", .. command];
        }

        var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, UseShellExecute = false, WorkingDirectory = "/" })!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            process.StandardInput.Close();
            process.WaitForExit(TimeSpan.FromSeconds(10));
        };
        WaitUntilReady(folder, process);
        return folder;
    }

    private static void WaitUntilReady(string folder, Process process)
    {
        for (var waited = Stopwatch.StartNew(); ;)
        {
            try
            {
                using var connection = new NpgsqlConnection($"Host={folder};Database=postgres;Username=postgres;Pooling=false");
                connection.Open();
                return;
            }
            catch (Exception exception) when (exception is NpgsqlException or System.Net.Sockets.SocketException)
            {
                if (process.HasExited || waited.Elapsed > TimeSpan.FromMinutes(1))
                    throw;
                Thread.Sleep(50);
            }
        }
    }
}
