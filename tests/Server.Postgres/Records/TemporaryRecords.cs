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

    internal string Name => Engine.NameOf(Folder);

    /// <summary>The database with everything that was committed.</summary>
    public RecordsCopy Copy()
    {
        NpgsqlConnection.ClearAllPools(); // nobody may be connected to what is copied
        return RecordsCopy.Of(Name);
    }

    /// <summary>Runs a statement as another program would.</summary>
    public void Execute(string sql) => PostgresServer.Execute(Name, sql);

    public void Dispose() => Engine.Remove(Folder);
}

/// <summary>A database that others can begin with.</summary>
public sealed record RecordsCopy(string Database)
{
    /// <summary>Keeps the rows of all tables beside them, so that a database can be made again what it was.</summary>
    private const string Keep = """
        DROP SCHEMA IF EXISTS kept CASCADE;
        CREATE SCHEMA kept;
        DO $$ DECLARE t text; BEGIN
            FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
                EXECUTE format('CREATE TABLE kept.%I AS TABLE public.%I', t, t);
            END LOOP;
        END $$;
        CREATE FUNCTION kept.reset() RETURNS void LANGUAGE plpgsql AS $$ DECLARE t text; BEGIN
            SET LOCAL session_replication_role = replica; -- no triggers, no foreign keys
            SET LOCAL lock_timeout = '5s';
            FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
                EXECUTE format('DELETE FROM public.%I', t);
                EXECUTE format('INSERT INTO public.%I SELECT * FROM kept.%I', t, t);
            END LOOP;
            FOR t IN SELECT nspname FROM pg_namespace WHERE starts_with(nspname, 'snapshot_') LOOP
                EXECUTE format('DROP SCHEMA %I CASCADE', t);
            END LOOP;
        END $$;
        """;

    /// <summary>One without a table.</summary>
    public static RecordsCopy Bare { get; } = new("template0");

    /// <summary>Copies a database that nobody is connected to.</summary>
    public static RecordsCopy Of(string database)
    {
        var copy = new RecordsCopy(PostgresServer.NewName());
        PostgresServer.Execute($"CREATE DATABASE \"{copy.Database}\" TEMPLATE \"{database}\"");
        PostgresServer.Execute(copy.Database, Keep);
        return copy;
    }

    /// <summary>Makes a database that was this copy what it was.</summary>
    /// <returns>Whether that could be done.</returns>
    internal bool Reset(string database)
    {
        if (this == Bare)
            return false;

        try
        {
            using var connection = new NpgsqlConnection(PostgresServer.ConnectionString(database));
            connection.Open();
            using var command = new NpgsqlCommand("SELECT kept.reset()", connection);
            command.ExecuteNonQuery();
            return true;
        }
        catch (NpgsqlException)
        {
            return false; // a test has cut its connections, or left one open
        }
    }
}
