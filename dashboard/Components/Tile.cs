using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Components;

/// <summary>One headline figure with what is needed to judge it.</summary>
/// <param name="Change">Against the time before; null where there is none.</param>
/// <param name="Note">A short remark: a rank, or the share that is not known.</param>
public sealed record Tile(string Title, Shown Figure, Change? Change, string? Note);
