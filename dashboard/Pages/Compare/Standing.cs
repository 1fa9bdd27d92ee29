using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Compare;

/// <summary>How sure it is that one council is better than the middle of the others.</summary>
public enum Sureness
{
    /// <summary>There is nothing to compare.</summary>
    None,

    Sure,

    /// <summary>Numbers of people behind it are rounded.</summary>
    Rounded,

    /// <summary>What is unknown is more than the gap.</summary>
    WithinUnknown,

    /// <summary>Figures may still change.</summary>
    Provisional,
}

/// <summary>One council's figure.</summary>
public sealed record Contender(string Code, string Name, Figure Figure, decimal? Unknown)
{
    public decimal Value => Figure.Value!.Value;
}

/// <summary>Where the lead council stands by one criterion.</summary>
public sealed class Standing
{
    public Standing(Criterion criterion, CompareAnswer answer, Comparison comparison, bool higherIsBetter)
    {
        Criterion = criterion;
        HigherIsBetter = higherIsBetter;
        var now = new Moment(comparison.Years[^1], 0);
        Contender? Read(string code) => criterion.Of(answer, code, now) is { Value: not null } figure
            ? new Contender(code, comparison.Name(code), figure, criterion.Unknown?.Invoke(answer, code, now)?.Value)
            : null;

        Members = [.. comparison.Members.Select(Read).OfType<Contender>().OrderBy(member => higherIsBetter ? -member.Value : member.Value).ThenBy(member => member.Name, StringComparer.OrdinalIgnoreCase)];
        Lead = comparison.Lead is { } lead ? Read(lead) : null;
        LeadStatus = comparison.Lead is { } code ? criterion.Of(answer, code, now)?.Status ?? FigureStatus.Unavailable : FigureStatus.NotApplicable;
        Spread = Spread.Of(Members.Select(member => member.Value));
        OverYears = [.. comparison.Years.Select((year, index) => Over(new Moment(year, comparison.Years.Count - 1 - index)))];

        YearOfAll Over(Moment at) => new(
            at.Year,
            comparison.Lead is { } code ? criterion.Of(answer, code, at)?.Value : null,
            Spread.Of(comparison.Members.Select(member => criterion.Of(answer, member, at)?.Value).OfType<decimal>()));
    }

    public Criterion Criterion { get; }

    public bool HigherIsBetter { get; }

    /// <summary>Those whose figure is known, best first.</summary>
    public IReadOnlyList<Contender> Members { get; }

    /// <summary>The council compared with them; null without one, or without its figure.</summary>
    public Contender? Lead { get; }

    /// <summary>Why it has no figure.</summary>
    public FigureStatus LeadStatus { get; }

    /// <summary>Null for fewer than three members.</summary>
    public Spread? Spread { get; }

    /// <summary>Ascending; the last is the year compared.</summary>
    public IReadOnlyList<YearOfAll> OverYears { get; }

    /// <summary>1 is best; equals share the better rank; null for a council that is none of the members.</summary>
    public int? Rank => Lead is { } lead && Members.Any(member => member.Code == lead.Code)
        ? 1 + Members.Count(member => HigherIsBetter ? member.Value > lead.Value : member.Value < lead.Value)
        : null;

    /// <summary><c>third of ten</c>.</summary>
    public string? RankWords => Rank is { } rank ? $"{English.Ordinal(rank)} of {English.Cardinal(Members.Count)}" : null;

    /// <summary>The lead's figure less the median.</summary>
    public decimal? Gap => Lead?.Value - Spread?.Median;

    /// <summary>Read through the polarity; a gap that rounds to none is neither.</summary>
    public Verdict Verdict => Gap is not { } gap ? Verdict.Unknown
        : Percent.RoundPoints(gap) == 0m ? Verdict.Same
        : gap > 0m == HigherIsBetter ? Verdict.Better
        : Verdict.Worse;

    public Sureness Sureness => (Lead, Gap) switch
    {
        (null, _) or (_, null) => Sureness.None,
        ({ Figure.Status: FigureStatus.Provisional }, _) => Sureness.Provisional,
        ({ Unknown: { } unknown } lead, { } gap) when Math.Abs(gap) <= Math.Max(unknown, UnknownOfMiddle ?? 0m) => Sureness.WithinUnknown,
        _ when Lead.Figure.Status == FigureStatus.Rounded || Members.Any(member => member.Figure.Status == FigureStatus.Rounded) => Sureness.Rounded,
        _ => Sureness.Sure,
    };

    /// <summary>The median of what is unknown of the members.</summary>
    public decimal? UnknownOfMiddle => Spread.Of(Members.Select(member => member.Unknown).OfType<decimal>())?.Median;
}

/// <summary>One year of a criterion.</summary>
/// <param name="Lead">Null where it has no figure.</param>
/// <param name="Spread">Null for fewer than three members.</param>
public sealed record YearOfAll(string Year, decimal? Lead, Spread? Spread);
