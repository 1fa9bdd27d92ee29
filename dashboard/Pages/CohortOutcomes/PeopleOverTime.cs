using Analytics.Dashboard.Components.Charts;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.CohortOutcomes;

/// <summary>How many people of each group were helped year by year; a withheld figure is a gap in its line.</summary>
public sealed class PeopleOverTime
{
    public const string TableName = "years";

    private readonly IReadOnlyList<HelpedRow> _years;
    private readonly int _groups;

    public PeopleOverTime(IReadOnlyList<HelpedRow> years, string who)
    {
        _years = [.. years.OrderBy(row => row.FinancialYear, StringComparer.Ordinal)];
        var groups = _years.SelectMany(year => year.Cohorts ?? []).Select(row => row.Cohort!.Value).Distinct().Order().ToList();
        _groups = groups.Count;
        Lines = TimeLines.Of(Unit.People, [.. _years.Select(year => year.FinancialYear!)], [.. groups.Select(group => (Cohorts.Name(group), Points(group)))]);
        Table = new DataTable(
            TableName,
            $"People helped by group and year, {who}",
            [new TableColumn("Year", IsNumber: false), .. groups.Select(group => new TableColumn(Cohorts.Name(group))), new TableColumn("All groups")],
            [.. _years.Select((year, index) => new TableRow([new TableCell(year.FinancialYear!), .. groups.Select(group => Number(Points(group)[index])), Number(year.People)]))]);
    }

    public PlotlyFigure Lines { get; }

    public DataTable Table { get; }

    public Phrase Sentence() => _years.Where(year => year.People.Value is not null).ToList() switch
    {
        [] => new Phrase().Say("No year's figure is shown."),
        [var only] => new Phrase().Say($"{only.FinancialYear} alone: {English.Count(only.People.Value!.Value)} people."),
        [var first, .., var last] => new Phrase()
            .Stress($"From {English.Count(first.People.Value!.Value)} people in {first.FinancialYear} to {English.Count(last.People.Value!.Value)} in {last.FinancialYear}")
            .Say(_groups > 1 ? ", all groups together." : "."),
    };

    private IReadOnlyList<Figure?> Points(Cohort group) => [.. _years.Select(year => year.Cohorts?.FirstOrDefault(row => row.Cohort == group)?.People)];

    private static TableCell Number(Figure? people) => people is null ? new TableCell("–") : TableCell.Of(Shown.Count(people), people.Value);
}
