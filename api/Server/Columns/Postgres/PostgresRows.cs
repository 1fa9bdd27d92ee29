using Npgsql;

namespace Analytics.Api.Columns.Postgres;

/// <summary>Rows on their way from the server, which goes on with the statement meanwhile.</summary>
internal sealed class PostgresRows : SqlRows
{
    private static readonly TimeSpan BetweenRequestsToStop = TimeSpan.FromMilliseconds(20);

    private readonly NpgsqlCommand _command;
    private readonly PostgresSnapshot _snapshot;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenRegistration _whenCancelled;
    private readonly NpgsqlDataReader _reader;
    private volatile bool _isOver;
    private Task? _stopping;

    /// <summary>Runs a statement, and closes its connection with it.</summary>
    public PostgresRows(NpgsqlCommand command, PostgresSnapshot snapshot, CancellationToken cancellationToken)
    {
        (_command, _snapshot, _cancellation) = (command, snapshot, cancellationToken);
        _whenCancelled = cancellationToken.UnsafeRegister(static rows => ((PostgresRows)rows!)._stopping = ((PostgresRows)rows!).StopAsync(), this);
        try
        {
            _reader = command.ExecuteReader();
        }
        catch
        {
            Close();
            throw;
        }
    }

    public override bool Next()
    {
        try
        {
            return _reader.Read();
        }
        catch (Exception exception) when (PostgresColumns.IsServers(exception))
        {
            throw _snapshot.Explain(exception, _cancellation);
        }
    }

    public override bool IsNull(int column) => _reader.IsDBNull(column);

    public override int Int(int column) => _reader.GetInt32(column);

    public override long Long(int column) => _reader.GetInt64(column);

    public override bool Flag(int column) => _reader.GetBoolean(column);

    public override DateOnly Day(int column) => _reader.GetFieldValue<DateOnly>(column);

    public override DateTime Time(int column) => _reader.GetDateTime(column);

    public override string Text(int column) => _reader.GetString(column);

    public override object? Key(int column) => IsNull(column) ? null : _reader.GetDataTypeName(column) switch
    {
        "bigint" => Long(column),
        "date" => Day(column),
        "text" => Text(column),
        var other => throw new InvalidOperationException($"No key is a {other}."),
    };

    public override void Dispose()
    {
        try
        {
            _reader.Dispose();
        }
        finally
        {
            Close();
        }
    }

    /// <summary>The server forgets a request to stop that comes before the statement does, and <see cref="NpgsqlCommand.Cancel"/> makes one only, so it is asked until it has stopped.</summary>
    private async Task StopAsync()
    {
        await Task.Yield();
        while (!_isOver)
        {
            _snapshot.Stop(_command.Connection!.ProcessID);
            await Task.Delay(BetweenRequestsToStop, CancellationToken.None);
        }
    }

    /// <summary>No request may be under way when the connection goes to somebody else.</summary>
    private void Close()
    {
        _isOver = true;
        _whenCancelled.Dispose();
        _stopping?.GetAwaiter().GetResult();
        _command.Connection!.Dispose();
        _command.Dispose();
    }
}
