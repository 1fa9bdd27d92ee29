using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Tests.Pages.Explore;

public sealed class ExplorePicksTests
{
    [Theory]
    [InlineData("", "amount,boroughShare", "COUNCIL", "amount-desc")]
    [InlineData("?figures=boroughShare", "boroughShare", "", null)]
    [InlineData("?figures=amount&by=LOCALITY_RING,,COUNCIL", "amount", "LOCALITY_RING,COUNCIL", null)]
    [InlineData("?figures=amount&by=LOCALITY_RING&order=amount-asc", "amount", "LOCALITY_RING", "amount-asc")]
    [InlineData("?figures=amount&by=SUPPLIER&order=name", "amount", "SUPPLIER", null)]
    public void Words_PickFiguresSplitAndOrder(string query, string figures, string by, string? order)
    {
        var picks = ExploreSample.Picks(query);

        Assert.Empty(picks.Question.Notices);
        Assert.Equal(figures, string.Join(',', picks.Figures.Select(figure => figure.Name)));
        Assert.Equal(by, string.Join(',', picks.By.Select(dimension => dimension.Name)));
        Assert.Equal(order, picks.Order is { } found ? Urls.Word(found) : null);
    }

    [Theory]
    [InlineData("?cube=weather", "“weather” is no set of figures. Local spend is shown.")]
    [InlineData("?figures=amount,people", "people: no figure of local spend has this name, so it was left out.")]
    [InlineData("?figures=amount&by=WARD", "WARD: local spend cannot be split by this, so it was left out.")]
    [InlineData("?figures=amount&by=COUNCIL,MONTH,CATEGORY,SUPPLIER", "A table is split by three things at most; the others were left out.")]
    [InlineData("?compare=luck", "“luck” is nothing that figures can be compared with, so nothing is.")]
    [InlineData("?order=theme-desc", "“theme-desc” is no order of these rows, so they stand in the order of their names.")]
    [InlineData("?first=5000", "“5000” is no number of rows from 1 to 1,000; 100 are shown.")]
    [InlineData("?supplierSize=SMALL,TINY", "TINY: this is not a value of “Size of supplier”, so it was left out.")]
    [InlineData("?localityRing=UNKNOWN%5D%7D", "UNKNOWN]}: this is not a value of “Place of supplier”, so it was left out.")]
    public void Words_ThatNobodyUnderstandsAreLeftOutAndReported(string query, string notice) =>
        Assert.Equal([notice], ExploreSample.Picks(query).Question.Notices);

    [Theory]
    [InlineData("", "financialYear=2022/23")]
    [InlineData("?figures=amount&by=FINANCIAL_YEAR", "")]
    [InlineData("?figures=amount&by=FINANCIAL_YEAR&years=2021-22", "financialYear=2021/22")]
    [InlineData("?council=E08000007&quarter=q2&basis=locatable&theme=NT-JOBS", "council=E08000007 quarter=2022/23 Q2")]
    [InlineData("?cube=toms&theme=NT-JOBS&cohort=veterans&years=2021-22", "theme=NT-JOBS cohort=VETERANS")]
    [InlineData("?cube=toms&figures=delivered&by=FINANCIAL_YEAR&years=2021-22&awardYear=2020-21", "awardYear=2020/21 financialYear=2021/22")]
    [InlineData("?category=Roads, paths&supplierSize=MICRO,SMALL", "financialYear=2022/23 category=Roads, paths supplierSize=MICRO|SMALL")]
    public void Conditions_AreThoseThatMeanSomethingToTheCube(string query, string expected)
    {
        var asked = ExploreSample.Picks(query).Query!;

        Assert.Equal(expected, string.Join(' ', asked.Where.Select(condition => $"{condition.Dimension.Field}={string.Join('|', condition.Values)}")));
    }

    [Theory]
    [InlineData("?cube=toms&years=2021-22", "2022-03-31")]
    [InlineData("?cube=toms&figures=delivered&by=MONTH&years=2021-22", null)]
    [InlineData("?years=2021-22", null)]
    public void Year_OfWhatStandsAtADayIsItsEnd(string query, string? asAt) =>
        Assert.Equal(asAt, ExploreSample.Picks(query).Query!.AsAt?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
}
