using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.AnnualStatement;

/// <summary>What the council aimed at in the year, and what it reached.</summary>
public static class AimsTable
{
    public static Exhibit Of(StatementFigures figures)
    {
        var aims = Aims(figures).ToList();
        return new Exhibit(
            "Aims of the year",
            Sentence(figures, aims),
            new DataTable(
                "aims",
                $"What {figures.Council} aimed at in {figures.Year}, and what it reached",
                [new("Aim", IsNumber: false), new("Target"), new("Reached"), new("Against the target"), new("Against the year before")],
                [.. aims.Select(Row)]),
            figures.View.From(Cube.Spend, ["boroughShare", "greaterManchesterShare", "smeShare", "vcseShare", "onContractShare", "unknownLocalityShare", "unknownSizeShare"], ["COUNCIL"]));
    }

    private static IEnumerable<Aim> Aims(StatementFigures figures)
    {
        var (spend, standing, people) = (figures.Spend, figures.Standing, figures.People);
        yield return new("Spend kept in the borough", spend.BoroughShare, Unit.Ratio, Unknown("place", spend.UnknownLocalityShare));
        yield return new("Spend kept in Greater Manchester", spend.GreaterManchesterShare, Unit.Ratio, Unknown("place", spend.UnknownLocalityShare));
        yield return new("Spend with small and medium firms", spend.SmeShare, Unit.Ratio, Unknown("size", spend.UnknownSizeShare));
        yield return new("Spend with voluntary and social enterprises (VCSEs)", spend.VcseShare, Unit.Ratio);
        yield return new("Spend on contract", spend.OnContractShare, Unit.Ratio);
        yield return new("Weight of social value in tenders, on average", standing.AverageWeighting, Unit.Ratio);
        yield return new("Social value committed of contract value, all contracts", standing.CommittedShare, Unit.Ratio);
        yield return new("Social value delivered of committed, all contracts", standing.DeliveredShare, Unit.Ratio);
        yield return new("People helped in priority groups", people.People, Unit.People);
        yield return new("Outcomes that lasted 26 weeks", people.SustainedShare, Unit.Ratio);
    }

    private static string? Unknown(string what, Figure share) => share.Value is { } unknown ? $"{what} unknown for {Percent.Short(unknown)}" : null;

    private static Phrase Sentence(StatementFigures figures, List<Aim> aims)
    {
        var judged = aims.Where(aim => aim.Figure.Target?.Verdict is Verdict.Better or Verdict.Same or Verdict.Worse).ToList();
        var met = judged.Count(aim => aim.Figure.Target!.Verdict != Verdict.Worse);
        return judged.Count == 0
            ? new Phrase().Say($"{figures.Council} has published no targets for {figures.Year}.")
            : new Phrase().Stress($"{English.Sentence(English.Cardinal(met))} of {English.Cardinal(judged.Count)} targets {(met == 1 ? "was" : "were")} met").Say($" in {figures.Year}.");
    }

    private static TableRow Row(Aim aim) => new(
        [
            new TableCell(aim.Name),
            Target(aim),
            TableCell.Of(Of(aim.Figure, aim.Unit), aim.Figure.Value) with { Aside = aim.Note },
            TableCell.Of(Change.Of(aim.Figure.Target, aim.Unit), Size(aim.Figure.Target, aim.Unit)),
            TableCell.Of(Change.Of(aim.Figure.LastYear, aim.Unit), Size(aim.Figure.LastYear, aim.Unit)),
        ]);

    private static TableCell Target(Aim aim) => aim.Figure.Target is { Value: { } value }
        ? new TableCell(aim.Unit == Unit.Ratio ? Percent.Headline(value) : English.Count(value), value)
        : new TableCell("–", Exact: "No target was set");

    private static Shown Of(Figure figure, Unit unit) => unit == Unit.Ratio ? Shown.Headline(figure) : Shown.Count(figure);

    private static decimal? Size(ComparedFigure? compared, Unit unit) => compared?.Change is { } change ? unit == Unit.Ratio ? Percent.RoundPoints(change) : change : null;

    private sealed record Aim(string Name, Figure Figure, Unit Unit, string? Note = null);
}
