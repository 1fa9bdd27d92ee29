using Analytics.Dashboard.Components;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.AnnualStatement;

/// <summary>The headline panel: contracts in delivery at the end of the year.</summary>
public static class StatementTiles
{
    public static IReadOnlyList<Tile> Of(StatementFigures figures)
    {
        var live = figures.Live;
        return
        [
            Money(figures, "Contract value", "contractValue", live.ContractValue),
            Money(figures, "Committed", "committed", live.Committed),
            Money(figures, "Delivered", "delivered", live.Delivered),
            Share(figures, "Delivered of committed", "deliveredShare", live.DeliveredShare),
            Share(figures, "Added value: delivered of contract value", "addedValueShare", live.AddedValueShare),
            Share(figures, "Committed of contract value", "committedShare", live.CommittedShare),
            new Tile("Live contracts", Shown.Count(live.LiveContractCount), Change.Of(live.LiveContractCount.LastYear, Unit.Count)) { Origin = figures.View.FromLive("liveContractCount", live.LiveContractCount) },
            Money(figures, "Awaiting validation", "awaitingValidation", live.AwaitingValidation),
        ];
    }

    private static Tile Money(StatementFigures figures, string title, string name, Figure figure) =>
        new(title, Shown.Money(figure), Change.Of(figure.LastYear, Unit.Pounds)) { Origin = figures.View.FromLive(name, figure, figure.Value is { } pounds ? Pounds.Exact(pounds) : null) };

    private static Tile Share(StatementFigures figures, string title, string name, Figure figure)
    {
        var shown = Shown.Headline(figure);
        return new Tile(title, shown, Change.Of(figure.LastYear, Unit.Ratio)) { Origin = figures.View.FromLive(name, figure, shown.Exact) };
    }
}
