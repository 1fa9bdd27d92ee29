namespace Analytics.Dashboard.Components;

/// <summary>One of a few views to choose between.</summary>
public sealed record OptionLink(string Name, string Href, bool IsChosen);
