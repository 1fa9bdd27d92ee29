using Analytics.Dashboard.Components;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Places;

/// <summary>What reached the place, in eight figures.</summary>
public static class PlacesTiles
{
    public static IReadOnlyList<Tile> Of(PlacesView view)
    {
        var there = view.Answer.There;
        var population = there.Population.Value is { } people and > 0m ? $"{English.Count(people)} inhabitants" : null;
        return
        [
            Tile("Spend received", "spendReceived", there.SpendReceived, Shown.Money(there.SpendReceived), Unit.Pounds),
            Tile("Spend per head", "spendPerHead", there.SpendPerHead, Shown.PerHead(there.SpendPerHead), Unit.PoundsPerHead, population),
            Tile("Suppliers paid", "suppliersPaid", there.SuppliersPaid, Shown.Count(there.SuppliersPaid), Unit.Count),
            Tile("People helped", "peopleHelped", there.PeopleHelped, Shown.Count(there.PeopleHelped), Unit.People, "rounded to the nearest 5"),
            Tile("Social value delivered", "socialValueDelivered", there.SocialValueDelivered, Shown.Money(there.SocialValueDelivered), Unit.Pounds, "added value, not cash"),
            Tile("Social value per head", "socialValuePerHead", there.SocialValuePerHead, Shown.PerHead(there.SocialValuePerHead), Unit.PoundsPerHead, population),
            Tile("Community requests raised", "requestsRaised", there.RequestsRaised, Shown.Count(there.RequestsRaised), Unit.Count),
            Tile("Requests met", "requestsMetShare", there.RequestsMetShare, Shown.Share(there.RequestsMetShare), Unit.Ratio, "of those raised in the period"),
        ];

        Tile Tile(string title, string name, Figure figure, Shown shown, Unit unit, string? note = null) =>
            new(title, shown, Change.Of(figure.LastYear, unit), note) { Origin = view.From(Cube.Locality, name, figure, shown.Exact) };
    }
}
