using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Tests.State;

public sealed class DashboardFilterTests
{
    private const string Bolton = "E08000001";
    private const string Stockport = "E08000007";
    private const string Trafford = "E08000009";

    public static TheoryData<DashboardFilter, string> Addresses => new()
    {
        { DashboardFilter.Empty, "/local-spend" },
        { DashboardFilter.Empty.WithCouncils([Trafford, Bolton]), "/local-spend?councils=E08000001,E08000009" },
        { DashboardFilter.Empty.LookInto(Stockport), "/local-spend?council=E08000007" },
        { DashboardFilter.Empty.WithCouncils([Bolton, Stockport]).LookInto(Stockport), "/local-spend?councils=E08000001,E08000007&council=E08000007" },
        { DashboardFilter.Empty.WithFinancialYears(["2022/23", "2020/21"]), "/local-spend?years=2020-21,2022-23" },
        { DashboardFilter.Empty.WithBasis(SpendBasis.Locatable), "/local-spend?basis=locatable" },
        { DashboardFilter.Empty.WithVersion("v14"), "/local-spend?version=v14" },
        { DashboardFilter.Empty with { Peers = PeerGroup.Star, Quarter = 2 }, "/local-spend?peers=star&quarter=q2" },
        { DashboardFilter.Empty with { Theme = "NT-JOBS", Cohort = Cohort.Send16To25 }, "/local-spend?theme=NT-JOBS&cohort=send-16-to-25" },
        { DashboardFilter.Empty.LookInto(Stockport).WithVersion("v2").WithFinancialYears(["2022/23"]), "/local-spend?council=E08000007&years=2022-23&version=v2" },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Filter_IsWrittenAndReadBack(DashboardFilter filter, string address)
    {
        Assert.Equal(address, Urls.Of(SitePages.LocalSpend, filter));

        var reading = Read(address);

        Assert.Equal(filter, reading.Filter);
        Assert.Empty(reading.Notices);
    }

    [Theory]
    [InlineData("?councils=E08000001&councils=E08000009")]
    [InlineData("?councils=E08000009, E08000001,,E08000001")]
    public void Values_MayBeRepeatedOrSeparatedByCommas(string query) =>
        Assert.Equal("/local-spend?councils=E08000001,E08000009", Urls.Of(SitePages.LocalSpend, Read(query).Filter));

    [Theory]
    [InlineData("?councils=E08000007")]
    [InlineData("?councils=E08000007&council=E08000007")]
    public void OneCouncilAlone_IsLookedInto(string query) => Assert.Equal("/local-spend?council=E08000007", Urls.Of(SitePages.LocalSpend, Read(query).Filter));

    [Fact]
    public void CouncilOutsideTheCouncilsLookedAt_IsNotLookedInto() =>
        Assert.Equal("/local-spend?councils=E08000001,E08000009", Urls.Of(SitePages.LocalSpend, Read("?councils=E08000001,E08000009&council=E08000007").Filter));

    [Fact]
    public void Junk_IsLeftOutAndReported()
    {
        var reading = Read("?councils=E08000001,E08000009,stockport&years=2022/23,2023/34,%3Cscript%3Ealert(document.cookie)%3C/script%3E&basis=some&council=x");

        Assert.Equal("/local-spend?councils=E08000001,E08000009&years=2022-23", Urls.Of(SitePages.LocalSpend, reading.Filter));
        Assert.Equal(
            [
                "“stockport” is not the code of a council and was left out.",
                "“x” is not the code of a council and was left out.",
                "“2023/34” is not a financial year such as 2022/23 and was left out.",
                "“<script>alert(document.c…” is not a financial year such as 2022/23 and was left out.",
                "“some” is not a kind of spend. All spend is shown.",
            ],
            reading.Notices);
    }

    [Fact]
    public void TableAddress_CarriesTheSameFilter() =>
        Assert.Equal("/local-spend/rings.csv?council=E08000007", Urls.Table(SitePages.LocalSpend, "rings", DashboardFilter.Empty.LookInto(Stockport)));

    [Theory]
    [InlineData("14")]
    [InlineData("v0")]
    [InlineData("v-1")]
    [InlineData("V14")]
    [InlineData("v1234567890")]
    public void VersionThatIsNone_IsLeftOutAndReported(string version)
    {
        var reading = Read("?version=" + version);

        Assert.Null(reading.Filter.Version);
        Assert.Equal([$"“{version}” is not a data version such as v14 and was left out."], reading.Notices);
    }

    [Fact]
    public void WordsOfTheirOwn_AreReadByThePageThatKnowsThemAlone()
    {
        const string Query = "?search=Goyt%20%26%20Sons,%20Ltd&council=E08000007";
        var page = new SitePage("Contracts", "/contracts", Choices.Council, "search");

        var reading = FilterReader.Read(Query, page);

        Assert.Equal("Goyt & Sons, Ltd", reading.Filter.Own["search"]);
        Assert.Equal("/contracts?council=E08000007&search=Goyt%20%26%20Sons,%20Ltd", Urls.Of(page, reading.Filter));
        Assert.Equal("/local-spend?council=E08000007", Urls.Go(SitePages.LocalSpend, reading.Filter));
        Assert.Empty(Read(Query).Filter.Own);
    }

    private static FilterReading Read(string address) =>
        FilterReader.Read(address[(address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? at : address.Length)..], SitePages.LocalSpend);
}
