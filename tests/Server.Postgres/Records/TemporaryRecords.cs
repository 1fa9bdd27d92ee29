using Analytics.Api.Records;
using Npgsql;

namespace Analytics.Api.Tests.Records;

/// <summary>A database of its own with a data folder of its own; gone when disposed.</summary>
public sealed class TemporaryRecords : IDisposable
{
    public TemporaryRecords(RecordsCopy? copy = null)
    {
        Folder = Directory.CreateTempSubdirectory("analytics-records-").FullName;
        Engine.Create(Folder, copy);
        Database = Engine.Open(Folder);
    }

    public string Folder { get; }

    public RecordsDatabase Database { get; }

    internal string Name => Path.GetFileName(Folder);

    /// <summary>The database with everything that was committed.</summary>
    public RecordsCopy Copy()
    {
        NpgsqlConnection.ClearAllPools(); // nobody may be connected to what is copied
        var copy = new RecordsCopy(PostgresServer.NewName());
        PostgresServer.Execute($"CREATE DATABASE \"{copy.Database}\" TEMPLATE \"{Name}\"");
        return copy;
    }

    /// <summary>Runs a statement as another program would.</summary>
    public void Execute(string sql) => PostgresServer.Execute(Name, sql);

    public void Dispose() => Engine.Remove(Folder);
}

/// <summary>A database that others can begin with.</summary>
public sealed record RecordsCopy(string Database);
