using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Tests.Pages.LocalSpend;

public sealed class SpendByMonthTests
{
    [Fact]
    public void Sentence_IsAboutTheYearsShownAlone() =>
        Assert.Equal(
            "March 2023 was the month of most spend, £600,000; April 2022 of least, £400,000. A month came to £500,000 on average.",
            SampleAnswer.View(SampleAnswer.All, DashboardFilter.Empty).Months.Sentence().ToString());

    [Fact]
    public void Table_RunsFromAprilToMarchWithTheYearBeforeBeside()
    {
        var table = SampleAnswer.View(SampleAnswer.All, DashboardFilter.Empty).MonthsTable;

        Assert.Equal(["Month", "2021/22", "2022/23"], table.Columns.Select(column => column.Title));
        Assert.Equal(["April", "–", "£400,000"], table.Rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal(["March", "£300,000", "£600,000"], table.Rows[11].Cells.Select(cell => cell.Text));
        Assert.Equal(["Year", "£300,000", "£1.0m"], table.Rows[12].Cells.Select(cell => cell.Text));
        Assert.Equal("£1,000,000.00", table.Rows[12].Cells[2].Exact);
    }

    [Fact]
    public void WithheldMonth_LeavesNoTotal()
    {
        var answer = SampleAnswer.All with
        {
            Months = new Level<MonthRow>([.. SampleAnswer.All.Months.Rows, new("2022/23", new DateOnly(2022, 5, 1), SampleAnswer.Without(FigureStatus.Suppressed))]),
        };

        var table = SampleAnswer.View(answer, DashboardFilter.Empty).MonthsTable;

        Assert.Equal("c", table.Rows[1].Cells[2].Text);
        Assert.Equal("–", table.Rows[12].Cells[2].Text);
    }

    [Fact]
    public void Chart_DrawsTheLatestYearAsColumnsAndTheOneBeforeAsALine()
    {
        var chart = SampleAnswer.View(SampleAnswer.All, DashboardFilter.Empty).MonthsChart;

        Assert.Equal([("2021/22", "scatter"), ("2022/23", "bar")], chart.Data.Select(trace => (trace.Name!, trace.Type)));
        Assert.Equal([400_000m, null, null, null, null, null, null, null, null, null, null, 600_000m], chart.Data[1].Y.Cast<decimal?>());
        Assert.Equal(["£0", "£200k", "£400k", "£600k"], chart.Layout.YAxis!.TickText);
    }

    [Fact]
    public void OneMonthAlone_HasNoExtremes()
    {
        var answer = SampleAnswer.All with { Months = new Level<MonthRow>([SampleAnswer.All.Months.Rows[1]]) };

        Assert.Equal("April 2022 alone: £400,000.", SampleAnswer.View(answer, DashboardFilter.Empty).Months.Sentence().ToString());
    }
}
