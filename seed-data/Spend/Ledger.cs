using Analytics.SeedData.Story;

namespace Analytics.SeedData.Spend;

/// <summary>One line of a transaction.</summary>
/// <param name="Pence">Net; credit notes and reversals below zero.</param>
/// <param name="Description">What it was for.</param>
internal sealed record LedgerLine(long Pence, string Description);

/// <summary>What is paid to one supplier on one day under one number.</summary>
internal sealed record Transaction(DateOnly PaidOn, Account Account, List<LedgerLine> Lines);

/// <summary>Breaks a year's accounts into transactions and lines, with the credit notes and repetitions that real ledgers have.</summary>
internal sealed class Ledger
{
    private const int RedactedLines = 150;
    private const long LeastPencePerLine = 40_00;

    private readonly int _year;
    private readonly Chance _chance;
    private readonly List<Transaction> _transactions = [];

    private Ledger(int year, Chance chance)
    {
        _year = year;
        _chance = chance;
    }

    /// <summary>The year's transactions by day; the sum of their lines is the sum of the accounts.</summary>
    public static IReadOnlyList<Transaction> Of(CouncilStory council, IReadOnlyList<Account> accounts, int year)
    {
        var ledger = new Ledger(year, Chance.For($"ledger/{council.Slug}/{year}"));
        var lines = council.Lines * ledger._chance.Between(970, 1030) / 1000 * (94 + (2 * (year - PaymentCalendar.FirstYear))) / 100;
        var roots = accounts.Select(account => Apportion.SquareRoot(account.Pence)).ToList();
        var counts = Apportion.ByWeight(lines - RedactedLines, roots);
        foreach (var (account, count) in accounts.Zip(counts))
            ledger.Break(account, LinesOf(account, (int)count));

        return [.. ledger._transactions.OrderBy(transaction => transaction.PaidOn)];
    }

    private static int LinesOf(Account account, int count)
    {
        if (account.Supplier is null)
            return RedactedLines;

        return account.Trade.Monthly ? 12 : (int)Math.Clamp(count, 1, Math.Max(1, account.Pence / LeastPencePerLine));
    }

    private void Break(Account account, int lines)
    {
        var credits = account.Trade.Monthly || lines < 3 ? 0 : Enumerable.Range(0, lines / 2).Count(_ => _chance.Percent(14));
        var payments = Plan(lines - credits, account.Trade);
        var amounts = Apportion.ByWeight(account.Pence, [.. payments.Select(payment => payment.Weight)]);

        // The first payment is never repeated: it takes the pennies that equal copies leave over.
        for (var i = 1; i < payments.Count; i++)
        {
            var pennies = amounts[i] % payments[i].Copies;
            amounts[i] -= pennies;
            amounts[0] += pennies;
        }

        var credited = Enumerable.Range(0, credits).Select(_ => _chance.Below(payments.Count)).ToHashSet();
        for (var i = 0; i < payments.Count; i++)
        {
            if (credited.Contains(i) && payments[i].Copies == 1)
                PayAndTakeBack(account, payments[i], amounts[i]);
            else
                Pay(account, payments[i], amounts[i]);
        }
    }

    /// <summary>Plans when a number of lines fall and how large they are against each other.</summary>
    private List<Payment> Plan(int lines, Trade trade)
    {
        List<Payment> payments = [];
        for (var line = 0; line < lines;)
        {
            var repeated = trade.PerPerson && line > 0 && lines - line > 2 && _chance.Percent(28);
            var copies = repeated ? _chance.Between(2, Math.Min(6, lines - line)) : 1;
            var month = lines >= 12 ? line * 12 / lines : PaymentCalendar.AnyMonth(_chance);
            payments.Add(new Payment(month, copies, copies * (trade.Monthly ? 100 : AnySize())));
            line += copies;
        }

        // With a payment in every month, the month says how much is paid in it, and the sizes only how that is shared.
        return lines < 12 ? payments : [.. payments
            .GroupBy(payment => payment.Month)
            .SelectMany(month =>
            {
                var whole = month.Sum(payment => payment.Weight);
                var budget = 1000L * (trade.Monthly ? _chance.Between(960, 1040) : _chance.Between(9, 11) * PaymentCalendar.Weight(month.Key));
                return month.Select(payment => payment with { Weight = (budget * payment.Weight / whole) + 1 });
            })];
    }

    /// <summary>Most payments of an account are small against its largest.</summary>
    private int AnySize()
    {
        var size = _chance.Between(4, 40);
        return size * size * size / 64;
    }

    /// <summary>Pays too much, and takes back on a later day what was too much: now and then all that was due, which is then paid again.</summary>
    private void PayAndTakeBack(Account account, Payment payment, long pence)
    {
        var whole = _chance.Percent(25);
        var back = whole ? pence : pence * _chance.Between(3, 40) / 100;
        var paidOn = Pay(account, payment, pence + back);
        if (back > 0)
        {
            var line = new LedgerLine(-back, whole ? "Reversal" : "Credit note");
            _transactions.Add(new Transaction(PaymentCalendar.Later(paidOn, _year, _chance), account, [line]));
        }
    }

    /// <summary>Pays, now and then under the number of a payment of the same month.</summary>
    private DateOnly Pay(Account account, Payment payment, long pence)
    {
        var line = new LedgerLine(pence / payment.Copies, _chance.Pick(account.Trade.Purposes));
        var day = PaymentCalendar.PayDay(_year, payment.Month, _chance);
        var last = _transactions.Count == 0 ? null : _transactions[^1];
        if (payment.Copies == 1 && last?.Account == account && last.PaidOn.Month == day.Month && last.Lines[0].Pence > 0 && _chance.Percent(50))
        {
            last.Lines.Add(line);
            return last.PaidOn;
        }

        _transactions.Add(new Transaction(day, account, [.. Enumerable.Repeat(line, payment.Copies)]));
        return day;
    }

    /// <summary>One payment of an account: in which month (0 is April), how many lines alike, and how large.</summary>
    private sealed record Payment(int Month, int Copies, long Weight);
}
