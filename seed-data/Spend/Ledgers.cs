using Analytics.SeedData.Story;

namespace Analytics.SeedData.Spend;

/// <summary>Every council's payments, made once for all files that rest on them.</summary>
internal sealed class Ledgers(Geography geography, SupplierCatalogue catalogue)
{
    private readonly Dictionary<(string Council, int Year), IReadOnlyList<Transaction>> _ledgers = [];
    private readonly Dictionary<string, Market> _markets = [];

    /// <summary>The transactions of one council and financial year, by day.</summary>
    public IReadOnlyList<Transaction> Of(CouncilStory council, int year)
    {
        if (_ledgers.TryGetValue((council.Code, year), out var ledger))
            return ledger;

        if (!_markets.TryGetValue(council.Code, out var market))
            _markets[council.Code] = market = new Market(geography, catalogue, council);

        var accounts = Budget.Accounts(council, market, catalogue.Payees, year);
        return _ledgers[(council.Code, year)] = Ledger.Of(council, accounts, year);
    }
}
