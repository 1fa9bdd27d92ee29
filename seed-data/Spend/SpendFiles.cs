using Analytics.SeedData.Files;
using Analytics.SeedData.Story;

namespace Analytics.SeedData.Spend;

/// <summary>Payments: one file for every council and financial year.</summary>
internal static class SpendFiles
{
    public static IEnumerable<SeedFile> Of(Geography geography, SupplierCatalogue catalogue)
    {
        foreach (var council in Councils.All)
        {
            var market = new Market(geography, catalogue, council);
            foreach (var year in PaymentCalendar.Years)
            {
                yield return new SeedFile("SPEND", PathOf(council, year), council.Code, csv => Write(csv, market, catalogue.Payees, (council, year)))
                {
                    Encoding = LedgerFormats.Of(council.Code, year).Encoding,
                };
            }
        }
    }

    public static string PathOf(CouncilStory council, int year) => $"spend/{council.Slug}-{PaymentCalendar.FileYear(year)}.csv";

    private static void Write(CsvFile csv, Market market, Payees payees, (CouncilStory Council, int Year) ledger)
    {
        var accounts = Budget.Accounts(ledger.Council, market, payees, ledger.Year);
        new SpendFile(ledger.Council, ledger.Year).Write(csv, Ledger.Of(ledger.Council, accounts, ledger.Year));
    }
}
