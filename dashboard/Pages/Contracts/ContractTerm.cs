using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Contracts;

/// <summary>A contract's term as a line of time: how much of it is over, how much of the promise has come, and when what was claimed was done.</summary>
public sealed class ContractTerm
{
    private readonly WholeContract _contract;

    public ContractTerm(WholeContract contract, ContractDelivery delivery, DateOnly asAt)
    {
        _contract = contract;
        AsAt = asAt;
        Elapsed = contract.Head.Elapsed(asAt);
        Delivered = delivery.DeliveredShare.Value;
        Table = new DataTable(
            "timeline",
            $"{contract.Title}, what happened when, as at {English.Day(asAt)}",
            [new("Day", IsNumber: false), new("What happened", IsNumber: false)],
            [.. Events().OrderBy(happened => happened.Day).Select(happened => new TableRow([TableCell.Of(happened.Day, missing: ""), new TableCell(happened.What)]))]);
    }

    public DateOnly AsAt { get; }

    /// <summary>How much came of the promise, or why that is not told.</summary>
    public string DeliveredWords => Delivered is { } share ? $"Delivered {Percent.Short(share)}" : _contract.Commitments.Count == 0 ? "Nothing promised" : "Delivered: withheld";

    /// <summary>The part of the term that is over; null without a term.</summary>
    public decimal? Elapsed { get; }

    /// <summary>The part of the promise that is delivered; null where it may not be shown or has no value.</summary>
    public decimal? Delivered { get; }

    public DateOnly? Starts => _contract.StartsOn;

    public DateOnly? Ends => _contract.EndsOn;

    public DataTable Table { get; }

    /// <summary>Where in the term, as a part of one, what was claimed and may be shown was done.</summary>
    public IReadOnlyList<(decimal Place, bool IsValidated)> Claims =>
        [.. Shown().Where(claim => claim.State != ClaimState.Rejected).Select(claim => (Place: _contract.Head.Elapsed(claim.DeliveredOn), IsValidated: claim.State == ClaimState.Validated)).Where(mark => mark.Place is not null).Select(mark => (mark.Place!.Value, mark.IsValidated)).Distinct()];

    public Phrase Sentence()
    {
        if (this is not { Elapsed: { } elapsed, Starts: { } starts, Ends: { } ends })
            return new Phrase().Say("The register prints no term for this contract.");

        var phrase = new Phrase().Stress($"{Percent.Short(elapsed)} of its term is over").Say($" ({English.ShortDay(starts)} to {English.ShortDay(ends)})");
        return Delivered is { } delivered ? phrase.Say($"; {Percent.Short(delivered)} of the promise is delivered.") : phrase.Say(".");
    }

    private IEnumerable<DeliveryClaim> Shown() => _contract.Commitments.SelectMany(commitment => commitment.Claims ?? []);

    private IEnumerable<(DateOnly Day, string What)> Events()
    {
        if (_contract.AwardedOn is { } awarded)
            yield return (awarded, "Awarded");
        if (_contract.StartsOn is { } starts)
            yield return (starts, "Start of the term");
        foreach (var day in Shown().GroupBy(claim => claim.DeliveredOn))
            yield return (day.Key, $"End of a time reported in {English.Plural(day.Count(), "claim", "claims")}, {day.Count(claim => claim.State == ClaimState.Validated)} validated");
        yield return (AsAt, "As at: what is shown here");
        if (_contract.EndsOn is { } ends)
            yield return (ends, "End of the term");
    }
}
