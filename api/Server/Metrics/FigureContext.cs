using Analytics.Api.Model;

namespace Analytics.Api.Metrics;

public enum Comparison
{
    /// <summary>The span of the same length just before.</summary>
    PreviousPeriod,

    SamePeriodLastYear,

    /// <summary>What the council wants the figure to be.</summary>
    Target,
}

/// <summary>What a change means, read through the metric's polarity.</summary>
public enum Verdict
{
    Better,
    Worse,
    Same,
    Neutral,
    Unknown,
}

/// <summary>What a figure is to be read beside.</summary>
/// <param name="Comparisons">Each once.</param>
/// <param name="Peers">Each once.</param>
public sealed record FigureContext(IReadOnlyList<Comparison> Comparisons, IReadOnlyList<PeerGroup> Peers)
{
    public static FigureContext None { get; } = new([], []);

    public bool IsEmpty => Comparisons.Count == 0 && Peers.Count == 0;
}

/// <summary>The number that a figure is compared with, and what has changed.</summary>
public sealed record ComparedFigure
{
    /// <summary>Null when the status says why.</summary>
    public decimal? Value { get; init; }

    public required FigureStatus Status { get; init; }

    public required string Display { get; init; }

    /// <summary>Value − compared.</summary>
    public decimal? Change { get; init; }

    /// <summary>Change ÷ compared, of sums and counts over a positive base.</summary>
    public decimal? ChangeRatio { get; init; }

    public Verdict Verdict { get; init; } = Verdict.Unknown;

    /// <summary>There is nothing to compare with.</summary>
    public static ComparedFigure None(Metric metric, FigureStatus status) =>
        new() { Status = status, Display = FigureText.Of(new Figure { Metric = metric, Status = status }) };

    /// <summary>Puts a figure beside an earlier or a wanted one.</summary>
    public static ComparedFigure Of(Figure figure, Figure compared)
    {
        var metric = figure.Metric;
        var change = figure.Value - compared.Value;
        return new ComparedFigure
        {
            Value = compared.Value,
            Status = compared.Status,
            Display = compared.Display,
            Change = change,
            ChangeRatio = metric.Calculation == Calculation.Plain && compared.Value > 0 && change is { } step
                ? decimal.Round(step / compared.Value.Value, 6, MidpointRounding.AwayFromZero)
                : null,
            Verdict = change is { } difference ? VerdictOn(difference, metric.Polarity) : Verdict.Unknown,
        };
    }

    private static Verdict VerdictOn(decimal change, Polarity polarity) => (Math.Sign(change), polarity) switch
    {
        (0, _) => Verdict.Same,
        (_, Polarity.Neutral) => Verdict.Neutral,
        ( > 0, Polarity.HigherIsBetter) or ( < 0, Polarity.LowerIsBetter) => Verdict.Better,
        _ => Verdict.Worse,
    };
}

/// <summary>Where a figure stands among the same figure of a council's peers.</summary>
public sealed record PeerFigure
{
    public required PeerGroup Group { get; init; }

    /// <summary>Councils whose figure is known; of fewer than three nothing else is given.</summary>
    public int Members { get; init; }

    public decimal? Mean { get; init; }

    public decimal? Median { get; init; }

    public decimal? LowerQuartile { get; init; }

    public decimal? UpperQuartile { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    /// <summary>1 is best by polarity, by size where that is neutral; ties share the better rank. Null when the council is no member.</summary>
    public int? Rank { get; init; }

    /// <summary>1 is the best quarter by rank.</summary>
    public int? Quartile { get; init; }

    public required FigureStatus Status { get; init; }
}
