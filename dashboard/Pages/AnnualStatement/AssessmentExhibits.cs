using Analytics.Dashboard.Components.Assessments;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.AnnualStatement;

/// <summary>The last self-assessment that was made by the end of the year.</summary>
public static class AssessmentExhibits
{
    /// <summary>None where the council has made none by then.</summary>
    public static IEnumerable<Exhibit> Of(StatementFigures figures, AssessmentKind kind) =>
        SelfAssessment.Of(figures.Assessments, kind, figures.View.Question.AsAt) is { } assessment
            ? [new Exhibit(SelfAssessments.Name(kind), AssessmentTables.Sentence(assessment, figures.Council), AssessmentTables.Of(assessment, figures.Council, withHistory: false), Origin: null) { Levels = kind == AssessmentKind.MaturityIndex ? assessment : null }]
            : [];
}
