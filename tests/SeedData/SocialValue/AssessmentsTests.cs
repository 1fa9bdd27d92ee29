namespace Analytics.SeedData.Tests.SocialValue;

public sealed class AssessmentsTests
{
    private static readonly List<Dictionary<string, string>> Rows = [.. CommittedRecords.Rows("assessments.csv")];

    [Theory]
    [InlineData("MATURITY_INDEX", 10, 5, 12)]
    [InlineData("FLEXIBLE_FRAMEWORK", 5, 5, 12)]
    [InlineData("TWELVE_STEPS", 12, 4, 4)]
    public void Assessments_HoldEveryAreaOnce(string kind, int areas, int maximum, int councils)
    {
        var assessments = Rows.Where(row => row["kind"] == kind).GroupBy(row => (row["council"], row["assessed_on"])).ToList();

        Assert.Equal(councils, assessments.Select(assessment => assessment.Key.Item1).Distinct().Count());
        Assert.All(assessments, assessment =>
        {
            Assert.Equal(Enumerable.Range(1, areas), assessment.Select(row => (int)CommittedRecords.Number(row["number"])));
            Assert.Equal(areas, assessment.Select(row => row["area"]).Distinct().Count());
            Assert.All(assessment, row => Assert.InRange(CommittedRecords.Number(row["level"]), 0, maximum));
            Assert.All(assessment, row => Assert.Equal(maximum, CommittedRecords.Number(row["maximum"])));
        });
    }

    [Fact]
    public void MaturityIndex_IsAssessedEveryMarch()
    {
        var days = Rows.Where(row => row["kind"] == "MATURITY_INDEX").Select(row => (row["council"], Day: CommittedRecords.Day(row["assessed_on"]))).Distinct().ToList();

        Assert.Equal(48, days.Count);
        Assert.All(days, day => Assert.Equal(3, day.Day.Month));
        Assert.All(days.GroupBy(day => day.Item1), council => Assert.Equal([2020, 2021, 2022, 2023], council.Select(day => day.Day.Year)));
    }

    [Fact]
    public void Stockport_GrowsFasterThanOldham()
    {
        Assert.InRange(Gain("E08000007"), 1.2m, 2.5m);
        Assert.InRange(Gain("E08000004"), -0.3m, 0.8m);
    }

    private static decimal Gain(string council)
    {
        var means = Rows.Where(row => row["kind"] == "MATURITY_INDEX" && row["council"] == council).GroupBy(row => row["assessed_on"])
            .OrderBy(assessment => assessment.Key, StringComparer.Ordinal).Select(assessment => assessment.Average(row => CommittedRecords.Number(row["level"]))).ToList();
        return means[^1] - means[0];
    }
}
