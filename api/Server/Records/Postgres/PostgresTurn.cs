using System.Data;
using Npgsql;

namespace Analytics.Api.Records.Postgres;

/// <summary>One writer at a time, of whatever process: whoever writes holds a lock of the server until the transaction ends, or the connection does.</summary>
internal static class PostgresTurn
{
    public const int SecondsToWaitForAnotherWriter = 60;

    /// <summary>Our number among the server's advisory locks, which belong to one database each: "records" in ASCII.</summary>
    private const long Lock = 0x7265636F726473;

    /// <summary>Begins a transaction as the one writer, after waiting for another one to finish.</summary>
    /// <exception cref="PostgresException">It did not (<see cref="PostgresErrorCodes.LockNotAvailable"/>).</exception>
    public static NpgsqlTransaction Begin(NpgsqlConnection connection)
    {
        // Not one state for the whole transaction: that would be the state before the other writer was done.
        var transaction = connection.BeginTransaction(IsolationLevel.ReadCommitted);
        using var command = connection.CreateCommand();
        command.CommandText = $"SET LOCAL lock_timeout = '{SecondsToWaitForAnotherWriter}s'; SELECT pg_advisory_xact_lock({Lock})";
        command.ExecuteNonQuery();
        return transaction;
    }
}
