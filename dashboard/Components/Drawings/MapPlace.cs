namespace Analytics.Dashboard.Components.Drawings;

/// <summary>A place on a map.</summary>
/// <param name="Code">Its ONS code.</param>
/// <param name="Value">What its shade shows; null where there is no figure.</param>
/// <param name="Text">The figure as people read it, or the symbol that says why there is none.</param>
/// <param name="Href">Where it leads; null for nowhere.</param>
/// <param name="IsMine">Whether it is the one looked into.</param>
public sealed record MapPlace(string Code, string Name, decimal? Value, string Text, string? Href, bool IsMine = false);
