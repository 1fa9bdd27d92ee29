using Analytics.Dashboard.Gateway;

namespace Analytics.Dashboard.Text;

/// <summary>Which way a figure should go.</summary>
public enum Wanted
{
    Neither,
    Higher,
    Lower,
}

/// <summary>A figure against the same figure of the time before.</summary>
/// <param name="Arrow"><c>▲</c>, <c>▼</c>, or nothing when the change rounds to none.</param>
/// <param name="Size">Without direction: <c>2.1 points</c>, <c>£12.3m</c>; empty when the change rounds to none.</param>
/// <param name="Words"><c>up 2.1 points</c>, <c>unchanged</c>.</param>
/// <param name="Verdict">What the change means; colour follows it, and an arrow always stands beside the colour.</param>
public sealed record Change(string Arrow, string Size, string Words, Verdict Verdict)
{
    /// <summary><c>up</c> or <c>down</c>, for those who do not see the arrow.</summary>
    public string Direction => Words.Split(' ')[0];

    /// <summary>Its class in the style sheet.</summary>
    public string Style => Verdict switch
    {
        Verdict.Better => "better",
        Verdict.Worse => "worse",
        _ => "moved",
    };

    /// <summary>The change between two shares, in points; null when either is not known.</summary>
    public static Change? OfShares(Figure now, Figure? before, Wanted wanted) =>
        Difference(now, before) is { } difference
            ? Of(Percent.RoundPoints(difference), Percent.Points(difference), Known(now, before!) ? wanted : Wanted.Neither)
            : null;

    /// <summary>The change between two amounts; null when either is not known.</summary>
    public static Change? OfMoney(Figure now, Figure? before) =>
        Difference(now, before) is { } difference ? Of(Math.Round(difference, 0), Pounds.Short(Math.Abs(difference)), Wanted.Neither) : null;

    /// <summary>What the API found out about a figure and what it is held against, sized in the figure's own unit; null when either is not known.</summary>
    public static Change? Of(ComparedFigure? compared, Unit unit)
    {
        if (compared?.Change is not { } change)
            return null;

        var (rounded, size) = unit switch
        {
            Unit.Ratio => (Percent.RoundPoints(change), Percent.Points(change)),
            Unit.Pounds => (Math.Round(change, 0, MidpointRounding.AwayFromZero), Pounds.Short(Math.Abs(change))),
            Unit.PoundsPerHead => (Math.Round(change, 2, MidpointRounding.AwayFromZero), Pounds.Exact(Math.Abs(change))),
            _ => (Math.Round(change, 0, MidpointRounding.AwayFromZero), English.Count(Math.Abs(change))),
        };
        return Of(rounded, size, compared.Verdict);
    }

    private static decimal? Difference(Figure now, Figure? before) => now.Value - before?.Value;

    /// <summary>A provisional figure may still turn, so it is neither better nor worse.</summary>
    private static bool Known(Figure now, Figure before) =>
        now.Status != FigureStatus.Provisional && before.Status != FigureStatus.Provisional;

    private static Change Of(decimal rounded, string size, Wanted wanted) => Of(rounded, size, Judge(wanted, rounded > 0m ? Wanted.Higher : Wanted.Lower));

    private static Change Of(decimal rounded, string size, Verdict verdict) => rounded switch
    {
        0m => new Change("", "", "unchanged", Verdict.Same),
        > 0m => new Change("▲", size, $"up {size}", verdict),
        _ => new Change("▼", size, $"down {size}", verdict),
    };

    private static Verdict Judge(Wanted wanted, Wanted direction) =>
        wanted == Wanted.Neither ? Verdict.Neutral : wanted == direction ? Verdict.Better : Verdict.Worse;
}
