using Analytics.Dashboard.Components;
using Analytics.Dashboard.Components.Charts;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.LocalSpend;

/// <summary>How much of what councils spend stays local.</summary>
public sealed class LocalSpendView : PageView
{
    public LocalSpendView(PageQuestion question, LocalSpendAnswer answer, Catalogue catalogue)
        : base(question, answer, catalogue)
    {
        Answer = answer;
        Rings = new RingsByCouncil(question, answer.Peers.Rows, answer.PeersBefore?.Rows, catalogue);
        Months = new SpendByMonth(question, answer, Subject);

        HasSpend = LocalSpendLead.HasSpend(answer.Chosen);
        Heading = Subject.Period.Length == 0 ? "Local spend" : $"{Subject.Heading} {Subject.InPeriod}";
        Lead = catalogue.DefaultYear is null ? new Phrase().Say("No spend has been published yet.") : LocalSpendLead.Of(answer, Rings, Subject);
        Tiles = LocalSpendTiles.Of(this);
        RingsTable = RingsBlock.Table(Rings, question, Subject);
        RingsChart = RingsBlock.Chart(Rings);
        MonthsTable = Months.Table();
        MonthsChart = Months.Chart();
        Purposes = CouncilTables.Purposes(answer, Subject, question.Filter);
        Suppliers = CouncilTables.Suppliers(answer, Subject, question.Filter);
        Flows = answer.Chosen.Flows is { Count: > 0 } flows ? new FlowsBlock(flows, catalogue, Subject) : null;
        FlowsTable = Flows?.Table();
    }

    public LocalSpendAnswer Answer { get; }

    public RingsByCouncil Rings { get; }

    public SpendByMonth Months { get; }

    /// <summary>False where the filter finds no line: the page then says so and shows no empty charts.</summary>
    public bool HasSpend { get; }

    public override string Heading { get; }

    public override Phrase Lead { get; }

    public IReadOnlyList<Tile> Tiles { get; }

    public DataTable RingsTable { get; }

    public PlotlyFigure RingsChart { get; }

    public Origin RingsOrigin => From(Cube.Spend, ["amount", "boroughShare"], ["COUNCIL", "LOCALITY_RING"], Payments);

    public DataTable MonthsTable { get; }

    public PlotlyFigure MonthsChart { get; }

    public Origin MonthsOrigin => From(Cube.Spend, ["amount"], ["MONTH"], Payments);

    /// <summary>Of the council looked into; null when none is.</summary>
    public DataTable? Purposes { get; }

    public Origin PurposesOrigin => From(Cube.Spend, ["amount", "boroughShare"], ["CATEGORY"], Payments);

    /// <summary>Of the council looked into; null when none is.</summary>
    public DataTable? Suppliers { get; }

    public Origin SuppliersOrigin => From(Cube.Spend, ["amount"], ["SUPPLIER"], Payments);

    /// <summary>From councils to places; null where the answer has none.</summary>
    public FlowsBlock? Flows { get; }

    public DataTable? FlowsTable { get; }

    public Origin FlowsOrigin => From(Cube.Spend, ["amount", "unknownLocalityShare"], ["COUNCIL", "SUPPLIER_BOROUGH"], Payments);

    /// <summary>Where the lines behind the page's figures are listed.</summary>
    public string Payments => Go(SitePages.Payments);

    public override IEnumerable<DataTable> Tables => new[] { RingsTable, FlowsTable, MonthsTable, Purposes, Suppliers }.OfType<DataTable>();
}
