using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Places;

/// <summary>What reached boroughs, wards and tenths, as tables.</summary>
public static class PlaceTables
{
    public const string BoroughsName = "boroughs";
    public const string WardsName = "wards";
    public const string LeastReachedName = "least-reached";
    public const string DecilesName = "deprivation";

    private static readonly IReadOnlyList<TableColumn> Figures =
    [
        new("Social value", Unit: "£"),
        new("Social value per head", Unit: "£"),
        new("Spend received", Unit: "£"),
        new("Spend per head", Unit: "£"),
        new("People helped", Unit: "people"),
        new("Requests raised", Unit: "requests"),
        new("Requests met", Unit: "share"),
        new("Inhabitants", Unit: "people"),
    ];

    public static DataTable Boroughs(IReadOnlyList<BoroughReach> boroughs, PageQuestion question, Subject subject) => new(
        BoroughsName,
        $"What reached each borough, {subject.Period}",
        [new("Borough", IsNumber: false), .. Figures],
        [.. boroughs.Select(row => new TableRow(
            [new TableCell(row.Borough.Name, Href: Urls.Of(question.Page, question.Filter.LookInto(row.Borough.Code))), .. Cells(row)], row.Borough.Code == question.Filter.LookedInto))]);

    /// <summary>Wards, with the borough they lie in where it is not the same for all.</summary>
    public static DataTable Wards(string name, string caption, IEnumerable<WardReach> wards, bool areOfOneBorough) => new(
        name,
        caption,
        [new("Ward", IsNumber: false), .. areOfOneBorough ? Array.Empty<TableColumn>() : [new("Borough", IsNumber: false)], new("Deprivation tenth", Unit: "1 most deprived"), .. Figures],
        [.. wards.Select(row => new TableRow(
            [
                new TableCell(row.Ward?.Name ?? "Ward not known"),
                .. areOfOneBorough ? Array.Empty<TableCell>() : [new TableCell(row.Ward?.Parent?.Name ?? "–")],
                Tenth(row.DeprivationDecile),
                .. Cells(row),
            ]))]);

    public static DataTable Deciles(IReadOnlyList<DecileReach> deciles, IReadOnlyList<WardReach> wards, string where, Subject subject) => new(
        DecilesName,
        $"What reached wards by how deprived they are, {where}, {subject.Period}",
        [new("Tenth of England", IsNumber: false), new("Wards", Unit: "wards"), .. Figures],
        [.. deciles.Select(row => new TableRow([new TableCell(TenthName(row.DeprivationDecile)), Wards(row.DeprivationDecile, wards), .. Cells(row)]))]);

    private static string TenthName(int? decile) => decile switch
    {
        null => "Ward not known",
        1 => "1, most deprived",
        10 => "10, least deprived",
        { } between => between.ToString(English.Culture),
    };

    private static TableCell Wards(int? decile, IReadOnlyList<WardReach> wards) => decile is null
        ? new TableCell("–")
        : wards.Count(ward => ward.Ward is not null && ward.DeprivationDecile == decile) is var count ? new TableCell(English.Count(count), count) : new TableCell("–");

    private static TableCell Tenth(int? decile) => decile is { } tenth ? new TableCell(tenth.ToString(English.Culture), tenth) : new TableCell("–");

    private static IEnumerable<TableCell> Cells(Reach row) =>
    [
        TableCell.Of(Shown.Money(row.SocialValueDelivered), row.SocialValueDelivered.Value),
        TableCell.Of(Shown.PerHead(row.SocialValuePerHead), row.SocialValuePerHead.Value),
        TableCell.Of(Shown.Money(row.SpendReceived), row.SpendReceived.Value),
        TableCell.Of(Shown.PerHead(row.SpendPerHead), row.SpendPerHead.Value),
        TableCell.Of(Shown.Count(row.PeopleHelped), row.PeopleHelped.Value),
        TableCell.Of(Shown.Count(row.RequestsRaised), row.RequestsRaised.Value),
        TableCell.Of(Shown.Share(row.RequestsMetShare), row.RequestsMetShare.Value),
        TableCell.Of(Shown.Count(row.Population), row.Population.Value),
    ];
}
