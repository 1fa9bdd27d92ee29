using System.Net.Sockets;
using Npgsql;

namespace Analytics.Api.Records.Postgres;

/// <summary>What went wrong with a server as an operator wants to read it. The password is in none of it.</summary>
internal static class PostgresErrors
{
    public static RecordsException Explain(Exception exception, NpgsqlConnectionStringBuilder server)
    {
        var place = $"{server.Host}:{server.Port}";
        var message = exception switch
        {
            PostgresException answer => Explain(answer, server, place),
            NpgsqlException { InnerException: null } refused => $"The PostgreSQL server at {place} cannot be used: {refused.Message.TrimEnd('.')}. Correct ANALYTICS_RECORDS.",
            _ => $"The PostgreSQL server at {place} cannot be reached: {Reason(exception)}. Start it, or correct Host and Port in ANALYTICS_RECORDS.",
        };
        return new RecordsException(message, exception);
    }

    private static string Explain(PostgresException answer, NpgsqlConnectionStringBuilder server, string place) => answer.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            $"The PostgreSQL server at {place} does not let {server.Username} in: correct Username and Password in ANALYTICS_RECORDS.",
        PostgresErrorCodes.InvalidCatalogName =>
            $"The PostgreSQL server at {place} has no database {server.Database}: create it with createdb --encoding=UTF8 {server.Database}, or correct Database in ANALYTICS_RECORDS.",
        PostgresErrorCodes.InsufficientPrivilege =>
            $"The user {server.Username} may not do this in the database {server.Database} at {place}: make it the owner with ALTER DATABASE {server.Database} OWNER TO {server.Username}.",
        PostgresErrorCodes.LockNotAvailable =>
            $"Another program has been writing to the database {server.Database} at {place} for more than {PostgresTurn.SecondsToWaitForAnotherWriter} seconds: wait until it is done and try again.",
        PostgresErrorCodes.TooManyConnections =>
            $"The PostgreSQL server at {place} has no connection left: raise its max_connections, or set Maximum Pool Size in ANALYTICS_RECORDS lower.",
        PostgresErrorCodes.DiskFull =>
            $"The disk of the PostgreSQL server at {place} is full: make room and try again; nothing was written.",
        _ => $"The database {server.Database} at {place} answered: {answer.MessageText}",
    };

    /// <summary>The innermost reason: the system's own, not who heard it.</summary>
    private static string Reason(Exception exception) => exception switch
    {
        SocketException socket => socket.Message.TrimEnd('.'),
        TimeoutException => "it does not answer",
        { InnerException: { } inner } => Reason(inner),
        _ => exception.Message.TrimEnd('.'),
    };
}
