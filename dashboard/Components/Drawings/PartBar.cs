namespace Analytics.Dashboard.Components.Drawings;

/// <summary>A whole, and the part of it that is there already.</summary>
/// <param name="Expected">How much of it was to be there by now; null draws no tick.</param>
/// <param name="Text">Both as people read them.</param>
public sealed record PartBar(string Name, decimal Whole, decimal Part, decimal? Expected, string Text);
