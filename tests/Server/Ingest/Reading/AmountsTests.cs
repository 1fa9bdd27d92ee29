using System.Globalization;
using Analytics.Api.Ingest.Reading;

namespace Analytics.Api.Tests.Ingest.Reading;

public sealed class AmountsTests
{
    [Theory]
    [InlineData("1234.56", 123456)]
    [InlineData("1234.5", 123450)]
    [InlineData("1234", 123400)]
    [InlineData("1234.", 123400)]
    [InlineData(".5", 50)]
    [InlineData("-76.10", -7610)]
    [InlineData("0", 0)]
    [InlineData("£1,234.56", 123456)]
    [InlineData("-£12.00", -1200)]
    [InlineData("£-12.00", -1200)]
    [InlineData("£ 12.00", 1200)]
    [InlineData("\u221212.00", -1200)]
    [InlineData("(12.00)", -1200)]
    [InlineData("(£1,012.00)", -101200)]
    [InlineData("1,234.56-", -123456)]
    [InlineData("12.00 CR", -1200)]
    [InlineData("1,234,567.89", 123456789)]
    [InlineData("GBP 12.00", 1200)]
    [InlineData("Â£12.00", 1200)]
    [InlineData("œ12.00", 1200)]
    [InlineData("\u009c12.00", 1200)]
    [InlineData("?12.00", 1200)]
    [InlineData("\ufffd12.00", 1200)]
    [InlineData("+12.00", 1200)]
    [InlineData("12.00 DR", 1200)]
    [InlineData("1,234.56 GBP", 123456)]
    [InlineData("1 234.56", 123456)]
    [InlineData("1\u00a0234\u00a0567.00", 123456700)]
    [InlineData("1.5E+05", 15000000)]
    [InlineData("-5.68434E-13", 0)]
    [InlineData("999999999999.99", 99999999999999)]
    public void Amount_ReadsAsPence(string text, long pence)
    {
        Assert.True(Amounts.TryRead(text, out var amount, out _));
        Assert.Equal(pence, amount.Pence);
    }

    [Theory]
    [InlineData("7956.420000000001", 795642, "0.000000000001")]
    [InlineData("0.005", 1, "-0.005")]
    [InlineData("-0.005", -1, "0.005")]
    [InlineData("1.234", 123, "0.004")]
    [InlineData("12.50", 1250, "0")]
    public void Rounding_KeepsWhatThePennyLeavesOut(string text, long pence, string rounding)
    {
        Assert.True(Amounts.TryRead(text, out var amount, out var left));
        Assert.Equal((pence, decimal.Parse(rounding, CultureInfo.InvariantCulture)), (amount.Pence, left));
    }

    [Theory]
    [InlineData("1.234,56", 123456)]
    [InlineData("1234,5", 123450)]
    [InlineData("-1 234,56", -123456)]
    [InlineData("1.234", 123400)]
    public void AmountOfTheContinent_ReadsInItsColumn(string text, long pence)
    {
        Assert.True(Amounts.TryRead(text, DecimalMark.Comma, out var amount, out _));
        Assert.Equal(pence, amount.Pence);
    }

    [Theory]
    [InlineData("1,234.56", true, false)]
    [InlineData("1234.56", true, false)]
    [InlineData("1.234,56", false, true)]
    [InlineData("12,5", false, true)]
    [InlineData("1,234", true, true)]
    [InlineData("1234", true, true)]
    [InlineData("n/a", false, false)]
    public void Value_SaysWhichMarkItCanHave(string text, bool withPoint, bool withComma) =>
        Assert.Equal((withPoint, withComma), Amounts.Weigh(text));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("£")]
    [InlineData("REDACTED")]
    [InlineData("amount")]
    [InlineData("1,5")]
    [InlineData("1 5")]
    [InlineData("12 34.00")]
    [InlineData("12,34.00")]
    [InlineData("1234,56")]
    [InlineData(",123")]
    [InlineData("1.234,56")]
    [InlineData("1.2.3")]
    [InlineData("12 pounds")]
    [InlineData("€12.00")]
    [InlineData("1000000000000.01")]
    [InlineData("5100509851123456")]
    [InlineData("1e99")]
    [InlineData("01/03/2022")]
    [InlineData("123456789012345678901234567890123456789012345678901234567890")]
    public void WhatIsNoAmount_IsNotRead(string text) => Assert.False(Amounts.TryRead(text, out _, out _));
}
