using System.Text.Json;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Pages.Explore;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Tests.Pages.Explore;

/// <summary>What Explore knows and is answered in tests.</summary>
internal static class ExploreSample
{
    public static readonly IReadOnlyList<Metric> Glossary =
    [
        new(Cube.Spend, "amount", "Spend", "Net amount paid.", "sum of net amounts", Unit.Pounds, Polarity.Neutral, Additive: true, DisclosureControlled: false),
        new(Cube.Spend, "boroughShare", "Stays in the borough", "Paid nearby.", "part ÷ amount", Unit.Ratio, Polarity.HigherIsBetter, Additive: false, DisclosureControlled: false),
        new(Cube.Toms, "delivered", "Delivered", "Validated.", "sum", Unit.Pounds, Polarity.HigherIsBetter, Additive: true, DisclosureControlled: true),
        new(Cube.CohortOutcomes, "people", "People", "Persons.", "count", Unit.People, Polarity.HigherIsBetter, Additive: false, DisclosureControlled: true),
    ];

    public static readonly Catalogue Catalogue = Catalogue.Of(
        new ExploreAnswer(SampleAnswer.All.Councils, SampleAnswer.All.Calendar, SampleAnswer.All.TomsFramework, [], Metrics: Glossary), Catalogue.Unknown);

    /// <summary>What the words of an address pick.</summary>
    /// <param name="query">With its question mark.</param>
    public static ExplorePicks Picks(string query) =>
        ExplorePicks.Of(PageQuestion.Of(SitePages.Explore, FilterReader.Read(query, SitePages.Explore), Catalogue), Catalogue);

    /// <summary>The page at an address, with a table as the API answers it.</summary>
    public static ExploreView View(string query, string? table, string? refusal = null) => new(
        Picks(query),
        new ExploreAnswer(
            SampleAnswer.All.Councils, SampleAnswer.All.Calendar, SampleAnswer.All.TomsFramework, [], table is null ? null : JsonElement.Parse(table), Glossary, refusal),
        Catalogue);
}
