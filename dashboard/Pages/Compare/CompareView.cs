using Analytics.Dashboard.Components;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Compare;

/// <summary>One council against others, by every share that councils are judged by.</summary>
public sealed class CompareView : PageView
{
    public CompareView(PageQuestion question, CompareAnswer answer, Catalogue catalogue)
        : base(Told(question, catalogue), answer, catalogue)
    {
        Comparison = new Comparison(question, catalogue);
        HasYears = Comparison.Years.Count > 0;
        Standings = HasYears ? [.. Criterion.All.Select(criterion => new Standing(criterion, answer, Comparison, HigherIsBetter(criterion)))] : [];
        LeadName = Comparison.Lead is { } lead ? Comparison.Name(lead) : null;
        Heading = !HasYears ? "Compare" : LeadName is null ? $"Councils compared {Subject.InPeriod}" : $"{LeadName} compared {Subject.InPeriod}";
        Lead = HasYears ? CompareLead.Of(this) : new Phrase().Say("No spend has been published yet, so there is no year to compare.");
        StandingsTable = CompareTables.Standings(this);
        CouncilsTable = CompareTables.Councils(this);
        YearsTable = CompareTables.Years(this);
    }

    public Comparison Comparison { get; }

    /// <summary>False while nothing is published.</summary>
    public bool HasYears { get; }

    /// <summary>In the order of the page.</summary>
    public IReadOnlyList<Standing> Standings { get; }

    /// <summary>The name of the council that is compared; null when none is.</summary>
    public string? LeadName { get; }

    public override string Heading { get; }

    public override Phrase Lead { get; }

    /// <summary>Who is better, and how sure that is.</summary>
    public DataTable StandingsTable { get; }

    /// <summary>Every council's figures.</summary>
    public DataTable CouncilsTable { get; }

    public DataTable YearsTable { get; }

    /// <summary>What all criteria mean, whatever cube they come from; Explore opens at the contracts.</summary>
    public Origin Origin => From(Cube.Toms, [.. Criterion.All.Where(criterion => criterion.Cube == Cube.Toms).Select(criterion => criterion.Name)], ["COUNCIL"]) with
    {
        Metrics = [.. Criterion.All.Select(criterion => Catalogue.Metric(criterion.Cube, criterion.Name)).OfType<Metric>()],
    };

    public override IEnumerable<DataTable> Tables => [StandingsTable, CouncilsTable, YearsTable];

    /// <summary>The council looked into is compared with all the others.</summary>
    protected override DashboardFilter Explored => base.Explored.LookInto(null);

    protected override IEnumerable<KeyValuePair<string, string?>>? Narrowed(Cube cube) => Phases.OnlyLive(cube);

    private bool HigherIsBetter(Criterion criterion) => Catalogue.Metric(criterion.Cube, criterion.Name)?.Polarity != Polarity.LowerIsBetter;

    private static PageQuestion Told(PageQuestion question, Catalogue catalogue) =>
        question with { Notices = [.. question.Notices, .. new Comparison(question, catalogue).Notices] };
}
