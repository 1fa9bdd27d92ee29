using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.SocialValue;

/// <summary>The page's answer in words: how much was promised, how much of it came, whether that keeps pace, and how it ranks.</summary>
public static class SocialValueLead
{
    public static Phrase Of(SocialValueView view)
    {
        var chosen = view.Answer.Chosen;
        var contracts = Phases.Contracts(view.Phase);
        var within = view.Drilled.Name is { } name ? $" for {name.ToLower(English.Culture)}" : "";
        if (chosen.Committed.Status == FigureStatus.Unavailable)
            return Phases.Unpublished(view.Subject.Who);

        if (!view.HasCommitments)
            return new Phrase().Say($"No {contracts} of {view.Subject.Who} with a social value commitment{within} were in force on {view.Subject.AsAt}.");

        var phrase = new Phrase().Say($"{English.Sentence(contracts)} of {view.Subject.Who} promise {Shown.Money(chosen.Committed).Text} of social value{within}; ");
        if (chosen.DeliveredShare.Value is not { } share)
            return phrase.Say("what was delivered is withheld to protect people, because so few were helped.");

        phrase.Stress($"{Shown.Money(chosen.Delivered).Text} is delivered, {Percent.Headline(share)}");
        if (RankWords(view) is { } rank)
            phrase.Say($", {rank}");
        if (Change.Of(chosen.DeliveredShare.LastYear, Unit.Ratio) is { } change)
            phrase.Say(change.Size.Length == 0 ? ", the same as a year before" : $", {change.Words} in a year");
        return (chosen.DeliveryGap.Value is { } gap
            ? phrase.Say(gap == 0m ? ", just what an even pace would have brought." : $". That is {Pace.Words(gap)} {(gap > 0m ? "an even pace over each contract’s term" : "of an even pace over each contract’s term")}.")
            : phrase.Say(".")).Say(" Social value pounds are added value, not cash.");
    }

    /// <summary><c>third of ten in Greater Manchester</c>; null without one council, or where it has no rank among its peers.</summary>
    public static string? RankWords(SocialValueView view) =>
        view.Question.Filter.LookedInto is { } code
        && view.Drilled.Priority is null
        && view.Answer.Around.Rows.FirstOrDefault(row => row.Council?.Code == code)?.DeliveredShare.Peers is { Rank: { } rank, Members: var members }
            ? $"{English.Ordinal(rank)} of {English.Cardinal(members)} {(view.Question.Filter.Peers == PeerGroup.All ? "councils" : $"in {PeerGroups.Name(view.Question.Filter.Peers)}")}"
            : null;
}
