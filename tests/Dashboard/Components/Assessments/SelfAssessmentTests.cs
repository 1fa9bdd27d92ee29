using Analytics.Dashboard.Components.Assessments;
using Analytics.Dashboard.Gateway;

namespace Analytics.Dashboard.Tests.Components.Assessments;

public sealed class SelfAssessmentTests
{
    private static readonly DateOnly Then = new(2022, 3, 30);
    private static readonly DateOnly Now = new(2023, 3, 10);

    private static readonly IReadOnlyList<Assessment> All =
    [
        new(AssessmentKind.MaturityIndex, Now, 2, "Procurement", 2.5m, 5m),
        new(AssessmentKind.MaturityIndex, Now, 1, "Policy and scope", 4m, 5m, "Charter refreshed"),
        new(AssessmentKind.MaturityIndex, Then, 1, "Policy and scope", 3m, 5m),
        new(AssessmentKind.MaturityIndex, Then, 2, "Procurement", 3m, 5m),
        new(AssessmentKind.FlexibleFramework, Now, 1, "People", 4m, 5m),
    ];

    [Fact]
    public void Assessment_IsReadDayByDay()
    {
        var index = SelfAssessment.Of(All, AssessmentKind.MaturityIndex, until: null)!;

        Assert.Equal([Then, Now], index.Days.Select(day => day.Day));
        Assert.Equal([1, 2], index.Latest.Areas.Select(area => area.Number));
        Assert.Equal(3.25m, index.Latest.Mean);
        Assert.Equal(Then, SelfAssessment.Of(All, AssessmentKind.MaturityIndex, until: new DateOnly(2023, 3, 9))!.Latest.Day);
        Assert.Null(SelfAssessment.Of(All, AssessmentKind.TwelveSteps, until: null));
        Assert.Null(SelfAssessment.Of(All, AssessmentKind.MaturityIndex, until: new DateOnly(2022, 3, 29)));
    }

    [Fact]
    public void Sentence_SaysHowFarHowItMovedAndWhatIsFurthestAndLeastFar() => Assert.Equal(
        "Stockport puts itself at 3.3 of 5 on average (10 March 2023), up 0.3 since 30 March 2022. It is furthest with “Policy and scope” (4 of 5) and least far with “Procurement” (2.5 of 5).",
        AssessmentTables.Sentence(SelfAssessment.Of(All, AssessmentKind.MaturityIndex, until: null)!, "Stockport").ToString());

    [Fact]
    public void Table_HasTheHistoryAndWhatChanged()
    {
        var table = AssessmentTables.Of(SelfAssessment.Of(All, AssessmentKind.MaturityIndex, until: null)!, "Stockport", withHistory: true);

        Assert.Equal(["Area", "30 Mar 2022", "10 Mar 2023", "Since 30 Mar 2022"], table.Columns.Select(column => column.Title));
        Assert.Equal(["1. Policy and scope", "3", "4 of 5", "▲ 1"], table.Rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal(["2. Procurement", "3", "2.5 of 5", "▼ 0.5"], table.Rows[1].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void LevelsOfTheFlexibleFramework_HaveTheirNames() => Assert.Equal(
        ["1. People", "4 of 5", "Enhance", "x"],
        AssessmentTables.Of(SelfAssessment.Of(All, AssessmentKind.FlexibleFramework, until: null)!, "Stockport", withHistory: false).Rows.Single().Cells.Select(cell => cell.Text));
}
