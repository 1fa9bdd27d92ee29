using Analytics.Dashboard.Components.Drawings;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.CohortOutcomes;

/// <summary>People by group and by kind of outcome; the totals are the API's own, so that nothing withheld can be worked out here.</summary>
public sealed class GroupsByKind(HelpedPeople chosen, string caption)
{
    public const string TableName = "groups";

    private const string All = "All";

    public HeatMap Heat { get; } = new(
        [.. chosen.Kinds.Select(row => SchemaWords.Name(row.OutcomeKind!.Value)), All],
        [
            .. chosen.Cohorts.Select(row => new HeatRow(
                Name(row),
                [.. chosen.Kinds.Select(kind => Cell(Of(row, kind.OutcomeKind), isTotal: false)), Cell(row.People, isTotal: true)])),
            new HeatRow("All groups", [.. chosen.Kinds.Select(kind => Cell(kind.People, isTotal: true)), Cell(chosen.People, isTotal: true)]),
        ]);

    public DataTable Table { get; } = new(
        TableName,
        $"People helped by group and kind of outcome, {caption}",
        [new TableColumn("Group", IsNumber: false), .. chosen.Kinds.Select(row => new TableColumn(SchemaWords.Name(row.OutcomeKind!.Value))), new TableColumn(All)],
        [
            .. chosen.Cohorts.Select(row => new TableRow([new TableCell(Name(row)), .. chosen.Kinds.Select(kind => Number(Of(row, kind.OutcomeKind))), Number(row.People)])),
            new TableRow([new TableCell("All groups"), .. chosen.Kinds.Select(kind => Number(kind.People)), Number(chosen.People)], IsMine: true),
        ]);

    /// <summary>What the picture says; only figures that are shown are spoken of.</summary>
    public Phrase Sentence()
    {
        var cells = chosen.Cohorts.SelectMany(row => (row.Kinds ?? []).Select(kind => (Group: row, Kind: kind))).ToList();
        var withheld = cells.Count(cell => cell.Kind.People.Status == FigureStatus.Suppressed);
        var phrase = cells.Where(cell => cell.Kind.People.Value is not null).OrderByDescending(cell => cell.Kind.People.Value).ToList() is [var (group, kind), ..]
            ? new Phrase().Stress($"{SchemaWords.Name(kind.OutcomeKind!.Value)} for {English.Within(Name(group))} reached most people, {English.Count(kind.People.Value!.Value)}").Say(".")
            : new Phrase().Say("Every figure is withheld (c).");
        return withheld == 0 ? phrase : phrase.Say($" {English.Sentence(English.Cardinal(withheld))} of {English.Cardinal(cells.Count)} figures {(withheld == 1 ? "is" : "are")} withheld (c), because so few people could be told apart.");
    }

    private static string Name(HelpedRow row) => Cohorts.Name(row.Cohort!.Value);

    private static Figure Of(HelpedRow row, OutcomeKind? kind) =>
        row.Kinds?.FirstOrDefault(candidate => candidate.OutcomeKind == kind)?.People ?? new Figure(Value: null, FigureStatus.Unavailable, "x");

    private static HeatCell Cell(Figure people, bool isTotal) => new(people.Value, Shown.Count(people).Text, isTotal);

    private static TableCell Number(Figure people) => TableCell.Of(Shown.Count(people), people.Value);
}
