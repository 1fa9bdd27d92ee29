using Analytics.Dashboard.Components.Drawings;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.LocalSpend;

/// <summary>One council's spend by ring.</summary>
/// <param name="Kept">The share that stays in the own borough.</param>
/// <param name="Rings">By ring; one without spend is absent.</param>
public sealed record CouncilRings(
    string Code, string Name, bool IsMine, Figure Amount, Figure Kept, Figure? KeptBefore, IReadOnlyDictionary<LocalityRing, Figure> Rings);

/// <summary>Where the councils' money went, the borough that keeps most first; chart, table and sentences read the same rows.</summary>
public sealed class RingsByCouncil
{
    private readonly IReadOnlyList<CouncilRings> _ranked;

    /// <summary>Ranks the councils among themselves, or among the peers of the one looked into.</summary>
    /// <param name="before">The same councils in the time before; null where there is none.</param>
    public RingsByCouncil(PageQuestion question, IReadOnlyList<PeerRow> councils, IReadOnlyList<PeerRow>? before, Catalogue catalogue)
    {
        var all = councils.Select(peer => Row(peer, question, before)).ToList();
        var shown = question.Filter.Councils;
        Rows = [.. InOrder(all.Where(row => shown.Count == 0 || shown.Contains(row.Code)))];
        Mine = Rows.FirstOrDefault(row => row.IsMine);

        var members = catalogue.Members(question.Filter.Peers).Select(council => council.Code).ToHashSet();
        var amongPeers = shown.Count == 0 && Mine is not null && members.Contains(Mine.Code);
        _ranked = [.. Rows.Where(row => row.Kept.Value is not null && (!amongPeers || members.Contains(row.Code)))];
        Peers = amongPeers ? PeerGroups.Among(question.Filter.Peers).TrimStart() : "";
    }

    /// <summary>Every council shown.</summary>
    public IReadOnlyList<CouncilRings> Rows { get; }

    /// <summary>The council looked into; null when none is, or it has no spend here.</summary>
    public CouncilRings? Mine { get; }

    /// <summary>Whom ranks and the median are among: <c>in Greater Manchester</c>, or empty for all that are shown.</summary>
    public string Peers { get; }

    /// <summary>How many are ranked.</summary>
    public int RankedCount => _ranked.Count;

    /// <summary>The rank of the council looked into, 1 for the one that keeps most; equals share the better rank.</summary>
    public int? Rank => Mine is { Kept.Value: { } kept } && _ranked.Count > 1 ? 1 + _ranked.Count(row => row.Kept.Value > kept) : null;

    /// <summary><c>third of ten</c>; null without a rank.</summary>
    public string? RankWords => Rank is { } rank ? $"{English.Ordinal(rank)} of {English.Cardinal(RankedCount)}" : null;

    /// <summary>The median of the shares kept; null for fewer than three councils.</summary>
    public decimal? Median
    {
        get
        {
            var kept = _ranked.Select(row => row.Kept.Value!.Value).Order().ToList();
            return kept.Count < 3 ? null : (kept[(kept.Count - 1) / 2] + kept[kept.Count / 2]) / 2m;
        }
    }

    /// <summary>The rings in which any council shown has spend; unknown and redacted always.</summary>
    public IReadOnlyList<LocalityRing> RingsInUse =>
        [.. Rings.InOrder.Where(ring => Rings.IsUnknown(ring) || Rows.Any(row => row.Rings.ContainsKey(ring)))];

    /// <summary>What the colours of these rings stand for.</summary>
    public IReadOnlyList<KeyMark> Key =>
        [.. RingsInUse.Select(ring => new KeyMark(Rings.Name(ring), $"--ring-{Rings.Token(ring)}", Rings.IsUnknown(ring) ? KeyShape.Hatched : KeyShape.Square))];

    /// <summary>The sentence above the chart.</summary>
    public Phrase Sentence()
    {
        if (_ranked is not [var first, ..])
            return new Phrase().Say("No council shown has spend that could be shared out.");

        var phrase = Mine is { Kept.Value: { } kept } && Rank is { } rank ? AboutMine(Mine.Name, kept, rank) : AboutAll(first);
        return Median is { } median
            ? phrase.Say($" The median of the {English.Cardinal(RankedCount)}{(Peers.Length > 0 ? " " + Peers : "")} is {Percent.Short(median)}.")
            : phrase;
    }

    private static IEnumerable<CouncilRings> InOrder(IEnumerable<CouncilRings> rows) => rows
        .OrderByDescending(row => row.Kept.Value is not null)
        .ThenByDescending(row => row.Kept.Value)
        .ThenBy(row => row.Name, StringComparer.OrdinalIgnoreCase)
        .ThenBy(row => row.Code, StringComparer.Ordinal);

    private static CouncilRings Row(PeerRow peer, PageQuestion question, IReadOnlyList<PeerRow>? before) => new(
        peer.Council.Code,
        peer.Council.Name,
        peer.Council.Code == question.Filter.LookedInto,
        peer.Amount,
        peer.BoroughShare,
        before?.FirstOrDefault(earlier => earlier.Council.Code == peer.Council.Code)?.BoroughShare,
        (peer.Rows ?? []).ToDictionary(ring => ring.LocalityRing, ring => ring.Amount));

    private Phrase AboutMine(string name, decimal kept, int rank)
    {
        var phrase = new Phrase().Stress($"{name} keeps {Percent.Short(kept)} in the borough");
        var ahead = _ranked.Where(row => row.Kept.Value > kept).Select(row => $"{row.Name} ({Percent.Short(row.Kept.Value!.Value)})").ToList();
        return rank switch
        {
            1 => phrase.Say($", the most of {English.Cardinal(RankedCount)}."),
            <= 4 => phrase.Say($", behind {English.List(ahead)}."),
            _ => phrase.Say($", {RankWords}; {ahead[0]} keeps most."),
        };
    }

    private Phrase AboutAll(CouncilRings first)
    {
        var last = _ranked[^1];
        var phrase = new Phrase().Stress($"{first.Name} keeps {(_ranked.Count > 1 ? "most in its own borough, " : "")}{Percent.Short(first.Kept.Value!.Value)}");
        return _ranked.Count > 1
            ? phrase.Say($", {last.Name} least, {Percent.Short(last.Kept.Value!.Value)}.")
            : phrase.Say(" in its own borough.");
    }
}
