using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Tests.Text;

public sealed class EnglishTests
{
    [Theory]
    [InlineData(1, "first")]
    [InlineData(3, "third")]
    [InlineData(12, "twelfth")]
    [InlineData(13, "13th")]
    [InlineData(21, "21st")]
    [InlineData(22, "22nd")]
    [InlineData(33, "33rd")]
    [InlineData(111, "111th")]
    [InlineData(1012, "1,012th")]
    public void Ordinal_IsAWordUpToTwelve(int number, string expected) => Assert.Equal(expected, English.Ordinal(number));

    [Theory]
    [InlineData(0, "no")]
    [InlineData(10, "ten")]
    [InlineData(13, "13")]
    public void Cardinal_IsAWordUpToTwelve(int number, string expected) => Assert.Equal(expected, English.Cardinal(number));

    [Theory]
    [InlineData("", "")]
    [InlineData("Bury", "Bury")]
    [InlineData("Bolton and Bury", "Bolton", "Bury")]
    [InlineData("Bolton, Bury and Wigan", "Bolton", "Bury", "Wigan")]
    public void List_JoinsTheLastByAnd(string expected, params string[] names) => Assert.Equal(expected, English.List(names));

    [Fact]
    public void Dates_AreBritish()
    {
        Assert.Equal("31 March 2023", English.Day(new DateOnly(2023, 3, 31)));
        Assert.Equal("April 2022", English.Month(new DateOnly(2022, 4, 1)));
    }

    [Fact]
    public void Plural_FollowsTheNumber()
    {
        Assert.Equal("1 supplier", English.Plural(1, "supplier", "suppliers"));
        Assert.Equal("1,204 suppliers", English.Plural(1204, "supplier", "suppliers"));
    }
}
