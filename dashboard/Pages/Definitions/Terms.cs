using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Definitions;

/// <summary>What pages say besides figures: symbols, places, groups of people, bases, times, and how people are protected.</summary>
public static class Terms
{
    public static readonly IReadOnlyList<TermGroup> All =
    [
        new("symbols", "Symbols in place of a number", "A letter says why there is no number, or that it may still change.",
        [
            new("c", "Withheld: the number is about so few people that somebody could be told apart."),
            new("z", "Not applicable: the question has no meaning here, or a share would be a part of nothing."),
            new("x", "Not available: no council asked about has published what it takes. Never to be read as nought."),
            new("p", "Provisional, after a number: some councils have not published yet, or the period is not over."),
        ]),
        new(Protection.Anchor, "How people are protected", "Figures about people follow these rules, whoever asks.",
            [.. Protection.Rules.Select((rule, index) => new Term($"{index + 1}", rule))]),
        new("rings", "Where suppliers are", "Each payment is in exactly one ring, seen from the council that pays, so rings add up to all spend. The shares by area overlap, so they do not.",
            [.. Rings.InOrder.Select(ring => new Term(Rings.Name(ring), Meaning(ring)))]),
        new("bases", "Which spend counts", "Every share of spend is a part of what counts.",
            [.. Enum.GetValues<SpendBasis>().Select(basis => new Term(Bases.Name(basis), Bases.Meaning(basis)))]),
        new("cohorts", "Groups of people", "The priority groups that contracts make promises for. Nobody is named, and no group is shown where that would tell somebody apart.",
            [.. Enum.GetValues<Cohort>().Select(cohort => new Term(Cohorts.Name(cohort), Meaning(cohort)))]),
        new("time", "Times", "Every fact has a date of its own.",
        [
            new("Financial year", "April to March, written 2022/23. Quarters count from April: Q1 is April to June."),
            new("As at", "What stood at the end of a day: commitments, delivery and live contracts. A year chosen for these means its end."),
            new("On the year before", "The same figure twelve months earlier. A time that the data cut short is held against the equally long beginning of the earlier one."),
            new("Median of peers", "Of the councils in the same group, half have a higher and half a lower figure. It takes at least three."),
            new("Data version", "What had been published at one moment. A link to exactly these figures names its version, so it shows the same numbers later."),
        ]),
    ];

    private static string Meaning(LocalityRing ring) => ring switch
    {
        LocalityRing.OwnBorough => "In the paying council's own borough.",
        LocalityRing.StarPartner => "In the borough of another partner of STAR Procurement: Knowsley, Rochdale, St. Helens, Stockport, Tameside or Trafford.",
        LocalityRing.GreaterManchester => "In another of Greater Manchester's ten boroughs.",
        LocalityRing.NorthWest => "Elsewhere in the North West of England.",
        LocalityRing.RestOfUk => "Elsewhere in the United Kingdom.",
        LocalityRing.Overseas => "Outside the United Kingdom.",
        LocalityRing.Unknown => "The supplier's place is not known: a town in its name is no proof of it.",
        LocalityRing.Redacted => "The council has published the payment without the supplier's name.",
    };

    private static string Meaning(Cohort cohort) => cohort switch
    {
        Cohort.CareLeavers => "Young people who were in a council's care.",
        Cohort.ExOffenders => "People with a conviction who are finding their way back.",
        Cohort.LongTermUnemployed => "People who have been out of work for a year or more.",
        Cohort.Send16To25 => "People from 16 to 25 with special educational needs or disabilities (SEND).",
        Cohort.Veterans => "People who have served in the armed forces.",
    };
}
