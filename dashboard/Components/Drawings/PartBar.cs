namespace Analytics.Dashboard.Components.Drawings;

/// <summary>A whole, and the part of it that is there already.</summary>
/// <param name="Expected">How much of it was to be there by now; null draws no tick.</param>
/// <param name="Text">Both as people read them.</param>
public sealed record PartBar(string Name, decimal Whole, decimal Part, decimal? Expected, string Text)
{
    /// <summary>What is drawn: the part, the whole and, where it is drawn, the tick.</summary>
    public static IReadOnlyList<KeyMark> Key(IReadOnlyList<string> words) => [.. words.Zip(Marks, (word, mark) => mark with { Words = word })];

    private static readonly IReadOnlyList<KeyMark> Marks = [new("", "--ring-own"), new("", "--ring-uk"), new("", "--ink", KeyShape.Tick)];
}
