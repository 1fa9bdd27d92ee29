using Analytics.Dashboard.Components;
using Analytics.Dashboard.Components.Charts;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.LocalSpend;

/// <summary>Everything the page says, computed once from one answer.</summary>
public sealed class LocalSpendView
{
    public LocalSpendView(LocalSpendQuestion question, LocalSpendAnswer answer, Catalogue catalogue)
    {
        (Question, Answer, Catalogue) = (question, answer, catalogue);
        Subject = new Subject(question, catalogue);
        Rings = new RingsByCouncil(question, answer, catalogue);
        Months = new SpendByMonth(question, answer, Subject);

        HasSpend = LocalSpendLead.HasSpend(answer.Chosen);
        Heading = Subject.Period.Length == 0 ? "Local spend" : $"{Subject.Heading} {Subject.InPeriod}";
        Lead = catalogue.DefaultYear is null ? new Phrase().Say("No spend has been published yet.") : LocalSpendLead.Of(answer, Rings, Subject);
        Tiles = LocalSpendTiles.Of(answer, Rings, Subject);
        RingsTable = RingsBlock.Table(Rings, question, Subject);
        RingsChart = RingsBlock.Chart(Rings);
        MonthsTable = Months.Table();
        MonthsChart = Months.Chart();
        Purposes = CouncilTables.Purposes(answer, Subject);
        Suppliers = CouncilTables.Suppliers(answer, Subject);
    }

    public LocalSpendQuestion Question { get; }

    public LocalSpendAnswer Answer { get; }

    public Catalogue Catalogue { get; }

    public Subject Subject { get; }

    public RingsByCouncil Rings { get; }

    public SpendByMonth Months { get; }

    /// <summary>False where the filter finds no line: the page then says so and shows no empty charts.</summary>
    public bool HasSpend { get; }

    /// <summary><c>Stockport in 2022/23</c>.</summary>
    public string Heading { get; }

    /// <summary>The answer in words.</summary>
    public Phrase Lead { get; }

    public IReadOnlyList<Tile> Tiles { get; }

    public DataTable RingsTable { get; }

    public PlotlyFigure RingsChart { get; }

    public DataTable MonthsTable { get; }

    public PlotlyFigure MonthsChart { get; }

    /// <summary>Of the council looked into; null when none is.</summary>
    public DataTable? Purposes { get; }

    /// <summary>Of the council looked into; null when none is.</summary>
    public DataTable? Suppliers { get; }

    /// <summary>Every table of the page, to be found by its name in addresses.</summary>
    public IEnumerable<DataTable> Tables => new[] { RingsTable, MonthsTable, Purposes, Suppliers }.OfType<DataTable>();

    /// <summary>The address of exactly this view, whatever is published later: with the years written out where the page chose them, and the data version.</summary>
    public string Permalink => Urls.LocalSpend(Question.Filter.WithFinancialYears(Question.Years).WithVersion(Answer.DataVersion.Id));
}
