using Analytics.Dashboard.Components;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.LocalSpend;

/// <summary>The page's headline figures; beside each share stands what is not known about it.</summary>
public static class LocalSpendTiles
{
    public static IReadOnlyList<Tile> Of(LocalSpendView view)
    {
        var now = view.Answer.Chosen;
        var before = view.Answer.Before;
        var isOne = view.Subject.IsOne;
        return
        [
            new Tile($"Total {view.Subject.Spend}", Shown.Money(now.Amount), Change.OfMoney(now.Amount, before?.Amount), Payments(now)) { Origin = view.From(Cube.Spend, "amount", now.Amount, records: view.Payments) },
            Share(view, isOne ? "Stays in the borough" : "Stays in own borough", "boroughShare", headline => headline.BoroughShare, Note(isOne ? view.Rings.RankWords : null, now)),
            Share(view, "In Greater Manchester", "greaterManchesterShare", headline => headline.GreaterManchesterShare, Note(null, now)),
            Share(
                view,
                "With small and medium firms",
                "smeShare",
                headline => headline.SmeShare,
                now.UnknownSizeShare.Value is { } unknown ? $"size unknown {Percent.Short(unknown)}" : null),
            Share(view, "With voluntary and social enterprises (VCSEs)", "vcseShare", headline => headline.VcseShare),
            Share(view, "Place unknown or redacted", "unknownLocalityShare", headline => headline.UnknownLocalityShare, wanted: Wanted.Lower),
        ];
    }

    private static Tile Share(LocalSpendView view, string title, string name, Func<SpendHeadline, Figure> pick, string? note = null, Wanted wanted = Wanted.Higher)
    {
        var figure = pick(view.Answer.Chosen);
        var before = view.Answer.Before is { } headline ? pick(headline) : null;
        var shown = Shown.Headline(figure);
        return new Tile(title, shown, Change.OfShares(figure, before, wanted), note) { Origin = view.From(Cube.Spend, name, figure, shown.Exact, view.Payments) };
    }

    /// <summary>No local share without what is not known of it.</summary>
    private static string? Note(string? rank, SpendHeadline now) => (rank, now.UnknownLocalityShare.Value) switch
    {
        (_, null) => rank,
        (null, { } unknown) => $"place unknown {Percent.Short(unknown)}",
        (_, { } unknown) => $"{rank}, place unknown {Percent.Short(unknown)}",
    };

    private static string? Payments(SpendHeadline now) => now is { LineCount.Value: { } lines, SupplierCount.Value: { } suppliers }
        ? $"{English.Plural(lines, "line", "lines")}, {English.Plural(suppliers, "supplier", "suppliers")}"
        : null;
}
