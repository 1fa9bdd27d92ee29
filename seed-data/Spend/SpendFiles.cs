using Analytics.SeedData.Files;
using Analytics.SeedData.Story;

namespace Analytics.SeedData.Spend;

/// <summary>Payments: one file for every council and financial year.</summary>
internal static class SpendFiles
{
    public static IEnumerable<SeedFile> Of(Ledgers ledgers) =>
        from council in Councils.All
        from year in PaymentCalendar.Years
        select new SeedFile("SPEND", PathOf(council, year), council.Code, csv => new SpendFile(council, year).Write(csv, ledgers.Of(council, year)))
        {
            Encoding = LedgerFormats.Of(council.Code, year).Encoding,
        };

    public static string PathOf(CouncilStory council, int year) => $"spend/{council.Slug}-{PaymentCalendar.FileYear(year)}.csv";
}
