using Analytics.Dashboard.Gateway;

namespace Analytics.Dashboard.Text;

/// <summary>A figure as it stands on the page.</summary>
/// <param name="Text">The short form with its unit, or the symbol that says why there is none.</param>
/// <param name="Exact">The exact figure, or what the symbol means; null when the text already says all.</param>
/// <param name="Mark">The symbol after a number that may still change, <c>p</c>; otherwise null.</param>
public sealed record Shown(string Text, string? Exact = null, string? Mark = null)
{
    /// <summary>What a table has where a period brought nothing.</summary>
    public static readonly Shown Nothing = new("–", "No spend published");

    public static Shown Money(Figure figure) => Number(figure, Pounds.Short, Pounds.Exact);

    public static Shown Count(Figure figure) => Number(figure, English.Count, exact: null);

    /// <summary>Pounds for each inhabitant, with pence.</summary>
    public static Shown PerHead(Figure figure) => Number(figure, Pounds.Exact, exact: null);

    /// <summary>A share with two decimals; its exact form is the two amounts it is made of.</summary>
    public static Shown Headline(Figure figure) => Number(figure, Percent.Headline, _ => Parts(figure));

    /// <summary>A share with one decimal.</summary>
    public static Shown Share(Figure figure) => Number(figure, Percent.Short, _ => Parts(figure));

    /// <summary>A figure of any unit of the glossary.</summary>
    public static Shown Of(Figure figure, Unit unit) => Number(figure, value => Units.Text(value, unit), value => Units.Exact(value, unit));

    /// <summary>What a status means, in words; null for a plain number.</summary>
    public static string? Meaning(FigureStatus status) => status switch
    {
        FigureStatus.Ok or FigureStatus.Rounded => null,
        FigureStatus.Suppressed => "Withheld to protect people (c)",
        FigureStatus.NotApplicable => "Not applicable (z)",
        FigureStatus.Unavailable => "Not available: nothing has been published (x)",
        FigureStatus.Provisional => "Provisional (p): not every council has published, or the period is not over",
    };

    private static Shown Number(Figure figure, Func<decimal, string> brief, Func<decimal, string?>? exact) => figure.Value is { } value
        ? new Shown(brief(value), exact?.Invoke(value), figure.Status == FigureStatus.Provisional ? "p" : null)
        : new Shown(Symbol(figure.Status), Meaning(figure.Status));

    private static string? Parts(Figure figure) =>
        figure is { Numerator: { } part, Denominator: { } whole } ? $"{Pounds.Exact(part)} of {Pounds.Exact(whole)}" : null;

    private static string Symbol(FigureStatus status) => status switch
    {
        FigureStatus.Suppressed => "c",
        FigureStatus.NotApplicable => "z",
        FigureStatus.Ok or FigureStatus.Rounded or FigureStatus.Provisional or FigureStatus.Unavailable => "x",
    };
}
