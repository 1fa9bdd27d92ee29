using Analytics.Api.Columns;
using Analytics.Api.Model;
using Analytics.Api.Records;
using Analytics.Api.Schema.Toms;
using Analytics.Api.Schema.Viewers;
using Analytics.GraphQL.Execution;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Api.Schema.Records;

/// <summary>What a question about records may use: the records, and what the current version knows beside them.</summary>
internal sealed class RecordScope(RecordsDatabase records, DataVersion version, Members members, TomsFrameworks frameworks, Asker asker) : IDisposable
{
    private AnalyticsDb? _db;
    private RecordsSession? _session;

    /// <summary>For what EF Core composes. The first use in a process takes most of a second.</summary>
    public AnalyticsDb Db
    {
        get
        {
            if (_db is null)
            {
                _db = records.CreateDbContext();
                _db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            }

            return _db;
        }
    }

    /// <summary>For whole tables and rows by a column's value: what the first page shows should need no more.</summary>
    public RecordsSession Session => _session ??= records.OpenForReading();

    /// <summary>The day that stocks are counted on.</summary>
    public DateOnly AsAt => version.AsAt;

    public Members Members => members;

    public Asker Asker => asker;

    public TomsFramework Framework => frameworks.Of(version, Session, members);

    /// <summary>The imports whose rows the asker may not see.</summary>
    public IQueryable<int> HiddenImports
    {
        get
        {
            var own = asker.OwnCouncils.ToList();
            return Db.Imports
                .Where(import => !import.Public && !asker.IsAdministrator && (import.CouncilKey == null || !own.Contains(import.CouncilKey.Value))) // as Asker.Sees has it
                .Select(import => import.Id);
        }
    }

    /// <summary>The rows that count and that the asker may see.</summary>
    public IQueryable<T> Shown<T>(IQueryable<T> rows) where T : ImportedRecord
    {
        var hidden = HiddenImports;
        return rows.Where(row => row.SupersededBy == null && !hidden.Contains(row.ImportId));
    }

    /// <summary>The imports among all of a session whose rows an asker may not see.</summary>
    public static IEnumerable<int> HiddenFrom(Asker asker, RecordsSession session) =>
        session.Imports.Where("public", false).Where(import => !asker.Sees(import)).Select(import => import.Id);

    public void Dispose()
    {
        _db?.Dispose();
        _session?.Dispose();
    }
}

internal static class RecordScopes
{
    /// <summary>Reads records on a thread of its own kind, because the database's calls block.</summary>
    public static Task<T> ReadAsync<T>(this ResolverContext context, Func<RecordScope, T> read)
    {
        var (version, members, services, asker) = (context.Version(), context.Members(), context.Services, context.Asker());
        return services.GetRequiredService<RecordThreads>().RunAsync(
            () =>
            {
                using var scope = new RecordScope(services.GetRequiredService<RecordsDatabase>(), version, members, services.GetRequiredService<TomsFrameworks>(), asker);
                return read(scope);
            },
            context.CancellationToken);
    }

    /// <summary>A loader that reads records.</summary>
    /// <param name="context">Where it is asked.</param>
    /// <param name="name">One name, one loader.</param>
    /// <param name="fetch">Reads the values of distinct keys; a key left out has no value.</param>
    public static DataLoader<TKey, TValue> Loader<TKey, TValue>(this ResolverContext context, string name, Func<RecordScope, IReadOnlyList<TKey>, Dictionary<TKey, TValue>> fetch)
        where TKey : notnull =>
        context.DataLoader<TKey, TValue>(name, async (keys, _) => await context.ReadAsync(scope => fetch(scope, keys)));

    /// <summary>The names, councils and places of the current version.</summary>
    public static Members Members(this ResolverContext context)
    {
        using var lease = Snapshots.Current(context);
        return lease.Snapshot.Members;
    }

    /// <summary>The current version.</summary>
    public static DataVersion Version(this ResolverContext context)
    {
        using var lease = Snapshots.Current(context);
        return lease.Snapshot.Version;
    }

    /// <summary>The key of a council that an argument names by its code.</summary>
    /// <exception cref="GraphQLException">There is no such council.</exception>
    public static int Council(this ResolverContext context) => context.CouncilOf(context.Argument<string>("council")!);

    /// <summary>The key of the council that has a code.</summary>
    /// <exception cref="GraphQLException">There is no such council.</exception>
    public static int CouncilOf(this ResolverContext context, string code) =>
        context.Members().CouncilOf(code)
        ?? throw new GraphQLException($"There is no council '{code}': give the ONS code of one of `councils`, such as E08000007.");
}
