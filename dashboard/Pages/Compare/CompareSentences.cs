using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Compare;

/// <summary>What each block of the comparison says.</summary>
public static class CompareSentences
{
    public static Phrase Standings(CompareView view)
    {
        if (view.LeadName is not { } lead)
            return new Phrase().Say("Each dot is a council; to the right is more. Contracts are those that run at the end of the year.");

        var first = view.Standings.Count(standing => standing.Rank == 1);
        var last = view.Standings.Count(standing => standing.Rank is { } rank && rank == standing.Members.Count && standing.Members.Count > 1);
        return new Phrase().Stress($"{lead} is first by {Many(first)} of these shares and last by {Many(last)}").Say(". To the right is more, which is better.");
    }

    public static Phrase Years(CompareView view)
    {
        var moved = view.Standings
            .Select(standing => (standing.Criterion.Title, Known: standing.OverYears.Where(year => Followed(view, year) is not null).ToList()))
            .Where(standing => standing.Known.Count > 1)
            .Select(standing => (standing.Title, From: standing.Known[0].Year, Change: Followed(view, standing.Known[^1])!.Value - Followed(view, standing.Known[0])!.Value))
            .ToList();
        if (moved.Count == 0)
            return new Phrase().Say("Only one year can be told so far.");

        var most = moved.MaxBy(standing => Math.Abs(standing.Change));
        return new Phrase().Stress($"{most.Title} moved most{(view.LeadName is null ? " in the middle" : "")}, {(most.Change > 0m ? "up" : "down")} {Percent.Points(most.Change)} since {most.From}")
            .Say(". Dashed: the median; the band: the middle half.");
    }

    public static Phrase Sureness(CompareView view)
    {
        if (view.LeadName is null)
            return new Phrase().Say("Higher is better by all of these shares. The middle half lies between the quartiles.");

        var sure = view.Standings.Count(standing => standing.Sureness is Compare.Sureness.Sure or Compare.Sureness.Rounded && standing.Verdict is Verdict.Better or Verdict.Worse);
        return new Phrase().Stress($"{English.Sentence(English.Cardinal(sure))} of {English.Cardinal(view.Standings.Count)} differences from the median are sure")
            .Say(". A difference that is smaller than the share whose place or size is unknown could turn.");
    }

    private static string Many(int count) => count == 0 ? "none" : English.Cardinal(count);

    private static decimal? Followed(CompareView view, YearOfAll year) => view.LeadName is null ? year.Spread?.Median : year.Lead;
}
