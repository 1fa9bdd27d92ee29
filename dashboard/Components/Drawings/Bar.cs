namespace Analytics.Dashboard.Components.Drawings;

/// <summary>One bar with its name before and its figure after it.</summary>
/// <param name="Value">Null where there is no figure.</param>
/// <param name="Text">The figure as people read it, or the symbol that says why there is none.</param>
/// <param name="IsMine">Whether it is the one looked into.</param>
public sealed record Bar(string Name, decimal? Value, string Text, bool IsMine = false);
