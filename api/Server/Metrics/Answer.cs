using Analytics.Api.Model;

namespace Analytics.Api.Metrics;

/// <summary>One number, with what is needed to read it.</summary>
public sealed record Figure
{
    private static readonly Dictionary<Comparison, ComparedFigure> NothingCompared = [];
    private static readonly Dictionary<PeerGroup, PeerFigure> NoPeers = [];

    public required Metric Metric { get; init; }

    /// <summary>Null when the status says why.</summary>
    public decimal? Value { get; init; }

    public FigureStatus Status { get; init; }

    /// <summary>The upper part of a quotient, in its own unit; null for sums and counts.</summary>
    public decimal? Numerator { get; init; }

    /// <summary>The lower part of a quotient, in its own unit; null for sums and counts.</summary>
    public decimal? Denominator { get; init; }

    /// <summary>The enclosing level's value; null at the root, and where there is nothing to be a part of.</summary>
    public decimal? Whole { get; init; }

    /// <summary>Value ÷ whole, to six decimals, divided only where somebody asks; null where either is.</summary>
    public decimal? Share => Value / Whole is not { } share ? null
        : Status == FigureStatus.Rounded ? Math.Min(Rounded(share), 1m) // each was treated by itself
        : Rounded(share);

    public string Display => FigureText.Of(this);

    /// <summary>By what was asked for.</summary>
    public IReadOnlyDictionary<Comparison, ComparedFigure> Compared { get; init; } = NothingCompared;

    /// <summary>By what was asked for.</summary>
    public IReadOnlyDictionary<PeerGroup, PeerFigure> Peers { get; init; } = NoPeers;

    private static decimal Rounded(decimal share) => decimal.Round(share, 6, MidpointRounding.AwayFromZero);
}

/// <summary>One row of an answer.</summary>
/// <param name="Keys">One for each key of its level, in that order; null where the facts have no value.</param>
/// <param name="Figures">One for each figure of its level.</param>
/// <param name="Levels">One list of rows for each level inside its level.</param>
public sealed record AnswerRow(long?[] Keys, Figure[] Figures, IReadOnlyList<AnswerRow>[] Levels);

/// <summary>A finished table.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Root">The grand total, with everything inside it.</param>
/// <param name="Truncated">Whether <c>first</c> cut a level short.</param>
/// <param name="SuppressedFigures">Figures withheld at any level.</param>
public sealed record Answer(Question Question, AnswerRow Root, bool Truncated, int SuppressedFigures);
