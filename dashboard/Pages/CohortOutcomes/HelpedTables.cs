using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.CohortOutcomes;

/// <summary>People, outcomes, how many of them lasted, and their value: by group, by kind of outcome and by council.</summary>
public sealed class HelpedTables
{
    public HelpedTables(CohortsView view)
    {
        var (answer, subject) = (view.Answer, view.Subject);
        ByGroup = Table("by-group", $"Whether it lasted, by group, {subject.Who}, {subject.Period}", "Group", answer.Chosen.Cohorts.Select(row =>
            Row(new TableCell(Cohorts.Name(row.Cohort!.Value), Href: view.Here(filter => filter with { Cohort = row.Cohort })), row)));
        ByKind = Table("by-kind", $"Whether it lasted, by kind of outcome, {subject.Who}{view.ForWhom}, {subject.Period}", "Kind of outcome", answer.Chosen.Kinds.Select(row =>
            Row(new TableCell(SchemaWords.Name(row.OutcomeKind!.Value)), row)));
        ByCouncil = Table("by-council", $"People helped by council{view.ForWhom}, {subject.Period}", "Council", answer.Boroughs.Rows.Select(row =>
            Row(new TableCell(row.Council!.Name, Href: view.Here(filter => filter.LookInto(row.Council.Code))), row, row.Council.Code == view.Question.Filter.LookedInto)));
        GroupSentence = Lasting(answer.Chosen.Cohorts, row => Cohorts.Name(row.Cohort!.Value));
        KindSentence = Lasting(answer.Chosen.Kinds, row => SchemaWords.Name(row.OutcomeKind!.Value)).Say(" Only a job or an apprenticeship can last in this sense.");
        CouncilSentence = Most(answer.Boroughs.Rows);
    }

    public DataTable ByGroup { get; }

    public Phrase GroupSentence { get; }

    public DataTable ByKind { get; }

    public Phrase KindSentence { get; }

    public DataTable ByCouncil { get; }

    public Phrase CouncilSentence { get; }

    public IEnumerable<DataTable> All => [ByGroup, ByKind, ByCouncil];

    private static DataTable Table(string name, string caption, string key, IEnumerable<TableRow> rows) => new(
        name,
        caption,
        [new(key, IsNumber: false), new("People"), new("Outcomes begun"), new("Still in place after 26 weeks", Unit: "share"), new("Social value", Unit: "£")],
        [.. rows]);

    private static TableRow Row(TableCell key, HelpedRow row, bool isMine = false) => new(
        [
            key,
            TableCell.Of(Shown.Count(row.People), row.People.Value),
            TableCell.Of(Shown.Count(row.Starts), row.Starts.Value),
            Sustained(row.SustainedShare),
            TableCell.Of(Shown.Money(row.Value), row.Value.Value),
        ],
        isMine);

    private static TableCell Sustained(Figure share) =>
        TableCell.Of(Shown.Of(share, Unit.Ratio), share.Value, share.Value) with { Aside = CohortTiles.Parts(share) };

    private static Phrase Lasting(IReadOnlyList<HelpedRow> rows, Func<HelpedRow, string> name)
    {
        var known = rows.Where(row => row.SustainedShare.Value is not null).OrderByDescending(row => row.SustainedShare.Value).ToList();
        return known switch
        {
            [] => new Phrase().Say("Too few people began what can last for a share to be shown."),
            [var only] => new Phrase().Say($"{name(only)}: {Percent.Short(only.SustainedShare.Value!.Value)} was still in place after 26 weeks."),
            [var first, .., var last] when first.SustainedShare.Value == last.SustainedShare.Value =>
                new Phrase().Stress($"It lasted equally often for all that are shown, {Percent.Short(first.SustainedShare.Value!.Value)}").Say("."),
            [var first, .., var last] => new Phrase()
                .Stress($"It lasted most often for {English.Within(name(first))}, {Percent.Short(first.SustainedShare.Value!.Value)}")
                .Say($"; of those shown least for {English.Within(name(last))}, {Percent.Short(last.SustainedShare.Value!.Value)}."),
        };
    }

    private static Phrase Most(IReadOnlyList<HelpedRow> rows) =>
        rows.Where(row => row.People.Value is not null).MaxBy(row => row.People.Value) is { } most
            ? new Phrase().Stress($"{most.Council!.Name} reports most, {English.Count(most.People.Value!.Value)} people").Say("; councils differ in size and in what they report.")
            : new Phrase().Say("No council's figure is shown.");
}
