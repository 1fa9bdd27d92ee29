using Analytics.Dashboard.Components.Drawings;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.CohortOutcomes;

/// <summary>Where people live, by the deprivation of their ward.</summary>
public sealed class PeopleByDeprivation(IReadOnlyList<HelpedRow> deciles, string caption)
{
    public const string TableName = "deprivation";

    public IReadOnlyList<Bar> Bars { get; } = [.. deciles.Select(row => new Bar(Name(row), row.People.Value, Shown.Count(row.People).Text))];

    public DataTable Table { get; } = new(
        TableName,
        $"People helped by the deprivation of their ward, {caption}",
        [new TableColumn("Tenth of England's wards", IsNumber: false), new TableColumn("People"), new TableColumn("Outcomes begun"), new TableColumn("Still in place after 26 weeks", Unit: "share")],
        [
            .. deciles.Select(row => new TableRow(
                [
                    new TableCell(Name(row)),
                    TableCell.Of(Shown.Count(row.People), row.People.Value),
                    TableCell.Of(Shown.Count(row.Starts), row.Starts.Value),
                    TableCell.Of(Shown.Of(row.SustainedShare, Unit.Ratio), row.SustainedShare.Value),
                ])),
        ]);

    public Phrase Sentence()
    {
        var known = deciles.Where(row => row is { DeprivationDecile: not null, People.Value: not null }).ToList();
        var withheld = deciles.Count(row => row.People.Status == FigureStatus.Suppressed);
        var phrase = known.MaxBy(row => row.People.Value) is { } most
            ? new Phrase().Stress($"Most people, {English.Count(most.People.Value!.Value)}, live in wards of the {Tenth(most.DeprivationDecile!.Value)} of England").Say(".")
            : new Phrase().Say("No figure by ward is shown.");
        return withheld == 0 ? phrase : phrase.Say($" {English.Sentence(English.Cardinal(withheld))} of {English.Cardinal(deciles.Count)} {(withheld == 1 ? "is" : "are")} withheld (c).");
    }

    private static string Tenth(int decile) => decile switch
    {
        1 => "most deprived tenth",
        10 => "least deprived tenth",
        _ => $"{English.Ordinal(decile)} most deprived tenth",
    };

    private static string Name(HelpedRow row) => row.DeprivationDecile switch
    {
        null => "Ward not known",
        1 => "1, most deprived",
        10 => "10, least deprived",
        { } decile => English.Count(decile),
    };
}
