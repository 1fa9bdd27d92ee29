using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;
using Microsoft.AspNetCore.Components;

namespace Analytics.Dashboard.Pages.Explore;

/// <summary>What can be picked on Explore, as one form.</summary>
public sealed partial class ExploreForm : ComponentBase
{
    [Parameter, EditorRequired]
    public required ExploreView View { get; set; }

    private ExplorePicks Picks => View.Picks;

    private DashboardFilter Filter => Picks.Question.Filter;

    /// <summary>What has a control here: the rest is picked by following a name in the table.</summary>
    private IReadOnlyList<Dimension> Offered => [.. Picks.Dimensions.Where(dimension => !dimension.IsShared && (dimension.Words.Count > 0 || dimension.Kind == DimensionKind.Text))];

    /// <summary>What is picked and has no control here.</summary>
    private IEnumerable<KeyValuePair<string, string>> Kept => Urls.Parts(Filter).Where(part => !IsControl(part.Key));

    private string ChosenFigures => Picks.Figures switch
    {
        [] => "None",
        [var only] => only.Title,
        [var first, ..] => $"{first.Title} and {English.Cardinal(Picks.Figures.Count - 1)} more",
    };

    private string ChosenSplit => Picks.By.Count == 0 ? "Nothing" : string.Join(", ", Picks.By.Select(dimension => dimension.Title));

    private bool IsControl(string key) =>
        key is Urls.FiguresKey or Urls.ByKey or Urls.BesideKey or Urls.OrderKey or Urls.FirstKey || Offered.Any(dimension => dimension.Field == key);

    private IReadOnlyList<string> Values(Dimension dimension) => Picks.Only.FirstOrDefault(condition => condition.Dimension == dimension)?.Values ?? [];

    private string Words(RowOrder? order) => order is null
        ? "by name"
        : $"{English.Within(Picks.Figures.First(figure => figure.Name == order.Field).Title)}, {(order.IsDescending ? "largest" : "smallest")} first";

    private static string Words(Beside beside) => beside switch
    {
        Beside.Nothing => "Nothing",
        Beside.LastYear => "The same time a year before",
        Beside.PeriodBefore => "The time just before",
        Beside.Target => "The target",
        Beside.Peers => "Peers: median and rank",
    };
}
