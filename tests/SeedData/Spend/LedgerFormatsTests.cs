using Analytics.SeedData.Spend;
using Analytics.SeedData.Story;

namespace Analytics.SeedData.Tests.Spend;

public sealed class LedgerFormatsTests
{
    [Fact]
    public void Formats_OfTheSeed_ShowEveryHabitOfRealLedgers()
    {
        var formats = Councils.All.SelectMany(council => PaymentCalendar.Years.Select(year => LedgerFormats.Of(council.Code, year))).ToList();

        Assert.Equal(3, formats.Select(format => format.Dates).Distinct().Count());
        Assert.Equal(4, formats.Select(format => format.Money).Distinct().Count());
        Assert.Equal(4, formats.Select(format => format.Spelling).Distinct().Count());
        Assert.Equal(["utf-8", "windows-1252"], formats.Select(format => format.Encoding.WebName).Distinct().Order());
        Assert.Contains(formats, format => format.Encoding.Preamble.Length > 0);
        Assert.Equal(6, formats.Select(format => string.Join(',', format.Columns.Select(column => column.Heading))).Distinct().Count());
    }

    [Fact]
    public void UnknownCouncil_IsNamed()
    {
        var problem = Assert.Throws<ArgumentOutOfRangeException>(() => LedgerFormats.Of("E08000012", 2021));

        Assert.StartsWith("No council of the story has this code.", problem.Message, StringComparison.Ordinal);
    }
}
