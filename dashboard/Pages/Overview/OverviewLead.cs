using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Overview;

/// <summary>The page's answer in words: what suppliers promised, what they delivered, how that ranks and how it changed.</summary>
public static class OverviewLead
{
    public static Phrase Of(OverviewAnswer answer, DeliveryMap map, PageQuestion question, Subject subject)
    {
        var live = answer.Live;
        if (live is not { Committed.Value: { } committed and > 0m, Delivered.Value: { } delivered, DeliveredShare.Value: { } share })
            return Without(answer, subject);

        var phrase = new Phrase().Say("Suppliers have delivered ").Stress(Pounds.Short(delivered)).Say(" of the ").Stress(Pounds.Short(committed))
            .Say($" of social value they promised {subject.Who} in live contracts, ").Stress(Percent.Headline(share));
        phrase.Say(Standing(live.DeliveredShare, map, question, subject));
        if (question.YearsBefore.Count > 0 && Change.Of(live.DeliveredShare.LastYear, Unit.Ratio) is { } change)
            phrase.Say(change.Size.Length == 0 ? ", the same as a year before" : $", {change.Words} on a year before");
        return phrase.Say(". It is added value, not cash.");
    }

    private static string Standing(Figure share, DeliveryMap map, PageQuestion question, Subject subject)
    {
        if (share.Peers is { Rank: { } rank } peers)
            return $": {English.Ordinal(rank)} of {English.Cardinal(peers.Members)}{PeerGroups.Among(question.Filter.Peers)}";

        return !subject.IsOne && map.Ranked is [var first, .., var last]
            ? $", from {Percent.Short(last.DeliveredShare.Value!.Value)} in {last.Council.Name} to {Percent.Short(first.DeliveredShare.Value!.Value)} in {first.Council.Name}"
            : "";
    }

    private static Phrase Without(OverviewAnswer answer, Subject subject)
    {
        var phrase = new Phrase().Say($"No live contract of {subject.Who} with social value commitments is published, so nothing can be said of delivery.");
        return answer.Spend is { Amount.Value: { } amount, BoroughShare.Value: { } kept }
            ? phrase.Say($" {English.Sentence(subject.Who)} spent {Pounds.Short(amount)} {subject.InPeriod} and kept ").Stress(Percent.Headline(kept)).Say(subject.IsOne ? " of it in the borough." : " of it in their own boroughs.")
            : phrase;
    }
}
