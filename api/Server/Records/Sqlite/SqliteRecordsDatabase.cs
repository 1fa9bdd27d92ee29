using System.Data;
using System.Data.Common;
using Analytics.Api.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Api.Records.Sqlite;

/// <summary>The records in one SQLite file. Readers see the last commit undisturbed while one writer works (write-ahead log).</summary>
public sealed class SqliteRecordsDatabase : RecordsDatabase
{
    /// <summary>The name of the database file in the data folder.</summary>
    public const string FileName = "records.db";

    private const int SecondsToWaitForAnotherWriter = 60;

    // FULL, not NORMAL: a commit is told to a person as done, so it must survive a power cut too. That costs one flush
    // for every file that is imported, which is nothing beside reading it.
    private const string Settings = "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 60000; PRAGMA temp_store = MEMORY;";

    private readonly string _folder;
    private readonly string _connectionString;

    /// <summary>Names the file; nothing is opened yet.</summary>
    /// <param name="dataFolder">An absolute path; created when it is missing.</param>
    public SqliteRecordsDatabase(string dataFolder)
    {
        _folder = dataFolder;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(dataFolder, FileName),
            ForeignKeys = true,
            DefaultTimeout = SecondsToWaitForAnotherWriter,
        }.ToString();
    }

    public override async Task EnsureReadyAsync(CancellationToken cancellationToken)
    {
        DataFolder.EnsureWritable(_folder);
        try
        {
            await using var connection = Open();
            var migrations = new SqliteMigrations(connection);
            if (!migrations.AreApplied())
                migrations.Apply(() => CreateDbContext(connection));
        }
        catch (SqliteException exception)
        {
            throw Unusable(exception);
        }
    }

    public override Task BackUpAsync(string file, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            using var connection = Open();
            SqliteBackup.Write(connection, Path.GetFullPath(file));
        },
        cancellationToken);

    public override async Task RestoreAsync(string file, AuditEntry entry, CancellationToken cancellationToken)
    {
        DataFolder.EnsureWritable(_folder);
        var scratch = Path.Combine(_folder, "restoring");
        try
        {
            SqliteBackup.Check(file);
            Directory.CreateDirectory(scratch);
            File.Copy(file, Path.Combine(scratch, FileName), overwrite: true);
            var restored = new SqliteRecordsDatabase(scratch);
            await restored.EnsureReadyAsync(cancellationToken); // an older backup is brought to today's shape
            SqliteConnection.ClearAllPools();
            using var live = SqliteBackup.OpenAlone(Path.Combine(_folder, FileName));
            restored.Append(SqliteBackup.AuditEntriesOf(live), entry);
            using var source = restored.Open();
            cancellationToken.ThrowIfCancellationRequested();
            source.BackupDatabase(live);
        }
        catch (SqliteException exception)
        {
            throw Unusable(exception);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            if (Directory.Exists(scratch))
                Directory.Delete(scratch, recursive: true);
        }

        using var again = Open();
        SqliteBackup.UseWriteAheadLog(again);
    }

    public override AnalyticsDb CreateDbContext() => CreateDbContext(Open(), ownsConnection: true);

    public override RecordsSession OpenForReading()
    {
        var connection = Open();
        return new RecordsSession(new SqliteRecordsConnection(connection.BeginTransaction(deferred: true)));
    }

    public override RecordsSession OpenForWriting()
    {
        var connection = Open();
        try
        {
            return new RecordsSession(new SqliteRecordsConnection(connection.BeginTransaction(IsolationLevel.Serializable, deferred: false)));
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw Unusable(exception);
        }
    }

    public override RecordsException Explain(DbException exception) =>
        exception is SqliteException failure ? Unusable(failure) : new RecordsException(exception.Message, exception);

    /// <summary>Adds to the audit log what another has and this one lacks, and one entry more.</summary>
    private void Append(IReadOnlyList<AuditEntry> others, AuditEntry entry)
    {
        using var session = OpenForWriting();
        var last = session.AuditEntries.LastKey();
        foreach (var other in others.Where(other => other.Id > last))
            session.AuditEntries.Insert(other);
        session.Audit(entry);
        session.Commit();
    }

    private static SqliteAnalyticsDb CreateDbContext(SqliteConnection connection, bool ownsConnection = false)
    {
        connection.CreateFunction(RecordFunctions.LowerCaseName, (string? text) => RecordFunctions.LowerCase(text), isDeterministic: true);
        connection.CreateFunction(RecordFunctions.PenceName, (decimal quantity, decimal? proxy) => RecordFunctions.Pence(quantity, proxy), isDeterministic: true);

        // Lists go in as one parameter each: their length neither makes a new statement nor meets a limit.
        return new(new DbContextOptionsBuilder<SqliteAnalyticsDb>()
            .UseSqlite(connection, contextOwnsConnection: ownsConnection, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .Options);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            using var settings = connection.CreateCommand();
            settings.CommandText = Settings;
            settings.ExecuteNonQuery();
            return connection;
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw Unusable(exception);
        }
    }

    private RecordsException Unusable(SqliteException exception)
    {
        var file = Path.Combine(_folder, FileName);
        var message = exception.SqliteErrorCode switch
        {
            SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT =>
                $"The file {file} is not a database or is damaged: put a backup in its place, or move it away to begin with an empty one.",
            SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED =>
                $"Another program has been writing to {file} for more than {SecondsToWaitForAnotherWriter} seconds: wait until it is done and try again.",
            SQLitePCL.raw.SQLITE_FULL =>
                $"The disk that holds {file} is full: make room and try again; nothing was written.",
            SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_CANTOPEN =>
                $"The file {file} cannot be written: let this user write to it, or set ANALYTICS_DATA to another folder.",
            _ => $"The database {file} answered: {exception.Message}",
        };
        return new RecordsException(message, exception);
    }
}
