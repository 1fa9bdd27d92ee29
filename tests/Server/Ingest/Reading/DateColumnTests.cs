using System.Globalization;
using System.Text;
using Analytics.Api.Ingest;
using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Ingest.Reading;

public sealed class DateColumnTests : IDisposable
{
    private readonly ImportRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Theory]
    [InlineData("file.csv", "04/05/2022,25/05/2022", "2022-05-04")] // proven day first
    [InlineData("file.csv", "04/05/2022,04/25/2022", "2022-04-05")] // proven month first
    [InlineData("file.csv", "04/05/2022,06/05/2022", "2022-05-04")] // one month against two
    [InlineData("file.csv", "04/05/2022,04/05/2022", "2022-05-04")] // one day: British
    [InlineData("file.csv", "04/05/2022,2022-05-09", "2022-05-04")] // the certain one lies in May
    [InlineData("spend-2022-04.csv", "04/05/2022,04/06/2022,04/07/2022", "2022-04-05")] // the name says April
    [InlineData("spend-may-jul-2022.csv", "04/05/2022,04/06/2022,04/07/2022", "2022-05-04")] // the name says May to July
    public void Order_IsDecidedFromAllThatIsKnown(string fileName, string dates, string first)
    {
        var report = Import(fileName, dates, order: null);

        Assert.True(report.IsAccepted, report.Verdict);
        Assert.Equal(first, _rig.Lines()[0].PaidOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void BothReadingsAsGood_AreShownSideBySide()
    {
        var report = Import("spend.csv", "04/05/2022,05/07/2022,08/06/2022", order: null);

        Assert.Equal(
            "Rejected: The dates of 'Date' can be read in two ways, and nothing in the file tells which: with the day first they run from 4 May 2022 to 5 July 2022, "
            + "with the month first from 5 April 2022 to 6 August 2022 ('04/05/2022', for one). Say which: --dates day-first or --dates month-first.",
            report.Verdict);
        Assert.Equal("DATES_AMBIGUOUS", Assert.Single(report.Issues).Code);
    }

    [Theory]
    [InlineData(DateOrder.DayFirst, "2022-05-04")]
    [InlineData(DateOrder.MonthFirst, "2022-04-05")]
    public void OrderThatIsTold_IsObeyed(DateOrder order, string first)
    {
        Import("spend.csv", "04/05/2022,05/07/2022,08/06/2022", order);

        Assert.Equal(first, _rig.Lines()[0].PaidOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void ManyOfBothOrders_AreRefused()
    {
        var dates = string.Join(',', Enumerable.Repeat("25/04/2022", 10).Concat(Enumerable.Repeat("04/26/2022", 4)).Append("04/05/2022"));

        var report = Import("spend.csv", dates, order: null);

        Assert.Equal(
            "Rejected: The dates of 'Date' are written in two ways: 10 of them can only have the day first, 4 only the month first, and the rest could be either. "
            + "Write all of them in one way, or say which one to keep: --dates day-first or --dates month-first.",
            report.Verdict);
    }

    [Fact]
    public void AnotherColumnOfDates_ProvesTheOrder()
    {
        _rig.ImportText(ImportKind.Spend, "Supplier,Payment Date,Transaction Date,Amount\nA,04/05/2022,25/04/2022,1.00\nB,05/07/2022,30/06/2022,1.00\nC,08/06/2022,31/05/2022,1.00\n", "Bury");

        Assert.Equal(["2022-05-04", "2022-07-05", "2022-06-08"], _rig.Lines().Select(line => line.PaidOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    private ImportReport Import(string fileName, string dates, DateOrder? order)
    {
        var text = "Supplier,Date,Amount\n" + string.Concat(dates.Split(',').Select(date => $"Acorn Paving,{date},1.00\n"));
        return _rig.Import(new ImportRequest
        {
            Kind = ImportKind.Spend,
            Content = new MemoryStream(Encoding.UTF8.GetBytes(text)),
            FileName = fileName,
            Council = "Bury",
            DateOrder = order,
        });
    }
}
