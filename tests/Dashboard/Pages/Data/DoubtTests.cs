using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Pages.Data;

namespace Analytics.Dashboard.Tests.Pages.Data;

public sealed class DoubtTests
{
    private static readonly PaidSupplier One = new(1, "Smith Ltd", 2, 1250.5m, VatNumber: "812311285", Postcode: "BL1 1AA");
    private static readonly PaidSupplier Two = new(2, "Smith Ltd", 1, 3m, VatNumber: "999888777", CompanyNumber: "01234567", CharityNumber: "1043327");

    [Fact]
    public void Spellings_AreListedOnceWithAllThatTheyMayBeAndMostMoneyFirst()
    {
        var small = new Spelling(3, "SMITH LIMITED", 1, 4m);
        var large = new Spelling(4, "Jones", 1, -900m, VatNumber: "812311285");

        var doubts = Doubt.Of([new(small, One, "the same name", One), new(small, One, "the same name", Two), new(large, One, "the number is the same")]);

        Assert.Equal([large, small], doubts.Select(doubt => doubt.Spelling));
        Assert.Equal([(null, "the number is the same")], doubts[0].Others);
        Assert.Equal([(One, "the same name"), (Two, "the same name")], doubts[1].Others);
    }

    [Fact]
    public void SpellingThatIsAllOfItsSupplier_IsAlone()
    {
        var jones = new Spelling(4, "Jones", 1, 3m);

        Assert.True(new Doubt(jones, new PaidSupplier(5, "Jones", 1, 3m), []).IsAlone);
        Assert.False(new Doubt(jones, new PaidSupplier(5, "Jones", 2, 4m), []).IsAlone);
    }

    [Fact]
    public void Facts_AreWhatIsKnown()
    {
        Assert.Equal(["VAT number 812311285", "BL1 1AA", "£1,250.50 in 2 payments"], Doubt.FactsOf(One));
        Assert.Equal(["VAT number 999888777", "Company number 01234567", "Charity number 1043327", "No postcode is known", "£3.00 in 1 payment"], Doubt.FactsOf(Two));
        Assert.Equal(["No number stands beside it", "No payment"], Doubt.FactsOf(new Spelling(3, "SMITH LIMITED", 0, 0m)));
    }
}
