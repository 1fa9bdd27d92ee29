namespace Analytics.Dashboard.Gateway;

/// <summary>One thing that a spelling may be instead of what it is taken for.</summary>
/// <param name="Alias">The spelling.</param>
/// <param name="Supplier">The one that it stands with.</param>
/// <param name="Why">In words that follow a name and a colon.</param>
/// <param name="Other">The one that it might be; null where it might be one of its own.</param>
public sealed record SpellingInDoubt(Spelling Alias, PaidSupplier Supplier, string Why, PaidSupplier? Other = null);

/// <summary>A name as files print it, with the numbers beside it and what was paid under it, in pounds.</summary>
public sealed record Spelling(int Id, string Name, long Payments, decimal Spend, string? VatNumber = null, string? CompanyNumber = null);

/// <summary>A supplier with all that tells it from others, and what it was paid, in pounds.</summary>
public sealed record PaidSupplier(
    int Id, string Name, long Payments, decimal Spend, string? VatNumber = null, string? CompanyNumber = null, string? CharityNumber = null, string? Postcode = null);

/// <summary>What was decided, and the publication that has it so.</summary>
public sealed record SupplierVerdict(string Verdict, string DataVersion);
