using Analytics.Dashboard.Gateway;

namespace Analytics.Dashboard.State;

/// <summary>What a page's filter means for each cube.</summary>
public static class PageFilters
{
    /// <summary>The councils, years and quarters chosen.</summary>
    public static SpendFilterInput Spend(this PageQuestion question) =>
        new(Council: Council(question), FinancialYear: OneOf.Any(question.Years), Quarter: OneOf.Any(question.Quarters));

    /// <summary>The councils, theme and cohort chosen, without a period: what stands as at <see cref="PageQuestion.AsAt"/>.</summary>
    public static TomsFilterInput TomsAsAt(this PageQuestion question) =>
        new(Council: Council(question), Theme: OneOf.Only(question.Filter.Theme), Cohort: OneOf.Only(CohortWord(question)));

    /// <summary>The same within the years and quarters chosen: promised in them beside delivered in them.</summary>
    public static TomsFilterInput TomsWithin(this PageQuestion question) =>
        question.TomsAsAt() with { FinancialYear = OneOf.Any(question.Years), Quarter = OneOf.Any(question.Quarters) };

    public static CohortOutcomesFilterInput CohortOutcomes(this PageQuestion question) => new(
        Council: Council(question),
        Cohort: OneOf.Only(CohortWord(question)),
        Theme: OneOf.Only(question.Filter.Theme),
        FinancialYear: OneOf.Any(question.Years),
        Quarter: OneOf.Any(question.Quarters));

    /// <summary>What the councils chosen pay, contract and ask for, by place.</summary>
    public static LocalityFilterInput Locality(this PageQuestion question) => new(
        Council: Council(question),
        Theme: OneOf.Only(question.Filter.Theme),
        FinancialYear: OneOf.Any(question.Years),
        Quarter: OneOf.Any(question.Quarters));

    private static OneOf? Council(PageQuestion question) =>
        question.Filter.LookedInto is { } code ? OneOf.Exactly(code) : OneOf.Any(question.Councils);

    private static string? CohortWord(PageQuestion question) => question.Filter.Cohort is { } cohort ? Words.Of(cohort) : null;
}
