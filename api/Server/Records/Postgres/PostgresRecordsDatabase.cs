using System.Data;
using System.Data.Common;
using System.Net.Sockets;
using Analytics.Api.Model;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Analytics.Api.Records.Postgres;

/// <summary>The records in a PostgreSQL database, version 15 or newer. What is derived from them stays in the data folder.</summary>
public sealed class PostgresRecordsDatabase : RecordsDatabase
{
    private const int StatementsPreparedByThemselves = 64;

    private readonly string _folder;
    private readonly NpgsqlConnectionStringBuilder _server;
    private readonly string _connectionString;

    /// <summary>Names the database; nothing is opened yet.</summary>
    /// <param name="connectionString">One in which <see cref="PostgresConnectionString.ProblemWith"/> finds none.</param>
    /// <param name="dataFolder">An absolute path; created when it is missing.</param>
    public PostgresRecordsDatabase(string connectionString, string dataFolder)
    {
        _folder = dataFolder;
        _server = new NpgsqlConnectionStringBuilder(connectionString)
        {
            CommandTimeout = 0, // one command takes out or brings millions of lines
            MaxAutoPrepare = StatementsPreparedByThemselves,
            AutoPrepareMinUsages = 2,
            ApplicationName = "Analytics",
        };
        _connectionString = _server.ToString();
    }

    public override async Task EnsureReadyAsync(CancellationToken cancellationToken)
    {
        DataFolder.EnsureWritable(_folder);
        try
        {
            await using var connection = Open();
            CheckServer(connection);
            var migrations = new PostgresMigrations(connection);
            if (!migrations.AreApplied())
                migrations.Apply(() => CreateDbContext(connection));
        }
        catch (NpgsqlException exception)
        {
            throw PostgresErrors.Explain(exception, _server);
        }
    }

    public override Task BackUpAsync(string file, CancellationToken cancellationToken) => throw new RecordsException(
        $"The records are in PostgreSQL, which has a backup of its own: pg_dump --format=custom --host={_server.Host} --port={_server.Port} --username={_server.Username} --exclude-schema='snapshot_*' --file={file} {_server.Database}.");

    public override Task RestoreAsync(string file, AuditEntry entry, CancellationToken cancellationToken) => throw new RecordsException(
        $"The records are in PostgreSQL, which restores its own backups: stop the server, then pg_restore --clean --if-exists --single-transaction --host={_server.Host} --port={_server.Port} --username={_server.Username} --dbname={_server.Database} {file}, and start it: what is derived from the records is made anew.");

    public override AnalyticsDb CreateDbContext() => CreateDbContext(Open(), ownsConnection: true);

    public override RecordsSession OpenForReading()
    {
        var connection = Open();
        return new RecordsSession(new PostgresRecordsConnection(connection.BeginTransaction(IsolationLevel.RepeatableRead)));
    }

    public override RecordsSession OpenForWriting()
    {
        var connection = Open();
        try
        {
            return new RecordsSession(new PostgresRecordsConnection(PostgresTurn.Begin(connection)));
        }
        catch (NpgsqlException exception)
        {
            connection.Dispose();
            throw PostgresErrors.Explain(exception, _server);
        }
    }

    public override RecordsException Explain(DbException exception) => PostgresErrors.Explain(exception, _server);

    private static PostgresAnalyticsDb CreateDbContext(NpgsqlConnection connection, bool ownsConnection = false) => new(
        new DbContextOptionsBuilder<PostgresAnalyticsDb>()
            .UseNpgsql(connection, contextOwnsConnection: ownsConnection, postgres => postgres.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .AddInterceptors(StorableParameters.Instance)
            .Options);

    private void CheckServer(NpgsqlConnection connection)
    {
        if (connection.PostgreSqlVersion.Major < 15)
            throw new RecordsException($"The PostgreSQL server at {_server.Host} has version {connection.PostgreSqlVersion}, but 15 or newer is needed: upgrade it, or use another.");

        using var encoding = connection.CreateCommand();
        encoding.CommandText = "SHOW server_encoding";
        if (encoding.ExecuteScalar() is not "UTF8" and var other)
            throw new RecordsException($"The database {_server.Database} keeps text as {other}, which has not every letter: create one with createdb --encoding=UTF8 --template=template0.");
    }

    private NpgsqlConnection Open()
    {
        var connection = new NpgsqlConnection(_connectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch (Exception exception) when (exception is NpgsqlException or SocketException or TimeoutException)
        {
            connection.Dispose();
            throw PostgresErrors.Explain(exception, _server);
        }
    }
}
