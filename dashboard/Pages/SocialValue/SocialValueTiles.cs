using Analytics.Dashboard.Components;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.SocialValue;

/// <summary>The page's headline figures.</summary>
public static class SocialValueTiles
{
    public static IReadOnlyList<Tile> Of(SocialValueView view)
    {
        var now = view.Answer.Chosen;
        var share = Shown.Headline(now.DeliveredShare);
        return
        [
            new Tile("Committed", Shown.Money(now.Committed), Change.Of(now.Committed.LastYear, Unit.Pounds), "added value, not cash") { Origin = view.From(Cube.Toms, "committed", now.Committed, records: view.ContractsBehind()) },
            new Tile("Delivered and validated", Shown.Money(now.Delivered), Change.Of(now.Delivered.LastYear, Unit.Pounds)) { Origin = view.From(Cube.Toms, "delivered", now.Delivered, records: view.ContractsBehind()) },
            new Tile("Delivered, of committed", share, Change.Of(now.DeliveredShare.LastYear, Unit.Ratio), SocialValueLead.RankWords(view)) { Origin = view.From(Cube.Toms, "deliveredShare", now.DeliveredShare, share.Exact) },
            new Tile("Against an even pace", Pace.Shown(now.DeliveryGap), Note: now.ExpectedToDate.Value is { } expected ? $"{Pounds.Short(expected)} expected by now" : null) { Origin = view.From(Cube.Toms, "deliveryGap", now.DeliveryGap) },
            new Tile("Claimed, awaiting validation", Shown.Money(now.AwaitingValidation), Change.Of(now.AwaitingValidation.LastYear, Unit.Pounds)) { Origin = view.From(Cube.Toms, "awaitingValidation", now.AwaitingValidation) },
            new Tile(English.Sentence(Phases.Contracts(view.Phase)), Shown.Count(now.ContractCount), Note: "with a commitment") { Origin = view.From(Cube.Toms, "contractCount", now.ContractCount, records: view.ContractsBehind()), Href = view.ContractsBehind() },
        ];
    }
}
