using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.SocialValue;

/// <summary>Social value by theme or outcome, by measure, by borough and by priority; each row leads further in, and to its contracts.</summary>
public static class SocialValueTables
{
    /// <summary>What every table shows, in the words of the schema.</summary>
    public static readonly IReadOnlyList<string> Figures = ["deliveredShare", "deliveryGap", "committed", "claimed", "delivered", "expectedToDate"];

    /// <summary>Null where there is nothing further in but measures.</summary>
    public static DataTable? Parts(SocialValueView view) => view.Answer.Chosen switch
    {
        { Themes: { } rows } => Table(view, "themes", "Theme", rows, row => new Key(row.Theme!.Name, filter => filter with { Theme = row.Theme.Code }, row.Theme.Code)),
        { Outcomes: { } rows } => Table(view, "outcomes", "Outcome", rows, row => new Key(row.Outcome!.Title, filter => filter.WithOwn(Urls.OutcomeKey, row.Outcome.Code), row.Outcome.Code)),
        _ => null,
    };

    public static DataTable Boroughs(SocialValueView view) => Table(
        view, "boroughs", "Council", view.Answer.Around.Rows, row => new Key(row.Council!.Name, filter => filter.LookInto(row.Council.Code).WithOwn(Urls.PriorityKey, value: null), IsMine: row.Council.Code == view.Question.Filter.LookedInto));

    /// <summary>Null unless one council is looked into. A commitment stands under each priority that its measure serves.</summary>
    public static DataTable? Priorities(SocialValueView view) => view.Answer.Priorities is { } priorities
        ? Table(view, "priorities", "Priority", priorities.Rows, row => row.Priority is { } priority
            ? new Key(priority.Title, filter => filter.WithOwn(Urls.PriorityKey, priority.Id), priority.Code, priority.Id == view.Drilled.Priority?.Id)
            : new Key("No priority of this council", Narrow: null))
        : null;

    /// <summary>Units first, pounds second.</summary>
    public static DataTable Measures(SocialValueView view) => new(
        "measures",
        $"{(view.Drilled.IsInnermost ? "Measures" : "Largest measures")}, {view.Subject.Who}, as at {view.Subject.AsAt}",
        [
            new("Measure and unit", IsNumber: false),
            new("Promised", Unit: "in the measure's unit"),
            new("Delivered", Unit: "in the measure's unit"),
            .. DeliveryCells.Columns.Select(column => column.Title == "Delivered" ? column with { Title = "Delivered, in pounds" } : column),
            new("Contracts"),
        ],
        [.. view.Answer.Chosen.Measures.Where(row => row.Measure is not null).Select(row => new TableRow(
            [
                new TableCell($"{row.Measure!.Title}, {row.Measure.Unit}") { Aside = row.Measure.Cohort is { } cohort ? $"{row.Measure.Reference} · {Cohorts.Name(cohort)}" : row.Measure.Reference },
                Amount(row, row.QuantityCommitted),
                Amount(row, row.QuantityDelivered),
                .. DeliveryCells.Of(row),
                Contracts(view, row, filter => filter.WithOwn(Urls.MeasureKey, row.Measure.Reference)),
            ]))]);

    private static DataTable Table(SocialValueView view, string name, string title, IReadOnlyList<TomsRow> rows, Func<TomsRow, Key> key) => new(
        name,
        $"Social value by {title.ToLower(English.Culture)}, {(name == "boroughs" ? "all councils" : view.Subject.Who)}, as at {view.Subject.AsAt}",
        [new(title, IsNumber: false), .. DeliveryCells.Columns, new("Contracts")],
        [.. rows.Select(row => (Row: row, Key: key(row))).Select(pair => new TableRow(
            [
                new TableCell(pair.Key.Name, Href: pair.Key.Narrow is { } narrow ? view.Here(narrow) : null) { Aside = pair.Key.Code },
                .. DeliveryCells.Of(pair.Row),
                Contracts(view, pair.Row, pair.Key.Narrow),
            ],
            pair.Key.IsMine))]);

    private static TableCell Contracts(SocialValueView view, TomsRow row, Func<DashboardFilter, DashboardFilter>? narrow) =>
        new(Shown.Count(row.ContractCount).Text, row.ContractCount.Value, Href: narrow is null ? null : view.ContractsBehind(narrow));

    /// <summary>Percentages of several contracts do not add up to anything.</summary>
    private static TableCell Amount(TomsRow row, Figure? quantity) => quantity is null || (row.Measure!.Unit == Quantity.Percentage && row.ContractCount.Value is not 1m)
        ? new TableCell("z", Exact: "Not applicable (z): percentages of several contracts do not add up")
        : TableCell.Of(Quantity.Shown(quantity, row.Measure!.Unit), quantity.Value);

    /// <summary>What a row is about.</summary>
    /// <param name="Narrow">What its name leads to; null for nowhere.</param>
    private sealed record Key(string Name, Func<DashboardFilter, DashboardFilter>? Narrow, string? Code = null, bool IsMine = false);
}
