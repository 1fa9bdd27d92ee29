using Analytics.Dashboard.Gateway;

namespace Analytics.Dashboard.Text;

/// <summary>Self-assessments in words.</summary>
public static class SelfAssessments
{
    public static string Name(AssessmentKind kind) => kind switch
    {
        AssessmentKind.TwelveSteps => "The 12 Steps",
        AssessmentKind.MaturityIndex => "Social Value Maturity Index",
        AssessmentKind.FlexibleFramework => "Flexible Framework",
    };

    /// <summary>What one row of it is.</summary>
    public static string Row(AssessmentKind kind) => kind == AssessmentKind.TwelveSteps ? "Step" : "Area";

    /// <summary><c>3.5 of 5</c>.</summary>
    public static string Level(decimal level, decimal maximum) => $"{Number(level)} of {Number(maximum)}";

    /// <summary><c>3.5</c>, <c>4</c>.</summary>
    public static string Number(decimal level) => level.ToString("0.#", English.Culture);

    /// <summary>The five levels of the Flexible Framework, as its authors call them; null for anything between.</summary>
    public static string? FrameworkLevel(decimal level) => level switch
    {
        1m => "Foundation",
        2m => "Embed",
        3m => "Practice",
        4m => "Enhance",
        5m => "Lead",
        _ => null,
    };
}
