using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Microsoft.AspNetCore.WebUtilities;

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
        { DashboardFilter.Empty.LookInto(Stockport).WithVersion("v2").WithFinancialYears(["2022/23"]), "/local-spend?council=E08000007&years=2022-23&version=v2" },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Filter_IsWrittenAndReadBack(DashboardFilter filter, string address)
    {
        Assert.Equal(address, Urls.LocalSpend(filter));

        var reading = Read(address);

        Assert.Equal(filter, reading.Filter);
        Assert.Empty(reading.Notices);
    }

    [Theory]
    [InlineData("?councils=E08000001&councils=E08000009")]
    [InlineData("?councils=E08000009, E08000001,,E08000001")]
    public void Values_MayBeRepeatedOrSeparatedByCommas(string query) =>
        Assert.Equal("/local-spend?councils=E08000001,E08000009", Urls.LocalSpend(Read(query).Filter));

    [Theory]
    [InlineData("?councils=E08000007")]
    [InlineData("?councils=E08000007&council=E08000007")]
    public void OneCouncilAlone_IsLookedInto(string query) => Assert.Equal("/local-spend?council=E08000007", Urls.LocalSpend(Read(query).Filter));

    [Fact]
    public void CouncilOutsideTheCouncilsLookedAt_IsNotLookedInto() =>
        Assert.Equal("/local-spend?councils=E08000001,E08000009", Urls.LocalSpend(Read("?councils=E08000001,E08000009&council=E08000007").Filter));

    [Fact]
    public void Junk_IsLeftOutAndReported()
    {
        var reading = Read("?councils=E08000001,E08000009,stockport&years=2022/23,2023/34,%3Cscript%3Ealert(document.cookie)%3C/script%3E&basis=some&council=x");

        Assert.Equal("/local-spend?councils=E08000001,E08000009&years=2022-23", Urls.LocalSpend(reading.Filter));
        Assert.Equal(
            [
                "“stockport” is not the code of a council and was left out.",
                "“2023/34” is not a financial year such as 2022/23 and was left out.",
                "“<script>alert(document.c…” is not a financial year such as 2022/23 and was left out.",
                "“some” is not a kind of spend. All spend is shown.",
                "“x” is not the code of a council and was left out.",
            ],
            reading.Notices);
    }

    [Fact]
    public void TableAddress_CarriesTheSameFilter() =>
        Assert.Equal("/local-spend/rings.csv?council=E08000007", Urls.LocalSpendTable("rings", DashboardFilter.Empty.LookInto(Stockport)));

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
        Assert.Equal([$"“{version}” is not a data version such as v14. The current one is shown."], reading.Notices);
    }

    private static FilterReading Read(string address)
    {
        var query = QueryHelpers.ParseQuery(address[(address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? at : address.Length)..]);
        return DashboardFilter.Read(
            query.GetValueOrDefault(Urls.CouncilsKey), query.GetValueOrDefault(Urls.YearsKey), query.GetValueOrDefault(Urls.BasisKey), query.GetValueOrDefault(Urls.LookedIntoKey),
            query.GetValueOrDefault(Urls.VersionKey));
    }
}
