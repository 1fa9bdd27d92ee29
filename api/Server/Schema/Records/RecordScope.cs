using Analytics.Api.Columns;
using Analytics.Api.Model;
using Analytics.Api.Records;
using Analytics.Api.Schema.Toms;
using Analytics.Api.Schema.Viewers;
using Analytics.GraphQL.Execution;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Api.Schema.Records;

/// <summary>What a question about records may use: the records, and what the current version knows beside them.</summary>
internal sealed class RecordScope(AnalyticsDb db, DataVersion version, Members members, TomsFrameworks frameworks, Asker asker)
{
    public AnalyticsDb Db => db;

    /// <summary>The day that stocks are counted on.</summary>
    public DateOnly AsAt => version.AsAt;

    public Members Members => members;

    public TomsFramework Framework => frameworks.Of(version, db, members);

    /// <summary>The imports whose rows the asker may not see.</summary>
    public IQueryable<int> HiddenImports
    {
        get
        {
            var own = asker.OwnCouncils.ToList();
            return db.Imports
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
                using var db = services.GetRequiredService<RecordsDatabase>().CreateDbContext();
                db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
                return read(new RecordScope(db, version, members, services.GetRequiredService<TomsFrameworks>(), asker));
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
