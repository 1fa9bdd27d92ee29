using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.LocalSpend;

/// <summary>The page's answer in words: how much stayed, how that ranks, how it changed, where the rest went, what is not known.</summary>
public static class LocalSpendLead
{
    public static Phrase Of(LocalSpendAnswer answer, RingsByCouncil rings, Subject subject)
    {
        var chosen = answer.Chosen;
        if (!HasSpend(chosen))
            return new Phrase().Say($"No {subject.Spend} of {subject.Who} has been published {subject.InPeriod}.");
        if (chosen.BoroughShare.Value is not { } kept)
            return new Phrase().Say($"What {subject.Who} paid {subject.InPeriod} comes to {Shown.Money(chosen.Amount).Text} once credit notes are counted, so it has no shares.");

        var change = Change.OfShares(chosen.BoroughShare, answer.Before?.BoroughShare, Wanted.Higher);
        var phrase = subject.IsOne ? One(rings, subject, kept, change) : Many(rings, subject, kept, change);
        return Remainder(phrase, chosen, kept, subject);
    }

    /// <summary>Whether there is a single line to speak of.</summary>
    public static bool HasSpend(SpendHeadline chosen) => chosen.Amount.Value is not null && chosen.LineCount.Value is not 0m;

    private static Phrase One(RingsByCouncil rings, Subject subject, decimal kept, Change? change)
    {
        var phrase = new Phrase().Say($"{subject.Names[0]} kept ").Stress(Percent.Headline(kept)).Say($" of its {subject.Spend} in the borough {subject.InPeriod}");
        if (rings.RankWords is { } rank)
            phrase.Say(": ").Stress(rank).Say(rings.Peers.Length > 0 ? $" {rings.Peers}" : "");
        return (change is null ? phrase : phrase.Say($", {On(change, subject)}")).Say(".");
    }

    private static Phrase Many(RingsByCouncil rings, Subject subject, decimal kept, Change? change)
    {
        var phrase = new Phrase().Say($"{English.Sentence(subject.Who)} kept ").Stress(Percent.Headline(kept)).Say($" of their {subject.Spend} in their own boroughs {subject.InPeriod}");
        if (change is not null)
            phrase.Say($", {On(change, subject)}");
        var ranked = rings.Rows.Where(row => row.Kept.Value is not null).ToList();
        return ranked is [var first, .., var last]
            ? phrase.Say(": ").Stress($"{first.Name} most").Say($" ({Percent.Short(first.Kept.Value!.Value)}), {last.Name} least ({Percent.Short(last.Kept.Value!.Value)}).")
            : phrase.Say(".");
    }

    private static string On(Change change, Subject subject) =>
        change.Size.Length == 0 ? $"the same as in {subject.PeriodBefore}" : $"{change.Words} on {subject.PeriodBefore}";

    /// <summary>Knowsley's and St. Helens's own boroughs lie outside Greater Manchester, so theirs is no further share. Nor is one that credit notes make negative.</summary>
    private static Phrase Remainder(Phrase phrase, SpendHeadline chosen, decimal kept, Subject subject)
    {
        var inGreaterManchester = chosen.GreaterManchesterShare.Value;
        if (!subject.IsGreaterManchester && inGreaterManchester is > 0m)
            phrase.Say($" {Percent.Short(inGreaterManchester.Value)} went to Greater Manchester.");
        else if (inGreaterManchester - kept is > 0m and var further)
            phrase.Say($" A further {Percent.Short(further)} {(subject.IsOne ? "stayed" : "stayed elsewhere")} in Greater Manchester.");
        if (chosen.UnknownLocalityShare.Value is > 0m and var unknown)
            phrase.Say($" For {Percent.Short(unknown)} the place is unknown or redacted.");
        return phrase;
    }
}
