using System.Globalization;
using Analytics.Api.Model;
using Analytics.Api.Records;
using Analytics.GraphQL.Execution;

namespace Analytics.Api.Schema.SavedQueries;

/// <summary>The queries that are kept. Each change is one transaction, with its line in the audit log.</summary>
public sealed class SavedQueryStore(RecordsDatabase database, TimeProvider clock)
{
    /// <summary>What the asker sees, by name: the shared ones, and all of them for the administrator.</summary>
    public IReadOnlyList<SavedQuery> ListFor(Asker asker)
    {
        using var session = database.OpenForReading();
        return
        [
            .. session.SavedQueries
                .Where(query => query.Shared || asker.IsAdministrator)
                .OrderBy(query => query.Name, StringComparer.OrdinalIgnoreCase).ThenBy(query => query.Id),
        ];
    }

    /// <summary>Keeps a new query.</summary>
    /// <param name="draft">What to keep; its number and time are given here.</param>
    /// <param name="asker">Who keeps it.</param>
    /// <returns>The query as it stands.</returns>
    /// <exception cref="GraphQLException">The records cannot be written.</exception>
    public SavedQuery Add(SavedQuery draft, Asker asker) => Change(session =>
    {
        var number = Audit(session, asker, AuditAction.QuerySaved, $"Saved the query '{draft.Name}'.");
        var query = draft with { Id = number, UpdatedAt = clock.GetUtcNow() };
        session.SavedQueries.Insert(query);
        return Find(session, number); // as it is kept: an engine may keep the time to the microsecond
    });

    /// <summary>Puts a query in the place of an earlier one; the owner stays.</summary>
    /// <param name="id">The earlier one's number.</param>
    /// <param name="draft">What to keep; its number and time are given here.</param>
    /// <param name="asker">Who does it.</param>
    /// <returns>The query as it stands.</returns>
    /// <exception cref="GraphQLException">There is no such query, or the records cannot be written.</exception>
    public SavedQuery Replace(long id, SavedQuery draft, Asker asker) => Change(session =>
    {
        var query = draft with { Id = id, Owner = Find(session, id).Owner, UpdatedAt = clock.GetUtcNow() };
        session.SavedQueries.Update(query);
        Audit(session, asker, AuditAction.QuerySaved, string.Create(CultureInfo.InvariantCulture, $"Saved the query '{query.Name}' (saved query {id}) anew."));
        return Find(session, id);
    });

    /// <summary>Takes out a query.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="asker">Who does it.</param>
    /// <returns>The query as it stood.</returns>
    /// <exception cref="GraphQLException">There is no such query, or the records cannot be written.</exception>
    public SavedQuery Delete(long id, Asker asker) => Change(session =>
    {
        var query = Find(session, id);
        session.SavedQueries.Delete(query);
        Audit(session, asker, AuditAction.QueryDeleted, string.Create(CultureInfo.InvariantCulture, $"Deleted the query '{query.Name}' (saved query {id})."));
        return query;
    });

    /// <summary>The refusal of a number that no saved query has.</summary>
    internal static GraphQLException NotThere(string id) => new($"There is no saved query '{id}': `savedQueries` lists those that there are.", "NOT_FOUND");

    private SavedQuery Change(Func<RecordsSession, SavedQuery> change)
    {
        try
        {
            using var session = database.OpenForWriting();
            var query = change(session);
            session.Commit();
            return query;
        }
        catch (RecordsException exception)
        {
            throw new GraphQLException(exception.Message, "RECORDS_UNAVAILABLE");
        }
    }

    private static SavedQuery Find(RecordsSession session, long id) =>
        session.SavedQueries.Where("id", id).SingleOrDefault() ?? throw NotThere(id.ToString(CultureInfo.InvariantCulture));

    private long Audit(RecordsSession session, Asker asker, AuditAction action, string what)
    {
        var entry = new AuditEntry { At = clock.GetUtcNow(), By = asker.Name, Action = action, What = what };
        session.Audit(entry);
        return entry.Id;
    }
}
