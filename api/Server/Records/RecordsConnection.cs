using System.Data.Common;

namespace Analytics.Api.Records;

/// <summary>A connection in a transaction, and what its engine does in a way of its own.</summary>
internal abstract class RecordsConnection(DbTransaction transaction) : IDisposable
{
    private readonly DbConnection _connection = transaction.Connection!;

    public DbTransaction Transaction => transaction;

    public abstract SpendLineReader SpendLines { get; }

    /// <summary>Makes the one writer of the session.</summary>
    public abstract SpendLineWriter CreateWriter();

    public DbCommand CreateCommand(string sql)
    {
        var command = _connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command;
    }

    /// <summary>Readies a command, whose parameters have no values yet, for being run many times.</summary>
    public abstract void Prepare(DbCommand command);

    /// <summary>What the engine takes for a value.</summary>
    public abstract object Parameter(object? value);

    /// <summary>Returns when the connection is free for a command.</summary>
    public virtual void WaitForTurn()
    {
    }

    public void Dispose()
    {
        transaction.Dispose();
        _connection.Dispose();
    }
}
