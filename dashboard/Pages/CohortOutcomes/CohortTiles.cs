using Analytics.Dashboard.Components;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.CohortOutcomes;

/// <summary>The page's headline figures, each treated by the API on its own.</summary>
public static class CohortTiles
{
    public static IReadOnlyList<Tile> Of(CohortsView view)
    {
        var chosen = view.Answer.Chosen;
        return
        [
            Count(view, "People helped", "people", chosen.People, "each person once"),
            Count(view, "Outcomes begun", "starts", chosen.Starts, "a person may have several"),
            Sustained(view, chosen.SustainedShare),
            Count(view, "Hours of support", "hours", chosen.Hours, "estimated from people helped"),
            Count(view, "Weeks of work and training", "weeks", chosen.Weeks, "estimated from people helped"),
            new Tile("Social value", Shown.Money(chosen.Value), Note: "added value, not cash; part of what was delivered") { Origin = view.From(Cube.CohortOutcomes, "value", chosen.Value) },
        ];
    }

    /// <summary>What a share of people is made of; the parts are rounded like every count.</summary>
    public static string? Parts(Figure share) =>
        share is { Numerator: { } part, Denominator: { } whole } ? $"{English.Count(part)} of {English.Count(whole)}" : null;

    private static Tile Count(CohortsView view, string title, string name, Figure figure, string note) =>
        new(title, Shown.Count(figure), Change.Of(figure.LastYear, Unit.People), note) { Origin = view.From(Cube.CohortOutcomes, name, figure) };

    private static Tile Sustained(CohortsView view, Figure share)
    {
        var parts = Parts(share);
        return new Tile("Still in place after 26 weeks", Shown.Of(share, Unit.Ratio), Change.Of(share.LastYear, Unit.Ratio), parts is null ? null : $"{parts} that can last")
        {
            Origin = view.From(Cube.CohortOutcomes, "sustainedShare", share, parts),
        };
    }
}
