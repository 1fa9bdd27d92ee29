using System.Globalization;
using Analytics.Api.Model;
using Analytics.Api.Records;
using Analytics.GraphQL.Execution;

namespace Analytics.Api.Schema.Statements;

/// <summary>What officers wrote for annual statements. Each saving adds a row, with its line in the audit log, in one transaction: nothing that was written is ever lost.</summary>
public sealed class StatementStore(RecordsDatabase database, TimeProvider clock)
{
    /// <summary>The texts that stand, in the order of the sections.</summary>
    /// <param name="rows">All that was ever saved for one council and year.</param>
    public static IReadOnlyList<StatementText> Standing(IEnumerable<StatementText> rows) =>
    [
        .. rows.GroupBy(row => row.Section, (_, saved) => saved.MaxBy(row => row.Id)!).Where(row => row.Text.Length > 0).OrderBy(row => row.Section),
    ];

    /// <summary>Keeps a text in the place of the one that stands.</summary>
    /// <param name="draft">What to keep; its number, its writer and its time are given here.</param>
    /// <param name="council">The council's name, for the audit log.</param>
    /// <param name="replaces">The number of the text that the writer had before them; null for none.</param>
    /// <param name="asker">Who keeps it.</param>
    /// <returns>The text as it stands; null where it was taken away.</returns>
    /// <exception cref="GraphQLException">Another text stands there by now, or the records cannot be written.</exception>
    public StatementText? Save(StatementText draft, string council, long? replaces, Asker asker)
    {
        try
        {
            using var session = database.OpenForWriting();
            var standing = Find(session, draft);
            if (standing?.Id != replaces)
                throw Overtaken(standing, replaces);
            if (standing?.Text == draft.Text || (standing is null && draft.Text.Length == 0))
                return standing;

            var entry = new AuditEntry { At = clock.GetUtcNow(), By = asker.Name, Action = AuditAction.StatementTextSaved, What = Told(draft, council) };
            session.Audit(entry);
            session.StatementTexts.Insert(draft with { Id = entry.Id, SavedBy = asker.Name, SavedAt = entry.At });
            var saved = Find(session, draft); // as it is kept: an engine may keep the time to the microsecond
            session.Commit();
            return saved;
        }
        catch (RecordsException exception)
        {
            throw new GraphQLException(exception.Message, "RECORDS_UNAVAILABLE");
        }
    }

    private static StatementText? Find(RecordsSession session, StatementText draft) =>
        Standing(session.StatementTexts.Where("council_key", draft.CouncilKey).Where(row => row.FinancialYear == draft.FinancialYear && row.Section == draft.Section)).SingleOrDefault();

    private static string Told(StatementText draft, string council) =>
        $"{(draft.Text.Length == 0 ? "Took away" : "Saved")} the text of the section {draft.Section} in the annual statement of {council} for {draft.FinancialYear}.";

    private static GraphQLException Overtaken(StatementText? standing, long? replaces) => new(
        standing is null
            ? string.Create(CultureInfo.InvariantCulture, $"The text {replaces} does not stand there any more: read `statementTexts` again, and save without `replaces` if yours is to stand.")
            : string.Create(CultureInfo.InvariantCulture, $"Another text stands there by now, saved by {standing.SavedBy} on {standing.SavedAt:d MMMM yyyy} at {standing.SavedAt:HH:mm}: read `statementTexts` again, take over what you need, and save with `replaces` \"{standing.Id}\"."),
        "CONFLICT");
}
