using Analytics.Dashboard.Gateway;

namespace Analytics.Dashboard.Text;

/// <summary>Numbers of any unit of the glossary, for pages that do not know beforehand which figure they show.</summary>
public static class Units
{
    /// <summary>As tables and charts have it.</summary>
    public static string Text(decimal value, Unit unit) => unit switch
    {
        Unit.Pounds => Pounds.Short(value),
        Unit.PoundsPerHead => Pounds.Exact(value),
        Unit.Ratio => Percent.Short(value),
        Unit.Quantity => value.ToString("#,##0.##", English.Culture),
        _ => English.Count(value),
    };

    /// <summary>All of it; null where the text already says all.</summary>
    public static string? Exact(decimal value, Unit unit) => unit switch
    {
        Unit.Pounds => Pounds.Exact(value),
        Unit.Ratio => Percent.Headline(value),
        _ => null,
    };

    /// <summary>At a line of an axis.</summary>
    public static string Tick(decimal value, Unit unit) => unit switch
    {
        Unit.Pounds or Unit.PoundsPerHead => Pounds.Tick(value),
        Unit.Ratio => (value * 100m).ToString("0.##", English.Culture) + "%",
        _ => value.ToString("#,##0.##", English.Culture),
    };

    /// <summary>In the heading of a file: <c>£</c>, <c>share</c>; null where the column's title says it.</summary>
    public static string? Sign(Unit unit) => unit switch
    {
        Unit.Pounds => "£",
        Unit.PoundsPerHead => "£ per head",
        Unit.Ratio => "share",
        _ => null,
    };

    /// <summary>In a definition: <c>pounds</c>, <c>a share, shown as a percentage</c>.</summary>
    public static string Name(Unit unit) => unit switch
    {
        Unit.Pounds => "pounds",
        Unit.Count => "a count",
        Unit.People => "people",
        Unit.Hours => "hours",
        Unit.Weeks => "weeks",
        Unit.Ratio => "a share, shown as a percentage",
        Unit.PoundsPerHead => "pounds for each resident",
        Unit.Days => "days",
        Unit.Quantity => "the measure's own unit",
    };
}
