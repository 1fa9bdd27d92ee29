using System.Globalization;
using Analytics.Api.Records.Postgres;
using Npgsql;

namespace Analytics.Api.Columns.Postgres;

/// <summary>The schema of one version, read by as many connections as there are readers at a time.</summary>
internal sealed class PostgresSnapshot : SnapshotDatabase
{
    /// <summary>A sort or a table of groups that needs more goes to the server's disk.</summary>
    private const string MemoryOfOneStep = "64MB";

    private readonly NpgsqlConnectionStringBuilder _server;
    private readonly int _sequence;
    private readonly TimeSpan _longestQuestion;
    private readonly NpgsqlDataSource _connections;

    public PostgresSnapshot(NpgsqlConnectionStringBuilder server, int sequence, TimeSpan longestQuestion)
    {
        (_server, _sequence, _longestQuestion) = (server, sequence, longestQuestion);
        var connections = new NpgsqlDataSourceBuilder(server.ConnectionString);
        connections.ConfigureTypeLoading(types => types.EnableTypeLoading(false)); // the built-in ones do, and there are many schemas
        connections.ConnectionStringBuilder.SearchPath = PostgresColumns.SchemaOf(sequence); // and nothing else: the records' tables have the same names
        connections.ConnectionStringBuilder.NoResetOnClose = true; // no statement changes a connection
        connections.ConnectionStringBuilder.Options = string.Create(
            CultureInfo.InvariantCulture,
            $"{server.Options} -c default_transaction_read_only=on -c work_mem={MemoryOfOneStep} -c statement_timeout={longestQuestion.TotalMilliseconds:0}");
        _connections = connections.Build();
    }

    public override SqlCapabilities Engine => SqlCapabilities.Postgres;

    public override SqlRows Query(SqlStatement sql, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var command = new NpgsqlCommand(sql.Text, _connections.OpenConnection());
            foreach (var text in sql.Parameters)
                command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = PostgresText.Storable(text) });

            return new PostgresRows(command, this, cancellationToken);
        }
        catch (Exception exception) when (PostgresColumns.IsServers(exception))
        {
            throw Explain(exception, cancellationToken);
        }
    }

    public override void Dispose() => _connections.Dispose();

    /// <summary>Asks the server to stop what one of its processes does; one that waits for a statement takes no notice.</summary>
    public void Stop(int process)
    {
        try
        {
            using var connection = _connections.OpenConnection();
            using var command = new NpgsqlCommand(string.Create(CultureInfo.InvariantCulture, $"SELECT pg_cancel_backend({process})"), connection);
            command.ExecuteNonQuery();
        }
        catch (Exception exception) when (PostgresColumns.IsServers(exception))
        {
            // Where the server is gone, whoever waits for the statement hears of it.
        }
    }

    /// <summary>What is to be told of a failure.</summary>
    public Exception Explain(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        _ when cancellationToken.IsCancellationRequested => new OperationCanceledException("The query was cancelled.", exception, cancellationToken),
        PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } => new TimeLimitException(_longestQuestion), // of the server: nobody was left to stop it
        PostgresException { SqlState: PostgresErrorCodes.UndefinedTable } => VersionException.Gone(_sequence),
        _ => PostgresErrors.Explain(exception, _server),
    };
}
