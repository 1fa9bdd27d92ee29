using System.Text;
using Analytics.SeedData.Files;

namespace Analytics.SeedData.Tests.Files;

public sealed class CsvFileTests
{
    [Theory]
    [InlineData(0, nameof(MoneyStyle.Plain), "0.00")]
    [InlineData(5, nameof(MoneyStyle.Plain), "0.05")]
    [InlineData(-123456, nameof(MoneyStyle.Plain), "-1234.56")]
    [InlineData(99999, nameof(MoneyStyle.Grouped), "999.99")]
    [InlineData(-100000500, nameof(MoneyStyle.Grouped), "\"-1,000,005.00\"")]
    [InlineData(-123456, nameof(MoneyStyle.PoundSign), "\"-£1,234.56\"")]
    [InlineData(1200, nameof(MoneyStyle.PoundSign), "£12.00")]
    [InlineData(-1200, nameof(MoneyStyle.Brackets), "(12.00)")]
    [InlineData(-12345678900, nameof(MoneyStyle.Brackets), "\"(123,456,789.00)\"")]
    public void Money_InEveryStyle_IsWrittenToThePenny(long pence, string style, string written) =>
        Assert.Equal(written + "\n", Written(csv => csv.Money(pence, Enum.Parse<MoneyStyle>(style))));

    [Theory]
    [InlineData(nameof(DateStyle.Iso), "2021-04-09")]
    [InlineData(nameof(DateStyle.Slashed), "09/04/2021")]
    [InlineData(nameof(DateStyle.Dotted), "09.04.2021")]
    public void Date_InEveryStyle_KeepsItsZeros(string style, string written) =>
        Assert.Equal(written + "\n", Written(csv => csv.Date(new DateOnly(2021, 4, 9), Enum.Parse<DateStyle>(style))));

    [Fact]
    public void Text_WithCommasAndQuotes_IsQuoted() =>
        Assert.Equal("plain,\"a, b\",\"the \"\"best\"\"\"\n", Written(csv =>
        {
            csv.Text("plain");
            csv.Text("a, b");
            csv.Text("the \"best\"");
        }));

    [Fact]
    public void Pound_InWindows1252_IsOneByte()
    {
        var bytes = WrittenBytes(csv => csv.Text("£"), CsvFile.Windows1252);

        Assert.Equal([0xA3, (byte)'\n'], bytes);
    }

    [Fact]
    public void Mark_WhereAsked_StandsOnceAtTheStart() =>
        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'7', (byte)'\n'], WrittenBytes(csv => csv.Number(7), CsvFile.Utf8WithMark));

    [Fact]
    public void MoreThanOneBuffer_LosesNothing()
    {
        var written = Written(csv =>
        {
            for (var i = 0; i < 40_000; i++)
                csv.Number(i);
        });

        Assert.Equal(string.Join(',', Enumerable.Range(0, 40_000)) + "\n", written);
    }

    private static string Written(Action<CsvFile> write) => Encoding.UTF8.GetString(WrittenBytes(write, CsvFile.Utf8));

    private static byte[] WrittenBytes(Action<CsvFile> write, Encoding encoding)
    {
        var path = Path.GetTempFileName();
        using (var csv = new CsvFile(path, encoding))
        {
            write(csv);
            csv.EndLine();
        }

        var bytes = File.ReadAllBytes(path);
        File.Delete(path);
        return bytes;
    }
}
