using Analytics.Dashboard.Components;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Contracts;

/// <summary>A contract's headline figures.</summary>
public static class ContractTiles
{
    /// <summary>As many requests as a contract is asked to sign up to.</summary>
    public const int RequestsAskedFor = 3;

    public static IReadOnlyList<Tile> Of(ContractView view)
    {
        var (contract, delivery, spend) = (view.Answer.Contract!, view.Answer.Delivery, view.Answer.Spend);
        var share = Shown.Headline(delivery.DeliveredShare);
        var requests = view.Answer.Requests.TotalCount;
        return
        [
            new Tile("Contract value", contract.Value is { } value ? new Shown(Pounds.Short(value), Pounds.Exact(value)) : new Shown("–", "Not printed in the register"), Note: "over the whole term"),
            new Tile("Committed", Shown.Money(delivery.Committed), Note: "added value, not cash") { Origin = view.From(Cube.Toms, "committed", delivery.Committed) },
            new Tile("Delivered, of committed", share, Note: $"{Shown.Money(delivery.Delivered).Text} validated") { Origin = view.From(Cube.Toms, "deliveredShare", delivery.DeliveredShare, share.Exact) },
            new Tile("Against an even pace", Pace.Shown(delivery.DeliveryGap), Note: delivery.ExpectedToDate.Value is { } expected ? $"{Pounds.Short(expected)} expected by now" : null) { Origin = view.From(Cube.Toms, "deliveryGap", delivery.DeliveryGap) },
            new Tile("Community requests signed up to", new Shown(English.Count(requests)), Note: requests < RequestsAskedFor ? $"fewer than the {English.Cardinal(RequestsAskedFor)} asked for" : null),
            new Tile("Paid under it", Shown.Money(spend.Amount), Note: spend.LineCount.Value is { } lines ? English.Plural(lines, "published payment", "published payments") : null) { Origin = view.From(Cube.Spend, "amount", spend.Amount) },
        ];
    }
}
