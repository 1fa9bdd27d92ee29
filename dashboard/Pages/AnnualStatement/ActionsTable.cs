using Analytics.Dashboard.Components.Assessments;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.AnnualStatement;

/// <summary>What the figures leave to be done.</summary>
public static class ActionsTable
{
    public static Exhibit Of(StatementFigures figures)
    {
        var rows = Rows(figures).ToList();
        return new Exhibit(
            "What the figures leave to do",
            rows.Count == 0
                ? new Phrase().Say("Nothing waits and nothing is behind.")
                : new Phrase().Stress($"{English.Sentence(English.Cardinal(rows.Count))} {(rows.Count == 1 ? "thing" : "things")}").Say(" that the next year begins with."),
            new DataTable(
                "actions",
                $"What {figures.Council} begins the next year with, as at {figures.AsAt}",
                [new("What", IsNumber: false), new("How much")],
                rows),
            figures.View.From(Cube.Toms, ["deliveryGap", "awaitingValidation"], ["COUNCIL"]));
    }

    private static IEnumerable<TableRow> Rows(StatementFigures figures)
    {
        var (standing, places) = (figures.Standing, figures.Places);
        if (standing.DeliveryGap.Value is > 0m)
            yield return Row("Delivery behind what was expected by now", TableCell.Of(Shown.Money(standing.DeliveryGap), standing.DeliveryGap.Value));
        if (standing.AwaitingValidation.Value is > 0m)
            yield return Row("Claims of suppliers that wait to be validated", TableCell.Of(Shown.Money(standing.AwaitingValidation), standing.AwaitingValidation.Value));
        if (places.RequestsRaised.Value - places.RequestsMet.Value is > 0m and var open)
            yield return Row($"Requests of {figures.Year} that are not met", new TableCell(English.Count(open), open));
        if (figures.Spend.UnknownLocalityShare is { Value: > 0m } unknown)
            yield return Row("Spend whose place is unknown or redacted", TableCell.Of(Shown.Share(unknown), unknown.Value));
        foreach (var kind in Enum.GetValues<AssessmentKind>())
        {
            if (SelfAssessment.Of(figures.Assessments, kind, figures.View.Question.AsAt)?.Latest.Areas.MinBy(area => area.Level) is { } least && least.Level < least.Maximum)
                yield return Row($"{SelfAssessments.Name(kind)}, least far: {least.Area}", new TableCell(SelfAssessments.Level(least.Level, least.Maximum), least.Level));
        }
    }

    private static TableRow Row(string what, TableCell howMuch) => new([new TableCell(what), howMuch]);
}
