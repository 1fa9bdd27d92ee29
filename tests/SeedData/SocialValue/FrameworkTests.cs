namespace Analytics.SeedData.Tests.SocialValue;

public sealed class FrameworkTests
{
    private static readonly IReadOnlyList<MeasureRow> Measures = CommittedRecords.Measures;

    [Fact]
    public void Editions_FollowOneAnotherWithoutAGapFromTheFirstDayOfAFinancialYear()
    {
        var editions = Measures.Select(measure => (measure.Edition, measure.ValidFrom, measure.ValidTo)).Distinct().OrderBy(edition => edition.ValidFrom).ToList();

        Assert.Equal(["2019", "2021", "2022"], editions.Select(edition => edition.Edition));
        Assert.All(editions.Zip(editions.Skip(1)), pair => Assert.Equal(pair.Second.ValidFrom, pair.First.ValidTo!.Value.AddDays(1)));
        Assert.All(editions, edition => Assert.Equal((4, 1), (edition.ValidFrom.Month, edition.ValidFrom.Day)));
        Assert.Null(editions[^1].ValidTo);
    }

    [Fact]
    public void Measures_AreUniqueInAnEditionAndKeepThemeUnitAndCohort()
    {
        Assert.Equal(Measures.Count, Measures.Select(measure => (measure.Edition, measure.Code)).Distinct().Count());
        Assert.All(Measures.GroupBy(measure => measure.Code), measure => Assert.Single(measure.Select(row => (row.Theme, row.Unit, row.Cohort)).Distinct()));
        Assert.All(Measures.CountBy(measure => measure.Edition), edition => Assert.InRange(edition.Value, 45, 65));
    }

    [Fact]
    public void Proxies_AreRoundPoundForPoundOrNone()
    {
        Assert.All(Measures.Where(measure => measure.Unit == "%"), measure => Assert.Null(measure.Proxy));
        Assert.All(Measures.Where(measure => measure.Unit == "£"), measure => Assert.InRange(measure.Proxy!.Value, 0.1m, 1m));
        Assert.Equal(13, Measures.Count(measure => measure is { Edition: "2022", Unit: "£", Proxy: 1 }));
        Assert.All(Measures.Where(measure => measure.Proxy >= 1_000), measure => Assert.Equal(0, measure.Proxy!.Value % 500));
        Assert.All(Measures.Where(measure => measure.Proxy is > 1 and < 1_000), measure => Assert.Equal(0, measure.Proxy!.Value % 1));
    }

    [Fact]
    public void Cohorts_HaveAJobAndAnotherMeasureEach()
    {
        var cohorts = Measures.Where(measure => measure is { Edition: "2022", Cohort.Length: > 0 }).GroupBy(measure => measure.Cohort).ToDictionary(cohort => cohort.Key, cohort => cohort.ToList());

        Assert.Equal(["CARE_LEAVERS", "EX_OFFENDERS", "LONG_TERM_UNEMPLOYED", "SEND_16_TO_25", "VETERANS"], cohorts.Keys.Order(StringComparer.Ordinal));
        Assert.All(cohorts.Values, measures =>
        {
            Assert.Contains(measures, measure => measure.Unit == "FTE");
            Assert.Contains(measures, measure => measure.Unit != "FTE");
        });
    }

    [Fact]
    public void Factors_LieBetweenNoughtAndOne() => Assert.All(
        (string[])["2019", "2021", "2022"],
        edition => Assert.All(CommittedRecords.Rows($"toms-framework/{edition}.csv"), row =>
        {
            Assert.All((string[])["deadweight", "displacement", "attribution", "leakage", "drop_off"], factor => Assert.InRange(CommittedRecords.Number(row[factor]), 0m, 0.99m));
            Assert.InRange(CommittedRecords.Number(row["duration_years"]), 1, 3);
        }));

    [Fact]
    public void Priorities_PointToMeasures()
    {
        var known = Measures.Select(measure => measure.Code).ToHashSet();
        var rows = CommittedRecords.Rows("priorities.csv").ToList();

        Assert.All(rows, row => Assert.Contains(row["measure"], known));
        Assert.Equal(rows.Count, rows.Select(row => (row["council"], row["code"], row["measure"])).Distinct().Count());
        Assert.All(rows.GroupBy(row => (row["council"], row["code"])), priority => Assert.Single(priority.Select(row => row["title"]).Distinct()));
        Assert.Equal(10, rows.Select(row => row["council"]).Distinct().Count());
    }

    [Fact]
    public void StockportsPriorities_AreServedByAboutFortyMeasuresAndHoldThePrintedOnes()
    {
        var measures = CommittedRecords.Rows("priorities.csv").Where(row => row["council"] == "E08000007").Select(row => row["measure"]).ToHashSet();
        string[] printed = ["NT1", "NT10", "NT10a", "NT11", "NT12", "NT14", "NT15", "NT16", "NT17", "NT18", "NT19", "NT20", "NT21", "NT24", "NT25", "NT26", "NT27", "NT28", "NT29", "NT30", "NT32", "NT33", "NT34"];

        Assert.InRange(measures.Count, 38, 43);
        Assert.Subset(measures, printed.ToHashSet());
    }
}
