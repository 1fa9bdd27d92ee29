using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Components;

/// <summary>One headline figure with what is needed to judge it.</summary>
/// <param name="Change">Against the time before; null where there is none.</param>
/// <param name="Note">A short remark: a rank, or the share that is not known.</param>
public sealed record Tile(string Title, Shown Figure, Change? Change = null, string? Note = null)
{
    /// <summary>Further remarks, each on a line of its own.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>The figure over time, oldest first, gaps as null; null for no line.</summary>
    public IReadOnlyList<decimal?>? Spark { get; init; }

    /// <summary>A level to draw behind that line, the peers' median for one.</summary>
    public decimal? SparkLevel { get; init; }

    public Origin? Origin { get; init; }

    /// <summary>Where the title leads; null for nowhere.</summary>
    public string? Href { get; init; }
}
