using Analytics.SeedData.Spend;
using Analytics.SeedData.Story;

namespace Analytics.SeedData.Tests.Spend;

public sealed class LedgerTests
{
    private const int Year = 2021;

    private static readonly CouncilStory Council = Councils.All.Single(council => council.Code == Councils.Stockport);

    private static readonly IReadOnlyList<Account> Accounts = Make();

    private static readonly IReadOnlyList<Transaction> Transactions = Ledger.Of(Council, Accounts, Year);

    [Fact]
    public void Lines_OfEveryAccount_AddUpToItToThePenny()
    {
        var paid = Transactions.GroupBy(transaction => transaction.Account).ToDictionary(
            account => account.Key, account => account.Sum(transaction => transaction.Lines.Sum(line => line.Pence)));

        Assert.Equal(Accounts.Count, paid.Count);
        Assert.All(Accounts, account => Assert.Equal(account.Pence, paid[account]));
    }

    [Fact]
    public void Accounts_AddUpToTheStoryGiveOrTake() =>
        Assert.InRange(Accounts.Sum(account => account.Pence), 219_000_000_00, 223_000_000_00);

    [Fact]
    public void TaxAndPensions_ArePaidMonthlyAndNeverTakenBack()
    {
        var monthly = Transactions.Where(transaction => transaction.Account.Trade.Monthly).GroupBy(transaction => transaction.Account).ToList();

        Assert.Equal(4, monthly.Count);
        Assert.All(monthly, account =>
        {
            Assert.Equal(12, account.Select(transaction => transaction.PaidOn.Month).Distinct().Count());
            Assert.All(account, transaction => Assert.True(Assert.Single(transaction.Lines).Pence > 0));
        });
    }

    [Fact]
    public void CreditNotes_FollowAPaymentToTheSameSupplier()
    {
        var credits = Transactions.Where(transaction => transaction.Lines[0].Pence < 0).ToList();

        Assert.InRange(credits.Count, 50, 200);
        Assert.All(credits, credit => Assert.Contains(
            Transactions, payment => payment.Account == credit.Account && payment.PaidOn <= credit.PaidOn && payment.Lines.Exists(line => line.Pence >= -credit.Lines[0].Pence)));
    }

    [Fact]
    public void Transactions_ComeByDay() => Assert.Equal(
        Transactions.Select(transaction => transaction.PaidOn).Order(), Transactions.Select(transaction => transaction.PaidOn));

    private static IReadOnlyList<Account> Make()
    {
        var geography = new Geography();
        var catalogue = new SupplierCatalogue(geography);
        return Budget.Accounts(Council, new Market(geography, catalogue, Council), catalogue.Payees, Year);
    }
}
