using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Overview;

/// <summary>What live contracts promised in each theme, beside what they delivered and what was due.</summary>
public static class ThemesBlock
{
    public const string TableName = "themes";

    public static DataTable Table(IReadOnlyList<ThemeDelivery> themes, Subject subject) => new(
        TableName,
        $"Live contracts by theme, {subject.Who}, as at {subject.AsAt}; the line across a bar is what was expected by then",
        [new("Theme", IsNumber: false), new("Delivered share", Unit: "share"), new("Delivered", Unit: "£"), new("Expected by now", Unit: "£"), new("Committed", Unit: "£")],
        [.. themes.Select(row => new TableRow(
            [
                new TableCell(row.Theme.Name),
                TableCell.Of(Shown.Share(row.DeliveredShare), row.DeliveredShare.Value, Clamped(row.DeliveredShare.Value)) with { Expected = Clamped(Due(row)) },
                TableCell.Of(Shown.Money(row.Delivered), row.Delivered.Value),
                TableCell.Of(Shown.Money(row.ExpectedToDate), row.ExpectedToDate.Value),
                TableCell.Of(Shown.Money(row.Committed), row.Committed.Value),
            ]))]);

    /// <summary>Who delivers most of what was promised, and who is furthest behind.</summary>
    public static Phrase Sentence(IReadOnlyList<ThemeDelivery> themes)
    {
        var known = themes.Where(row => row.DeliveredShare.Value is not null).OrderByDescending(row => row.DeliveredShare.Value).ToList();
        if (known.Count == 0)
            return new Phrase().Say("No theme has commitments in live contracts.");

        var phrase = new Phrase().Stress($"{known[0].Theme.Name} delivers fastest").Say($", {Percent.Short(known[0].DeliveredShare.Value!.Value)} of what was promised");
        var slowest = known.Where(row => Due(row) is not null).MinBy(row => row.DeliveredShare.Value - Due(row));
        return slowest is { } behind && Due(behind) - behind.DeliveredShare.Value is { } gap && Percent.RoundPoints(gap) > 0m
            ? phrase.Say($"; for its size, {behind.Theme.Name} is furthest behind its expected pace, by {Percent.Points(gap)}.")
            : phrase.Say("; none is behind its expected pace.");
    }

    /// <summary>What should be delivered by now, as a part of what was promised.</summary>
    private static decimal? Due(ThemeDelivery row) => row is { ExpectedToDate.Value: { } due, Committed.Value: { } committed and > 0m } ? due / committed : null;

    private static decimal? Clamped(decimal? share) => share is { } value ? Math.Clamp(value, 0m, 1m) : null;
}
