using Analytics.SeedData.Files;
using Analytics.SeedData.Story;

namespace Analytics.SeedData.Spend;

/// <summary>Writes any number of lines for one council and year. Every field that repeats is bytes before the first line is written.</summary>
internal sealed class BulkLedger
{
    private static readonly string[] Headings =
        ["Body Name", "Payment Date", "Transaction Number", "Net Amount", "Supplier Name", "Directorate", "Expenditure Category", "Purpose"];

    private static readonly LedgerFormat Words = new();

    /// <summary>Pence at every tenth of the lines, lowest first: most lines are small and a few are not.</summary>
    private static readonly int[] Deciles = [2_00, 24_00, 61_00, 118_00, 205_00, 380_00, 640_00, 1_150_00, 2_400_00, 6_800_00, 92_000_00];

    private readonly byte[] _body;
    private readonly Chance _chance;
    private readonly long[] _cumulative;
    private readonly DateOnly[] _days;
    private readonly List<(byte[] Name, byte[] Directorate, byte[] Category, byte[][] Purposes)> _payees;

    public BulkLedger(CouncilStory council, IReadOnlyList<Account> accounts, int year)
    {
        _body = CsvFile.Field(council.Body, CsvFile.Utf8);
        _chance = Chance.For($"bulk/{council.Slug}/{year}");
        _payees = [.. accounts.Select(account => (
            CsvFile.Field(account.Supplier?.Name ?? Words.Redaction, CsvFile.Utf8),
            CsvFile.Field(Words.Directorates[(int)account.Trade.Service], CsvFile.Utf8),
            CsvFile.Field(account.Trade.Category, CsvFile.Utf8),
            account.Trade.Purposes.Select(purpose => CsvFile.Field(purpose, CsvFile.Utf8)).ToArray()))];
        _cumulative = new long[accounts.Count];
        for (var i = 0; i < _cumulative.Length; i++)
            _cumulative[i] = Apportion.SquareRoot(accounts[i].Pence) + (i == 0 ? 0 : _cumulative[i - 1]);

        _days = [.. Enumerable.Range(0, 1_000).Select(_ => PaymentCalendar.PayDay(year, PaymentCalendar.AnyMonth(_chance), _chance)).Order()];
    }

    public void Write(CsvFile csv, long lines)
    {
        csv.Line(Headings);
        for (var line = 0L; line < lines; line++)
        {
            var (name, directorate, category, purposes) = _payees[_chance.Weighted(_cumulative)];
            csv.Raw(_body);
            csv.Date(_days[(int)(line * _days.Length / lines)], DateStyle.Iso);
            csv.Number(1_000_000 + line);
            csv.Money(AnyAmount(), MoneyStyle.Plain);
            csv.Raw(name);
            csv.Raw(directorate);
            csv.Raw(category);
            csv.Raw(_chance.Pick(purposes));
            csv.EndLine();
        }
    }

    private long AnyAmount()
    {
        var tenth = _chance.Below(Deciles.Length - 1);
        var pence = _chance.Between(Deciles[tenth], Deciles[tenth + 1]);
        return _chance.Percent(8) ? -pence : pence;
    }
}
