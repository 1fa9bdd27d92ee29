using Analytics.Dashboard.Gateway;

namespace Analytics.Dashboard.Components.Assessments;

/// <summary>How far a council said it was on one day.</summary>
/// <param name="Areas">By number.</param>
public sealed record AssessedDay(DateOnly Day, IReadOnlyList<Assessment> Areas)
{
    /// <summary>The mean level.</summary>
    public decimal Mean => Areas.Average(area => area.Level);

    public decimal Maximum => Areas.Max(area => area.Maximum);

    /// <summary>The level of an area; null where it was not assessed.</summary>
    public decimal? Level(int number) => Areas.FirstOrDefault(area => area.Number == number)?.Level;
}

/// <summary>One kind of self-assessment, day by day.</summary>
/// <param name="Days">Oldest first, at least one.</param>
public sealed record SelfAssessment(AssessmentKind Kind, IReadOnlyList<AssessedDay> Days)
{
    public AssessedDay Latest => Days[^1];

    public AssessedDay? Before => Days.Count > 1 ? Days[^2] : null;

    /// <summary>Null where none of this kind was made.</summary>
    /// <param name="until">Later ones are left out; null leaves out none.</param>
    public static SelfAssessment? Of(IEnumerable<Assessment> assessments, AssessmentKind kind, DateOnly? until)
    {
        var days = assessments
            .Where(assessment => assessment.Kind == kind && (until is null || assessment.AssessedOn <= until))
            .GroupBy(assessment => assessment.AssessedOn, (day, areas) => new AssessedDay(day, [.. areas.OrderBy(area => area.Number)]))
            .OrderBy(day => day.Day)
            .ToList();
        return days.Count == 0 ? null : new SelfAssessment(kind, days);
    }
}
