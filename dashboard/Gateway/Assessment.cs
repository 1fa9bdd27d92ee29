namespace Analytics.Dashboard.Gateway;

/// <summary>How far a council says it is in one area of a self-assessment.</summary>
/// <param name="Number">The area's place in its list, from 1.</param>
/// <param name="Level">0 to <paramref name="Maximum"/>.</param>
public sealed record Assessment(AssessmentKind Kind, DateOnly AssessedOn, int Number, string Area, decimal Level, decimal Maximum, string? Note = null);
