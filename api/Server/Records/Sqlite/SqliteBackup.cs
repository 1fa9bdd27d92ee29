using Analytics.Api.Model;
using Microsoft.Data.Sqlite;

namespace Analytics.Api.Records.Sqlite;

/// <summary>Copies of the records in one file each.</summary>
internal static class SqliteBackup
{
    /// <summary>Writes beside the file first, so that what has its name is always whole.</summary>
    public static void Write(SqliteConnection connection, string file)
    {
        if (File.Exists(file))
            throw new RecordsException($"The file {file} exists: choose another name, or move it away.");

        var unfinished = file + ".unfinished";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.Delete(unfinished);
            using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO @file"; // sees one state, however long it takes and whoever writes meanwhile
            command.Parameters.AddWithValue("@file", unfinished);
            command.ExecuteNonQuery();
            File.Move(unfinished, file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new RecordsException($"The backup {file} cannot be written: {exception.Message.TrimEnd('.')}. Choose a place with room that this user may write to.", exception);
        }
    }

    /// <summary>Looks whether a file is a whole backup of this program or of an older one.</summary>
    public static void Check(string file)
    {
        if (!File.Exists(file))
            throw new RecordsException($"There is no file {Path.GetFullPath(file)}: name the backup that is to be restored.");

        try
        {
            using var connection = Open(file, SqliteOpenMode.ReadOnly);
            if (Scalar(connection, "PRAGMA quick_check") is not "ok" || Scalar(connection, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'import'") is not 1L)
                throw new RecordsException($"The file {file} is damaged or no backup of these records: choose another.");
            _ = new SqliteMigrations(connection).AreApplied(); // refuses what a newer program wrote
        }
        catch (SqliteException exception)
        {
            throw new RecordsException($"The file {file} is damaged or no backup of these records: choose another.", exception);
        }
    }

    /// <summary>Opens a database that nobody else has open, and takes it out of the write-ahead log, which is only possible alone.</summary>
    public static SqliteConnection OpenAlone(string file)
    {
        var connection = Open(file, SqliteOpenMode.ReadWriteCreate);
        try
        {
            Scalar(connection, "PRAGMA busy_timeout = 0");
            if (Scalar(connection, "PRAGMA journal_mode = DELETE") is "delete")
            {
                Scalar(connection, "PRAGMA synchronous = FULL");
                return connection;
            }
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            // said below
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        connection.Dispose();
        throw new RecordsException($"Another program uses {file}: stop the server and every import, then restore again. Nothing was changed.");
    }

    public static IReadOnlyList<AuditEntry> AuditEntriesOf(SqliteConnection connection)
    {
        if (Scalar(connection, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'audit_entry'") is not 1L)
            return [];
        using var transaction = connection.BeginTransaction(deferred: true);
        using var entries = new RecordSet<AuditEntry>(new SqliteRecordsConnection(transaction), Mappings.AuditEntries);
        return [.. entries];
    }

    public static void UseWriteAheadLog(SqliteConnection connection) => Scalar(connection, "PRAGMA journal_mode = WAL");

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 1 }.ToString());
        connection.Open();
        return connection;
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
