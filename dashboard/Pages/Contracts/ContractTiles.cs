using Analytics.Dashboard.Components;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Contracts;

/// <summary>A contract's headline figures.</summary>
public static class ContractTiles
{
    /// <summary>As many requests as a contract is asked to sign up to.</summary>
    public const int RequestsAskedFor = 3;

    /// <summary>Of a contract without commitments only what it is worth, what was asked of it and what was paid.</summary>
    public static IReadOnlyList<Tile> Of(ContractView view) => view.Answer.Contract!.Commitments.Count == 0
        ? [Value(view), Requests(view), Paid(view)]
        : [Value(view), .. Delivery(view), Requests(view), Paid(view)];

    private static IEnumerable<Tile> Delivery(ContractView view)
    {
        var delivery = view.Answer.Delivery;
        var share = Shown.Headline(delivery.DeliveredShare);
        return
        [
            new Tile("Committed", Shown.Money(delivery.Committed), Note: "added value, not cash") { Origin = view.From(Cube.Toms, "committed", delivery.Committed) },
            new Tile("Delivered, of committed", share, Note: $"{Shown.Money(delivery.Delivered).Text} validated") { Origin = view.From(Cube.Toms, "deliveredShare", delivery.DeliveredShare, share.Exact) },
            new Tile("Against an even pace", Pace.Shown(delivery.DeliveryGap), Note: delivery.ExpectedToDate.Value is { } expected ? $"{Pounds.Short(expected)} expected by now" : null) { Origin = view.From(Cube.Toms, "deliveryGap", delivery.DeliveryGap) },
        ];
    }

    private static Tile Value(ContractView view) =>
        new("Contract value", view.Answer.Contract!.Value is { } value ? new Shown(Pounds.Short(value), Pounds.Exact(value)) : new Shown("–", "Not printed in the register"), Note: "over the whole term");

    private static Tile Requests(ContractView view)
    {
        var signed = view.Answer.Requests.TotalCount;
        return new Tile("Community requests signed up to", new Shown(English.Count(signed)), Note: signed < RequestsAskedFor ? $"fewer than the {English.Cardinal(RequestsAskedFor)} asked for" : null);
    }

    private static Tile Paid(ContractView view)
    {
        var spend = view.Answer.Spend;
        return new Tile("Paid to its suppliers meanwhile", Shown.Money(spend.Amount), Note: spend.LineCount.Value is { } lines ? English.Plural(lines, "published payment", "published payments") : null) { Origin = view.From(Cube.Spend, "amount", spend.Amount) };
    }
}
