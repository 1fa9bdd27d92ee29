namespace Analytics.Dashboard.Gateway;

/// <summary>One number with what is needed to read it: pounds, a count, or a share between 0 and 1. What was not asked for is null.</summary>
/// <param name="Value">Null when the status says why.</param>
/// <param name="Display">Ready to print, the symbol of the status included.</param>
/// <param name="Share">The part of the enclosing level; null where there is none.</param>
/// <param name="Numerator">Shares only: the part, in pounds or as a count.</param>
/// <param name="Denominator">Shares only: the whole, in the same unit.</param>
/// <param name="LastYear">The same figure twelve months before.</param>
/// <param name="Target">What was aimed at.</param>
/// <param name="Peers">Where the level's one council stands among its peers.</param>
public sealed record Figure(
    decimal? Value,
    FigureStatus Status,
    string Display,
    decimal? Share = null,
    decimal? Numerator = null,
    decimal? Denominator = null,
    ComparedFigure? LastYear = null,
    ComparedFigure? Target = null,
    PeerFigure? Peers = null);

/// <summary>What a figure is held against.</summary>
/// <param name="Change">The figure less this one; for shares a difference between 0 and 1.</param>
/// <param name="ChangeRatio">The change over this one; null for shares.</param>
public sealed record ComparedFigure(
    decimal? Value, FigureStatus Status, string Display, Verdict Verdict, decimal? Change = null, decimal? ChangeRatio = null);

/// <summary>A council among its peers.</summary>
/// <param name="Members">How many councils could be compared.</param>
/// <param name="Rank">1 is best by the figure's polarity, or largest where it has none; null for a council outside the group.</param>
/// <param name="Quartile">1 is the best quarter.</param>
public sealed record PeerFigure(
    int Members,
    FigureStatus Status,
    decimal? Median = null,
    decimal? LowerQuartile = null,
    decimal? UpperQuartile = null,
    decimal? Minimum = null,
    decimal? Maximum = null,
    int? Rank = null,
    int? Quartile = null);

/// <summary>The rows of one level.</summary>
public sealed record Level<TRow>(IReadOnlyList<TRow> Rows, ResultInfo? Info = null);

/// <summary>What a cube says about its answer; what was not asked for is null.</summary>
/// <param name="Citation">An address that gives the same table again.</param>
/// <param name="Truncated">Whether a level was cut short.</param>
public sealed record ResultInfo(DataVersion? DataVersion = null, string? Citation = null, bool? Truncated = null, int? SuppressedFigures = null);
