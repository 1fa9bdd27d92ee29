using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.CommunityRequests;

/// <summary>What the tables say, in sentences computed from the same rows.</summary>
public static class CommunityRequestsSentences
{
    public static Phrase Lead(CommunityRequestsView view)
    {
        var answer = view.Answer;
        if (!view.HasRequests)
            return new Phrase().Say($"No community request to {view.Subject.Who} {view.Subject.InPeriod} has been published.");

        var (raised, matched, met) = (answer.Raised.TotalCount, answer.Matched.TotalCount, answer.Met.TotalCount);
        var phrase = new Phrase()
            .Say($"Communities asked {view.Subject.Who} for help {English.Plural(raised, "time", "times")} {view.Subject.InPeriod}: ")
            .Stress($"{English.Plural(met, "request is", "requests are")} met, {Percent.Short(Part(met, raised))}")
            .Say($"{Ranked(view)}, and {English.Count(matched - met)} more {(matched - met == 1 ? "is" : "are")} matched with a contract.");
        return answer.Live.ContractCount.Value is > 0m and var live
            ? phrase.Say($" {English.Count(live - answer.Live.Enough.Count)} of {English.Count(live)} live contracts have signed up to fewer than {English.Cardinal(CommunityRequestsView.AskedFor)}.")
            : phrase;
    }

    /// <summary>How many wait, and how many were given up.</summary>
    public static Phrase Stages(CommunityRequestsView view)
    {
        var answer = view.Answer;
        var open = answer.Raised.TotalCount - answer.Matched.TotalCount - answer.Withdrawn.TotalCount;
        return new Phrase().Stress($"{English.Plural(open, "request waits", "requests wait")} for a contract to take {(open == 1 ? "it" : "them")} on").Say($"; {English.Plural(answer.Withdrawn.TotalCount, "was", "were")} withdrawn.");
    }

    /// <summary>Where most and least of what was asked for is met.</summary>
    public static Phrase Themes(IReadOnlyList<RequestsRow> rows)
    {
        var known = rows.Where(row => row is { Theme: not null, RequestsMetShare.Value: not null }).OrderByDescending(row => row.RequestsMetShare.Value).ToList();
        return known is [var first, .., var last]
            ? new Phrase().Stress($"{first.Theme!.Name}: {Percent.Short(first.RequestsMetShare.Value!.Value)} met, the most").Say($"; {last.Theme!.Name} least, {Percent.Short(last.RequestsMetShare.Value!.Value)}.")
            : new Phrase().Say("Where the place is known, requests belong to one theme at most.");
    }

    public static Phrase Councils(CommunityRequestsView view)
    {
        var known = view.Answer.Around.Rows.Where(row => row is { Council: not null, RequestsMetShare.Value: not null }).ToList();
        var phrase = known switch
        {
            [] => new Phrase().Say("No request has a known place here."),
            [var only] => new Phrase().Stress($"{only.Council!.Name} has met {Percent.Short(only.RequestsMetShare.Value!.Value)} of its requests").Say("."),
            [var first, .., var last] => new Phrase().Stress($"{first.Council!.Name} has met the largest part of its requests, {Percent.Short(first.RequestsMetShare.Value!.Value)}").Say($"; {last.Council!.Name} the smallest, {Percent.Short(last.RequestsMetShare.Value!.Value)}."),
        };
        return view.Map.Any(place => place.Text == CommunityRequestsView.NoRequest) ? phrase.Say($" {CommunityRequestsView.NoRequest}: no request published.") : phrase;
    }

    public static Phrase Wards(IReadOnlyList<RequestsRow> rows) => rows is [{ Ward: { } ward } first, ..]
        ? new Phrase().Stress($"{ward.Name} asked most often, {English.Plural(first.RequestsRaised.Value ?? 0m, "time", "times")}").Say($"; {English.Count(first.RequestsMet.Value ?? 0m)} met so far.")
        : new Phrase().Say("No request has a known ward.");

    public static Phrase Quarters(IReadOnlyList<RequestsRow> rows) => rows.Where(row => row.RequestsRaised.Value is not null).MaxBy(row => row.RequestsRaised.Value) is { } most
        ? new Phrase().Stress($"Most were raised in {most.Quarter}, {English.Count(most.RequestsRaised.Value!.Value)}").Say(". The latest have had least time to be met.")
        : new Phrase().Say("No request has a known place and time.");

    public static Phrase Few(CommunityRequestsView view) => view.Answer.Live switch
    {
        { ContractCount.Value: not > 0m } => new Phrase().Say("No live contract has a social value commitment."),
        { Few: [] } => new Phrase().Say($"Every live contract has signed up to {English.Cardinal(CommunityRequestsView.AskedFor)} requests or more."),
        { Few: var few } => new Phrase().Stress($"{few[0].Contract.Title} ({few[0].Contract.Council.Name}) is the largest of them").Say($", signed up to {(few[0].Requests.Value is > 0m and var signed ? English.Cardinal((int)signed) : "none")}."),
    };

    /// <summary>A part of a whole; 0 of nothing.</summary>
    public static decimal Part(int part, int whole) => whole == 0 ? 0m : (decimal)part / whole;

    private static string Ranked(CommunityRequestsView view) =>
        view.Answer.Around.Rows.FirstOrDefault(row => row.Council?.Code == view.Question.Filter.LookedInto)?.RequestsMetShare.Peers is { Rank: { } rank, Members: var members }
            ? $" ({English.Ordinal(rank)} of {English.Cardinal(members)} in {PeerGroups.Name(view.Question.Filter.Peers)})"
            : "";
}
