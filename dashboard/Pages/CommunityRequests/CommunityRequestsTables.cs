using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.CommunityRequests;

/// <summary>Requests by stage, theme, council, ward and quarter, and the contracts that signed up to few.</summary>
public static class CommunityRequestsTables
{
    /// <summary>What the tables by theme, place and time show, in the words of the schema.</summary>
    public static readonly IReadOnlyList<string> Figures = ["requestsRaised", "requestsMet", "requestsMetShare"];

    public static DataTable Stages(CommunityRequestsView view)
    {
        var answer = view.Answer;
        return new DataTable(
            "stages",
            $"Requests raised {view.Subject.InPeriod} by how far they have come, {view.Subject.Who}",
            [new("How far", IsNumber: false), new("Requests"), new("Of those raised", Unit: "share")],
            [
                Stage("Raised", answer.Raised, answer.Raised),
                Stage("Matched with a contract, met ones included", answer.Matched, answer.Raised),
                Stage("Met", answer.Met, answer.Raised),
                Stage("Withdrawn", answer.Withdrawn, answer.Raised),
            ]);
    }

    public static DataTable Themes(CommunityRequestsView view) => Table(
        "themes",
        $"Requests by theme, {view.Subject.Who}, {view.Subject.Period}",
        "Theme",
        view.Answer.Year.Themes,
        row => row.Theme is { } theme ? new TableCell(theme.Name, Href: view.Here(filter => filter with { Theme = theme.Code })) : new TableCell("No theme"));

    public static DataTable Councils(CommunityRequestsView view) => Table(
        "councils",
        $"Requests by council, {view.Subject.Period}",
        "Council",
        view.Answer.Around.Rows,
        row => new TableCell(row.Council!.Name, Href: view.Here(filter => filter.LookInto(row.Council.Code))),
        row => row.Council!.Code == view.Question.Filter.LookedInto);

    public static DataTable? Wards(CommunityRequestsView view) => view.Answer.Year.Wards is { } wards
        ? Table("wards", $"Wards with most requests, {view.Subject.Who}, {view.Subject.Period}", "Ward", wards, row => new TableCell(row.Ward?.Name ?? "In the borough, ward not known"))
        : null;

    public static DataTable Quarters(CommunityRequestsView view) =>
        Table("quarters", $"Requests by the quarter they were raised in, {view.Subject.Who}", "Quarter", view.Answer.Always.Rows, row => new TableCell(row.Quarter ?? ""));

    public static DataTable Few(CommunityRequestsView view) => new(
        "contracts",
        $"Largest live contracts of {view.Subject.Who} with fewer than {English.Cardinal(CommunityRequestsView.AskedFor)} requests, as at {view.Subject.AsAt}",
        [new("Contract", IsNumber: false), new("Requests signed up to"), new("Contract value", Unit: "£"), new("Ends", IsNumber: false)],
        [.. view.Answer.Live.Few.Select(row => new TableRow(
            [
                new TableCell(row.Contract.Title, Href: Urls.Contract(row.Contract.Id, view.Question.Filter)) { Aside = string.Join(" · ", [row.Contract.Council.Name, .. row.Contract.Suppliers.Select(supplier => supplier.Name)]) },
                TableCell.Of(Shown.Count(row.Requests), row.Requests.Value),
                row.Contract.Value is { } value ? new TableCell(Pounds.Short(value), value, Pounds.Exact(value)) : new TableCell("–", Exact: "Not printed in the register"),
                TableCell.Of(row.Contract.EndsOn, "Not printed in the register"),
            ]))]);

    private static DataTable Table(string name, string caption, string title, IReadOnlyList<RequestsRow> rows, Func<RequestsRow, TableCell> key, Func<RequestsRow, bool>? isMine = null) => new(
        name,
        caption,
        [new(title, IsNumber: false), new("Raised"), new("Met"), new("Met, of raised", Unit: "share")],
        [.. rows.Select(row => new TableRow(
            [
                key(row),
                TableCell.Of(Shown.Count(row.RequestsRaised), row.RequestsRaised.Value),
                TableCell.Of(Shown.Count(row.RequestsMet), row.RequestsMet.Value),
                Share(row),
            ],
            isMine?.Invoke(row) == true))]);

    /// <summary>The exact form of this share is two counts, not two amounts.</summary>
    private static TableCell Share(RequestsRow row) => TableCell.Of(
        Shown.Share(row.RequestsMetShare) with { Exact = row is { RequestsMet.Value: { } met, RequestsRaised.Value: { } raised } ? $"{English.Count(met)} of {English.Count(raised)}" : Shown.Meaning(row.RequestsMetShare.Status) },
        row.RequestsMetShare.Value,
        row.RequestsMetShare.Value);

    private static TableRow Stage(string name, Counted counted, Counted whole)
    {
        var part = CommunityRequestsSentences.Part(counted.TotalCount, whole.TotalCount);
        return new TableRow([new TableCell(name), new TableCell(English.Count(counted.TotalCount), counted.TotalCount), new TableCell(Percent.Short(part), part, Bar: part)]);
    }
}
