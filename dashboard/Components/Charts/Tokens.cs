namespace Analytics.Dashboard.Components.Charts;

/// <summary>Colours and marks that charts share; the values stand in the style sheet.</summary>
public static class Tokens
{
    public const string Ink = "var(--ink)";
    public const string Soft = "var(--soft)";
    public const string Card = "var(--card)";
    public const string Bee = "var(--bee)";

    /// <summary>The smallest type in a chart, in pixels.</summary>
    public const int FontSize = 13;
}
