using Analytics.Dashboard.Components.Drawings;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Places;

/// <summary>Whether what is delivered goes where need is: wards by the tenth of England that they lie in.</summary>
public sealed class NeedBlock(PlacesView view)
{
    private const int Tenths = 10;

    public static IReadOnlyList<string> Columns { get; } = [.. Enumerable.Range(1, Tenths).Select(tenth => tenth.ToString(English.Culture))];

    public static IReadOnlyList<KeyMark> Key { get; } = [new("all wards of all boroughs in that tenth together", "--ink", KeyShape.Line)];

    /// <summary>A dot for each ward whose figure is known.</summary>
    public IReadOnlyList<DotColumns.Dot> Dots { get; } =
    [
        .. view.Answer.There.Wards
            .Where(row => row is { Ward: not null, DeprivationDecile: >= 1 and <= Tenths } && view.Measure.Of(row).Value is not null)
            .Select(row => new DotColumns.Dot(row.DeprivationDecile!.Value - 1, view.Measure.Of(row).Value!.Value, $"{row.Ward!.Name}{(view.Borough is null ? $", {row.Ward.Parent?.Name}" : "")}: {view.Measure.Show(view.Measure.Of(row)).Text}")),
    ];

    /// <summary>The level of each tenth over all boroughs; none for figures that grow with the number of wards.</summary>
    public IReadOnlyList<decimal?> Averages { get; } = IsPerHead(view.Measure)
        ? [.. Enumerable.Range(1, Tenths).Select(tenth => view.Answer.Everywhere.Deciles.FirstOrDefault(row => row.DeprivationDecile == tenth) is { } row ? view.Measure.Of(row).Value : null)]
        : [];

    public DataTable Table { get; } = PlaceTables.Deciles(view.Answer.There.Deciles, view.Answer.There.Wards, view.Where, view.Subject);

    public bool HasAverages => Averages.Any(average => average is not null);

    public Phrase Sentence()
    {
        var known = view.Answer.There.Deciles.Where(row => row.DeprivationDecile is not null && view.Measure.Of(row).Value is not null).OrderBy(row => row.DeprivationDecile).ToList();
        if (known is not [var most, .., var least])
            return new Phrase().Say("There are too few wards here to tell need from delivery.");

        return new Phrase().Stress($"{English.Sentence(view.Measure.Title)} came to {Text(most)} in the most deprived tenth")
            .Say($" of England found here ({most.DeprivationDecile}) and {Text(least)} in the least deprived ({least.DeprivationDecile}). Each dot is a ward.");
    }

    private string Text(DecileReach row) => view.Measure.Show(view.Measure.Of(row)).Text;

    private static bool IsPerHead(Measure measure) => measure.Name.EndsWith("PerHead", StringComparison.Ordinal);
}
