using Analytics.Dashboard.Components;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Pages.LocalSpend;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Overview;

/// <summary>A council, or all of them, at a glance: the headline figures, what needs attention, themes, and where the money went.</summary>
public sealed class OverviewView : PageView
{
    public OverviewView(PageQuestion question, OverviewAnswer answer, Catalogue catalogue)
        : base(question, answer, catalogue)
    {
        Answer = answer;
        HasYears = question.Years.Count > 0;
        Map = new DeliveryMap(answer, question, Subject);
        Attention = new Attention(answer, question, Subject);
        Rings = new RingsByCouncil(question, answer.SpendOfAll.Rows, before: null, catalogue);
        Headlines = new Headlines(this);

        Heading = HasYears ? $"{Subject.Heading} {Subject.InPeriod}" : "Overview";
        Lead = HasYears ? OverviewLead.Of(answer, Map, question, Subject) : new Phrase().Say("No spend has been published yet, so there is no year to show.");
        Tiles = Headlines.Tiles;
        HeadlinesTable = Headlines.Table;
        AttentionTable = Attention.Table;
        ThemesTable = ThemesBlock.Table(answer.Live.Themes, Subject);
        MapTable = Map.Table;
        MoneyTable = MoneyBlock.Table(Rings, question, Subject);
    }

    public OverviewAnswer Answer { get; }

    /// <summary>False while nothing is published.</summary>
    public bool HasYears { get; }

    public override string Heading { get; }

    public override Phrase Lead { get; }

    public Headlines Headlines { get; }

    public IReadOnlyList<Tile> Tiles { get; }

    /// <summary>The year before the one shown.</summary>
    public string YearBefore => Question.Years is [.., var year] ? FinancialYears.Shift(year, -1) : "";

    public DataTable HeadlinesTable { get; }

    public Origin HeadlinesOrigin => From(Cube.Toms, [.. Headlines.All.Where(headline => headline.Cube == Cube.Toms).Select(headline => headline.Name)], ["COUNCIL"]);

    public Attention Attention { get; }

    public DataTable AttentionTable { get; }

    public Origin AttentionOrigin => From(Cube.Toms, ["deliveryGap", "expectedToDate", "awaitingValidation", "requests"], ["CONTRACT"]);

    public DataTable ThemesTable { get; }

    public Origin ThemesOrigin => From(Cube.Toms, ["committed", "delivered", "expectedToDate", "deliveredShare"], ["THEME"]);

    public DeliveryMap Map { get; }

    public DataTable MapTable { get; }

    public Origin MapOrigin => From(Cube.Toms, ["deliveredShare"], ["COUNCIL"]);

    public RingsByCouncil Rings { get; }

    public DataTable MoneyTable { get; }

    public Origin MoneyOrigin => From(Cube.Spend, ["amount", "boroughShare"], ["COUNCIL", "LOCALITY_RING"]);

    public override IEnumerable<DataTable> Tables => [HeadlinesTable, AttentionTable, ThemesTable, MoneyTable, MapTable];

    protected override IEnumerable<KeyValuePair<string, string?>>? Narrowed(Cube cube) => Phases.OnlyLive(cube);
}
