using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Compare;

/// <summary>The page's answer in words: on how much the council is ahead of the others, where it stands best and where worst.</summary>
public static class CompareLead
{
    public static Phrase Of(CompareView view) => view.LeadName is { } lead ? OfOne(lead, view) : OfAll(view);

    private static Phrase OfOne(string lead, CompareView view)
    {
        var judged = view.Standings.Where(standing => standing.Verdict != Verdict.Unknown).ToList();
        if (judged.Count == 0)
            return new Phrase().Say($"{lead} cannot be held against {view.Comparison.Whom}: it has published none of these figures, or fewer than three of them have.");

        var better = judged.Count(standing => standing.Verdict == Verdict.Better);
        var phrase = new Phrase().Say($"{lead} is ").Stress($"better than the median of {view.Comparison.Whom} on {English.Cardinal(better)} of {English.Cardinal(judged.Count)} shares");
        var worse = judged.Count(standing => standing.Verdict == Verdict.Worse);
        phrase.Say(worse == 0 ? " and worse on none." : $" and worse on {English.Cardinal(worse)}.");
        return Doubt(Extremes(phrase, judged), judged);
    }

    private static Phrase Extremes(Phrase phrase, List<Standing> judged)
    {
        var ranked = judged.Where(standing => standing.Rank is not null).OrderBy(standing => (decimal)standing.Rank!.Value / standing.Members.Count).ToList();
        return ranked is [var best, .., var worst]
            ? phrase.Say($" It stands best by {Middle(best)} ({best.RankWords}), lowest by {Middle(worst)} ({worst.RankWords}).")
            : phrase;
    }

    private static Phrase Doubt(Phrase phrase, List<Standing> judged)
    {
        var doubtful = judged.Count(standing => standing.Verdict is Verdict.Better or Verdict.Worse && standing.Sureness is Sureness.WithinUnknown or Sureness.Provisional);
        return doubtful == 0 ? phrase : phrase.Say($" {English.Sentence(English.Cardinal(doubtful))} of these {(doubtful == 1 ? "is" : "are")} not sure: more is unknown, or still to come, than the gap.");
    }

    private static Phrase OfAll(CompareView view)
    {
        var known = view.Standings.Where(standing => standing is { Spread: not null, Criterion.Name: "deliveredShare" or "boroughShare" }).ToList();
        return known.Count == 0
            ? new Phrase().Say("Fewer than three of the councils have published figures, so there is nothing to compare.")
            : new Phrase().Say($"Among {view.Comparison.Whom}, ")
                .Stress(English.List([.. known.Select(standing => $"{standing.Members[0].Name} is first by {Middle(standing)} ({Percent.Short(standing.Members[0].Value)})")]))
                .Say(". Choose a council to see where it stands.");
    }

    private static string Middle(Standing standing) => char.ToLower(standing.Criterion.Title[0], English.Culture) + standing.Criterion.Title[1..];
}
