using System.Globalization;
using System.Net.Sockets;
using Analytics.Api.Columns.DuckDb;
using Analytics.Api.Records;
using Analytics.Api.Records.Postgres;
using Analytics.DuckDb;
using Npgsql;

namespace Analytics.Api.Columns.Postgres;

/// <summary>
/// PostgreSQL, in the database of the records: each version is a schema, <c>snapshot_14_f3</c>, copied from its file in one transaction and never changed. The
/// file of the current version stays for the next publication to begin with.
/// </summary>
public sealed class PostgresColumns : ColumnsEngine
{
    private const string SchemaPrefix = "snapshot_";

    /// <summary>Our number among the server's advisory locks: "columns" in ASCII.</summary>
    private const long Lock = 0x636F6C756D6E73;

    private readonly NpgsqlConnectionStringBuilder _server;

    /// <summary>Names the database; nothing is opened yet.</summary>
    /// <param name="connectionString">The records'.</param>
    /// <param name="folder">Where versions are written first.</param>
    public PostgresColumns(string connectionString, SnapshotFolder folder) : base(folder) => _server = new NpgsqlConnectionStringBuilder(connectionString)
    {
        CommandTimeout = 0, // a question's time is the governor's to measure, and a copy takes what it takes
        ApplicationName = "Analytics",
    };

    /// <inheritdoc cref="ColumnsOptions.LongestQuestion"/>
    public TimeSpan LongestQuestion { get; init; } = TimeSpan.FromMinutes(1);

    /// <inheritdoc cref="SnapshotCopy.RowsAtOnce"/>
    internal long RowsCopiedAtOnce { get; init; } = 122_880;

    public override async Task<IDisposable> LockAsync(CancellationToken cancellationToken)
    {
        var folder = await base.LockAsync(cancellationToken);
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Pooling = false }.ConnectionString);
        var publishing = new Publishing(folder, connection);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand($"SET lock_timeout = '2min'; SELECT pg_advisory_lock({Lock})", connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
            return publishing;
        }
        catch (Exception exception)
        {
            publishing.Dispose();
            throw exception is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable }
                ? new TimeoutException($"Another program that publishes to the database {_server.Database} did not end within two minutes.", exception)
                : IsServers(exception) ? PostgresErrors.Explain(exception, _server) : exception;
        }
    }

    public override bool Has(int sequence) => Run(connection => Scalar(connection, $"SELECT to_regnamespace('{SchemaOf(sequence)}') IS NOT NULL") is true);

    public override void Publish(int sequence, CancellationToken cancellationToken)
    {
        try
        {
            Run(connection => Copy(connection, sequence, cancellationToken));
        }
        catch (RecordsException exception)
        {
            throw new RecordsException($"The records are safe, but a new version of them could not be published; the next start publishes again. {exception.Message}", exception);
        }
    }

    public override void Prune(int current)
    {
        Folder.Prune(current);
        foreach (var schema in Run(SchemasOf).Where(schema => schema.Sequence < SnapshotFolder.OldestKept(current)))
        {
            try
            {
                Run(connection => Drop(connection, schema.Name));
            }
            catch (RecordsException)
            {
                // Somebody reads it; the next publication tries again.
            }
        }
    }

    internal static string SchemaOf(int sequence) => string.Create(CultureInfo.InvariantCulture, $"{SchemaPrefix}{sequence}_f{SnapshotFolder.Format}");

    internal override SnapshotDatabase Open(int sequence) => new PostgresSnapshot(_server, sequence, LongestQuestion);

    /// <summary>Whether something is wrong with the server, and not with us.</summary>
    internal static bool IsServers(Exception exception) => exception is NpgsqlException or SocketException or TimeoutException;

    private bool Copy(NpgsqlConnection connection, int sequence, CancellationToken cancellationToken)
    {
        var path = Folder.FileOf(sequence);
        using var database = DuckDbDatabase.Open(path, DuckDbSnapshot.Reading(path));
        using var file = database.Connect();
        using var transaction = connection.BeginTransaction();
        var schema = SchemaOf(sequence);
        Execute(connection, $"DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}; SET LOCAL search_path = {schema}");
        new SnapshotCopy(file, connection, cancellationToken) { RowsAtOnce = RowsCopiedAtOnce }.Write();
        transaction.Commit();
        return true;
    }

    private static List<(string Name, int Sequence)> SchemasOf(NpgsqlConnection connection)
    {
        List<(string Name, int Sequence)> schemas = [];
        using var command = new NpgsqlCommand($"SELECT nspname FROM pg_namespace WHERE starts_with(nspname, '{SchemaPrefix}')", connection);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (reader.GetString(0) is var name && int.TryParse(name[SchemaPrefix.Length..].Split('_')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
                schemas.Add((name, sequence));
        }

        return schemas;
    }

    private static bool Drop(NpgsqlConnection connection, string schema)
    {
        using var transaction = connection.BeginTransaction();
        Execute(connection, $"SET LOCAL lock_timeout = '2s'; DROP SCHEMA IF EXISTS {schema} CASCADE");
        transaction.Commit();
        return true;
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static object? Scalar(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }

    /// <summary>Does something on a connection of its own.</summary>
    /// <exception cref="RecordsException">The server cannot be used, or refuses; the message says the way out.</exception>
    private T Run<T>(Func<NpgsqlConnection, T> work)
    {
        try
        {
            using var connection = new NpgsqlConnection(_server.ConnectionString);
            connection.Open();
            return work(connection);
        }
        catch (Exception exception) when (IsServers(exception))
        {
            throw PostgresErrors.Explain(exception, _server);
        }
    }

    /// <summary>The locks of a publication, the server's as long as the connection.</summary>
    private sealed class Publishing(IDisposable folder, NpgsqlConnection connection) : IDisposable
    {
        public void Dispose()
        {
            connection.Dispose();
            folder.Dispose();
        }
    }
}
