using Analytics.Api.Ingest.Suppliers;

namespace Analytics.Api.Tests.Ingest.Suppliers;

public sealed class VatNumbersTests
{
    [Theory]
    [InlineData("GB812311285", "812311285")]
    [InlineData("gb 812 3112 85", "812311285")]
    [InlineData("812311285", "812311285")]
    [InlineData("IE6388047V", "IE6388047V")]
    [InlineData("NA", "")]
    [InlineData("Redacted", "")]
    [InlineData("000000000", "")]
    [InlineData("GB000000000", "")]
    [InlineData("0", "")]
    [InlineData("", "")]
    [InlineData("this is not a number 12345678", "")]
    public void Number_IsReadInOneSpelling(string printed, string expected) => Assert.Equal(expected, VatNumbers.Read(printed));
}
