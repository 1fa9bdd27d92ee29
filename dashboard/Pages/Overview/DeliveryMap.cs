using Analytics.Dashboard.Components.Drawings;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Overview;

/// <summary>The delivered share of every council's live contracts, on a map and as a table.</summary>
public sealed class DeliveryMap(OverviewAnswer answer, PageQuestion question, Subject subject)
{
    public const string TableName = "delivered-share";

    /// <summary>Every council; those without commitments have a symbol in place of a figure.</summary>
    public IReadOnlyList<MapPlace> Places => [.. answer.Councils.Select(council => new MapPlace(
        council.Code,
        council.Name,
        Row(council)?.DeliveredShare.Value,
        Row(council) is { } row ? Shown.Share(row.DeliveredShare).Text : "x",
        Urls.Of(question.Page, question.Filter.LookInto(council.Code)),
        council.Code == question.Filter.LookedInto))];

    public DataTable Table => new(
        TableName,
        $"Live contracts by council, as at {subject.AsAt}",
        [new("Council", IsNumber: false), new("Committed", Unit: "£"), new("Delivered", Unit: "£"), new("Delivered share", Unit: "share")],
        [.. answer.Councils
            .OrderByDescending(council => Row(council)?.DeliveredShare.Value ?? -1m)
            .ThenBy(council => council.Name, StringComparer.OrdinalIgnoreCase)
            .Select(council => new TableRow([new TableCell(council.Name, Href: Urls.Of(question.Page, question.Filter.LookInto(council.Code))), .. Cells(Row(council))], council.Code == question.Filter.LookedInto))]);

    /// <summary>The councils that have a delivered share, highest first.</summary>
    public IReadOnlyList<CouncilDelivery> Ranked { get; } =
        [.. answer.Everyones.Rows.Where(row => row.DeliveredShare.Value is not null).OrderByDescending(row => row.DeliveredShare.Value)];

    public Phrase Sentence()
    {
        if (Ranked is not [var first, ..])
            return new Phrase().Say("No council has published commitments.");

        var phrase = new Phrase().Say(Shades.InWords);
        if (Ranked.FirstOrDefault(row => row.Council.Code == question.Filter.LookedInto) is { } mine)
        {
            var median = answer.Live.DeliveredShare.Peers?.Median is { } middle ? $", {PeerGroups.Name(question.Filter.Peers)}: median {Percent.Short(middle)}" : "";
            phrase.Stress($"{mine.Council.Name} {Percent.Short(mine.DeliveredShare.Value!.Value)}").Say($"{median}. ");
        }
        phrase.Say($"{first.Council.Name} is highest, {Percent.Short(first.DeliveredShare.Value!.Value)}");
        phrase.Say(Ranked.Count > 1 ? $"; {Ranked[^1].Council.Name} lowest, {Percent.Short(Ranked[^1].DeliveredShare.Value!.Value)}." : ".");
        return answer.Councils.Count > Ranked.Count ? phrase.Say(" x: no commitments published.") : phrase;
    }

    private CouncilDelivery? Row(Council council) => answer.Everyones.Rows.FirstOrDefault(row => row.Council.Code == council.Code);

    private static IEnumerable<TableCell> Cells(CouncilDelivery? row) => row is null
        ? Enumerable.Repeat(new TableCell("x", Exact: "No commitments published"), 3)
        : [
            TableCell.Of(Shown.Money(row.Committed), row.Committed.Value),
            TableCell.Of(Shown.Money(row.Delivered), row.Delivered.Value),
            TableCell.Of(Shown.Share(row.DeliveredShare), row.DeliveredShare.Value),
        ];
}
