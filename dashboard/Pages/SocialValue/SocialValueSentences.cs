using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.SocialValue;

/// <summary>The sentences above the tables, computed from the same rows.</summary>
public static class SocialValueSentences
{
    /// <summary>Which holds most of the promise, and which is furthest behind.</summary>
    public static Phrase Parts(IReadOnlyList<TomsRow> rows, Func<TomsRow, string> name)
    {
        if (rows.Where(row => row.Committed.Value is > 0m).MaxBy(row => row.Committed.Value) is not { } largest)
            return new Phrase().Say("Nothing is committed here.");

        var phrase = new Phrase().Stress($"{name(largest)} holds most of the promise, {Shown.Money(largest.Committed).Text}").Say(largest.Committed.Share is { } share ? $" ({Percent.Short(share)})." : ".");
        return Behind(phrase, rows, name);
    }

    /// <summary>What the largest measure promises and delivers, in its own unit.</summary>
    public static Phrase Measures(IReadOnlyList<TomsRow> rows)
    {
        if (rows.FirstOrDefault(row => row is { Measure: not null, Committed.Value: > 0m, QuantityCommitted.Value: not null }) is not { Measure: { } measure } first)
            return new Phrase().Say("These measures are recorded without a value in pounds.");

        var phrase = new Phrase().Stress($"{measure.Title}: {Quantity.Of(first.QuantityCommitted!.Value!.Value, measure.Unit)} promised");
        return first.QuantityDelivered?.Value is { } delivered
            ? phrase.Say($", {Quantity.Of(delivered, measure.Unit)} delivered, worth {Shown.Money(first.Delivered).Text}.")
            : phrase.Say("; what was delivered is withheld to protect people.");
    }

    /// <summary>Who delivers most and least of what was promised.</summary>
    public static Phrase Boroughs(IReadOnlyList<TomsRow> rows)
    {
        var known = rows.Where(row => row is { DeliveredShare.Value: not null, Council: not null }).ToList();
        return known switch
        {
            [] => new Phrase().Say("No council’s delivery can be shown here."),
            [var only] => new Phrase().Stress($"{only.Council!.Name} has delivered {Percent.Short(only.DeliveredShare.Value!.Value)} of what was promised").Say("."),
            [var first, .., var last] => new Phrase()
                .Stress($"{first.Council!.Name} has delivered most of what was promised, {Percent.Short(first.DeliveredShare.Value!.Value)}")
                .Say($"; {last.Council!.Name} least, {Percent.Short(last.DeliveredShare.Value!.Value)}."),
        };
    }

    private static Phrase Behind(Phrase phrase, IReadOnlyList<TomsRow> rows, Func<TomsRow, string> name) =>
        rows.Where(row => row.DeliveryGap.Value is > 0m).MaxBy(row => row.DeliveryGap.Value) is { } furthest
            ? phrase.Say($" In pounds, {name(furthest)} is furthest from an even pace: {Pace.Words(furthest.DeliveryGap.Value!.Value)}.")
            : phrase.Say(" None is behind an even pace.");
}
