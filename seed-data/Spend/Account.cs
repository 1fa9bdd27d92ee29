using Analytics.SeedData.Story;

namespace Analytics.SeedData.Spend;

/// <summary>What a council pays one supplier in one financial year.</summary>
/// <param name="Supplier">Null when ledgers print no name.</param>
/// <param name="Trade">What is bought.</param>
/// <param name="Pence">Net, above zero.</param>
internal sealed record Account(Supplier? Supplier, Trade Trade, long Pence);
