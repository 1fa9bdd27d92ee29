using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Places;

/// <summary>The page's answer in words: what reached the place, how that ranks, and whether it went where need is.</summary>
public static class PlacesLead
{
    /// <summary>The most deprived three tenths of England, and the least.</summary>
    private const int MostDeprived = 3;
    private const int LeastDeprived = 8;

    public static Phrase Of(PlacesView view)
    {
        var there = view.Answer.There;
        if (there.SpendReceived.Value is not { } spend)
            return new Phrase().Say($"Nothing that reached {Place(view)} {view.Subject.InPeriod} has been published.");

        var phrase = new Phrase().Stress(Pounds.Short(spend)).Say($" of what councils spent {view.Subject.InPeriod} went to suppliers in {Place(view)}");
        if (there is { SocialValueDelivered.Value: { } value, SocialValuePerHead: { Value: not null } perHead })
            phrase.Say(", and ").Stress(Pounds.Short(value)).Say(" of social value was delivered there, ").Stress($"{Shown.PerHead(perHead).Text} a head").Say(Standing(view));
        return Need(phrase.Say("."), view).Say(" It is added value, not cash.");
    }

    /// <summary>Social value per head in wards of these tenths; null where they have no people or no figure.</summary>
    public static decimal? PerHead(IEnumerable<DecileReach> deciles, int from, int to)
    {
        var among = deciles.Where(row => row.DeprivationDecile >= from && row.DeprivationDecile <= to).ToList();
        var people = among.Sum(row => row.Population.Value ?? 0m);
        return people > 0m && among.All(row => row.SocialValueDelivered.Value is not null) ? among.Sum(row => row.SocialValueDelivered.Value!.Value) / people : null;
    }

    private static string Place(PlacesView view) => view.Borough is null ? $"the {English.Cardinal(view.Answer.Everywhere.Boroughs.Count)} boroughs" : view.Borough;

    private static string Standing(PlacesView view)
    {
        var known = view.Answer.Everywhere.Boroughs.Where(row => row.SocialValuePerHead.Value is not null).ToList();
        return known.Find(row => row.Borough.Code == view.Question.Filter.LookedInto) is { } mine && known.Count > 1
            ? $": {English.Ordinal(1 + known.Count(row => row.SocialValuePerHead.Value > mine.SocialValuePerHead.Value))} of {English.Cardinal(known.Count)} boroughs"
            : "";
    }

    private static Phrase Need(Phrase phrase, PlacesView view)
    {
        var deciles = view.Answer.There.Deciles;
        return PerHead(deciles, 1, MostDeprived) is { } most && PerHead(deciles, LeastDeprived, 10) is { } least
            ? phrase.Say(" Wards in the most deprived three tenths of England got ").Stress(Pounds.Exact(most)).Say(" a head, those in the least deprived three tenths ").Stress(Pounds.Exact(least)).Say(".")
            : phrase;
    }
}
