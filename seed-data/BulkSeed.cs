using Analytics.SeedData.Files;
using Analytics.SeedData.Spend;
using Analytics.SeedData.Story;

namespace Analytics.SeedData;

/// <summary>Writes a seed of any size, for load tests: the same councils, suppliers and years, and so many lines of spend.</summary>
internal static class BulkSeed
{
    public const long MostLines = 1_000_000_000;

    /// <summary>Writes the seed with exactly <paramref name="lines"/> lines of spend, shared by what councils pay.</summary>
    public static void Write(string folder, long lines)
    {
        var geography = new Geography();
        var catalogue = new SupplierCatalogue(geography);
        var ledgers = Councils.All.SelectMany(council => PaymentCalendar.Years.Select(year => (council, year))).ToList();
        var shares = Apportion.ByWeight(lines, [.. ledgers.Select(ledger => (long)ledger.council.Lines)]);
        var markets = Councils.All.ToDictionary(council => council.Code, council => new Market(geography, catalogue, council));
        var spend = ledgers.Zip(shares, (ledger, share) => new SeedFile("SPEND", SpendFiles.PathOf(ledger.council, ledger.year), ledger.council.Code, csv =>
        {
            var accounts = Budget.Accounts(ledger.council, markets[ledger.council.Code], catalogue.Payees, ledger.year);
            new BulkLedger(ledger.council, accounts, ledger.year).Write(csv, share);
        }));
        SeedFolder.Write(folder, [.. ReferenceFiles.Of(geography, catalogue), .. spend]);
    }
}
