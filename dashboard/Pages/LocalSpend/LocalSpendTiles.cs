using Analytics.Dashboard.Components;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.LocalSpend;

/// <summary>The page's headline figures; beside each share stands what is not known about it.</summary>
public static class LocalSpendTiles
{
    public static IReadOnlyList<Tile> Of(LocalSpendAnswer answer, RingsByCouncil rings, Subject subject)
    {
        var now = answer.Chosen;
        var before = answer.Before;
        return
        [
            new Tile($"Total {subject.Spend}", Shown.Money(now.Amount), Change.OfMoney(now.Amount, before?.Amount), Payments(now)),
            new Tile(
                subject.IsOne ? "Stays in the borough" : "Stays in own borough",
                Shown.Headline(now.BoroughShare),
                Change.OfShares(now.BoroughShare, before?.BoroughShare, Wanted.Higher),
                subject.IsOne ? rings.RankWords : null),
            new Tile(
                "In Greater Manchester",
                Shown.Headline(now.GreaterManchesterShare),
                Change.OfShares(now.GreaterManchesterShare, before?.GreaterManchesterShare, Wanted.Higher),
                Note: null),
            new Tile(
                "With small and medium firms",
                Shown.Headline(now.SmeShare),
                Change.OfShares(now.SmeShare, before?.SmeShare, Wanted.Higher),
                now.UnknownSizeShare.Value is { } unknown ? $"size unknown {Percent.Short(unknown)}" : null),
            new Tile("With voluntary and social enterprises (VCSEs)", Shown.Headline(now.VcseShare), Change.OfShares(now.VcseShare, before?.VcseShare, Wanted.Higher), Note: null),
            new Tile(
                "Place unknown or redacted",
                Shown.Headline(now.UnknownLocalityShare),
                Change.OfShares(now.UnknownLocalityShare, before?.UnknownLocalityShare, Wanted.Lower),
                Note: null),
        ];
    }

    private static string? Payments(SpendHeadline now) => now is { LineCount.Value: { } lines, SupplierCount.Value: { } suppliers }
        ? $"{English.Plural(lines, "line", "lines")}, {English.Plural(suppliers, "supplier", "suppliers")}"
        : null;
}
