using System.Globalization;
using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Ingest.Suppliers;

/// <summary>A spelling in doubt.</summary>
/// <param name="Alias">The spelling.</param>
/// <param name="Supplier">The one that it stands with.</param>
/// <param name="Other">The one that it might be; null where it might be one of its own.</param>
/// <param name="Doubt">Why.</param>
public sealed record SupplierReviewItem(SupplierAlias Alias, Supplier Supplier, Supplier? Other, SupplierDoubt Doubt);

/// <summary>The spellings whose supplier is in doubt, and what a person decides of them. Publishing is the caller's next step.</summary>
public sealed class SupplierReview(RecordsDatabase database, TimeProvider clock)
{
    /// <summary>What waits for a decision, in the order in which the spellings were first met.</summary>
    public IReadOnlyList<SupplierReviewItem> List()
    {
        using var session = database.OpenForReading();
        var candidates = session.SupplierCandidates.ToList();
        var aliases = session.Aliases.ToDictionary(alias => alias.Id);
        var suppliers = session.Suppliers.ToDictionary(supplier => supplier.Id);
        return
        [
            .. candidates.Select(candidate => new SupplierReviewItem(
                aliases[candidate.AliasId],
                suppliers[aliases[candidate.AliasId].SupplierId!.Value],
                candidate.SupplierId is { } other ? suppliers[other] : null,
                candidate.Doubt)),
        ];
    }

    /// <summary>Says that a spelling is a supplier: its lines move there, and later imports obey.</summary>
    /// <param name="aliasId">The spelling.</param>
    /// <param name="supplierId">Whose it is; the one that it stands with already, to confirm that.</param>
    /// <param name="who">Who decides; null when nobody said.</param>
    /// <returns>A sentence that says what was done.</returns>
    /// <exception cref="ImportRequestException">There is no such spelling or supplier, the spelling is a redaction, or this was decided before.</exception>
    /// <exception cref="RecordsException">The database cannot be written.</exception>
    public string Accept(int aliasId, int supplierId, string? who) => Decide(
        AuditAction.SupplierAccepted,
        who,
        suppliers =>
        {
            var alias = AliasOf(suppliers, aliasId);
            var supplier = suppliers.Find(supplierId)
                ?? throw new ImportRequestException(string.Create(CultureInfo.InvariantCulture, $"There is no supplier {supplierId}: the list of spellings in doubt gives the numbers of those that a spelling may be."));
            if (suppliers.DecisionOn(alias) is { Ruling: SupplierRuling.Accepted } decision && decision.SupplierId == supplierId)
                throw new ImportRequestException($"{Spelling(alias)} was accepted as {Named(supplier)} before: there is nothing to do.");

            var former = suppliers.Find(alias.SupplierId!.Value)!;
            // A supplier that nothing but its spellings makes would not be found again when they are grouped anew.
            if (!suppliers.IsDecided(supplier) && NameOf(suppliers, supplier, alias) is { } name)
                suppliers.Decide(name, supplier, SupplierRuling.Accepted);
            suppliers.Decide(alias, supplier, SupplierRuling.Accepted);
            suppliers.Settle();
            var gone = suppliers.Find(former.Id) is null ? $" {Named(former)} had no other spelling and is gone." : "";
            return $"Accepted: {Spelling(alias)} is {Named(supplier)}.{gone}";
        });

    /// <summary>Says that a spelling is a supplier of its own, whatever others its name and numbers resemble.</summary>
    /// <param name="aliasId">The spelling.</param>
    /// <param name="who">Who decides; null when nobody said.</param>
    /// <returns>A sentence that says what was done.</returns>
    /// <exception cref="ImportRequestException">There is no such spelling, it is a redaction, or this was decided before.</exception>
    /// <exception cref="RecordsException">The database cannot be written.</exception>
    public string Split(int aliasId, string? who) => Decide(
        AuditAction.SupplierSplit,
        who,
        suppliers =>
        {
            var alias = AliasOf(suppliers, aliasId);
            if (suppliers.DecisionOn(alias) is { Ruling: SupplierRuling.Split })
                throw new ImportRequestException($"{Spelling(alias)} was split off before: there is nothing to do.");

            var former = suppliers.Find(alias.SupplierId!.Value)!;
            var isAlone = suppliers.Aliases.Count(other => other.SupplierId == former.Id) == 1;
            var own = isAlone ? former : suppliers.Add(alias.Name, vatNumber: "");
            suppliers.Decide(alias, own, SupplierRuling.Split);
            suppliers.Settle();
            return isAlone ? $"Split: {Spelling(alias)} stays {Named(own)}, on its own." : $"Split: {Spelling(alias)} is {Named(own)} now, no longer {Named(former)}.";
        });

    private string Decide(AuditAction action, string? who, Func<SupplierDirectory, string> decide)
    {
        using var session = database.OpenForWriting();
        var verdict = decide(new SupplierDirectory(session));
        session.Audit(new AuditEntry
        {
            At = clock.GetUtcNow(),
            By = who,
            Action = action,
            What = verdict,
        });
        session.Commit();
        return verdict;
    }

    private static SupplierAlias AliasOf(SupplierDirectory suppliers, int id)
    {
        var alias = suppliers.Aliases.FirstOrDefault(alias => alias.Id == id)
            ?? throw new ImportRequestException(string.Create(CultureInfo.InvariantCulture, $"There is no spelling {id}: the list of spellings in doubt gives their numbers."));
        return alias.SupplierId is not null ? alias : throw new ImportRequestException($"{Spelling(alias)} says that a name is withheld: it is no supplier's.");
    }

    /// <summary>The spelling that a supplier is called by.</summary>
    private static SupplierAlias? NameOf(SupplierDirectory suppliers, Supplier supplier, SupplierAlias except) => suppliers.Aliases
        .Where(alias => alias.SupplierId == supplier.Id && alias != except)
        .OrderBy(alias => alias.Name != supplier.Name).ThenBy(alias => alias.Id)
        .FirstOrDefault();

    private static string Spelling(SupplierAlias alias) => string.Create(CultureInfo.InvariantCulture, $"{alias.Name} (spelling {alias.Id})");

    private static string Named(Supplier supplier) => string.Create(CultureInfo.InvariantCulture, $"{supplier.Name} (supplier {supplier.Id})");
}
