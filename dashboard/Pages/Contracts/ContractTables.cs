using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Contracts;

/// <summary>What hangs on one contract: commitments, claims with their evidence, community requests, and payments.</summary>
public static class ContractTables
{
    public static DataTable? Commitments(WholeContract contract) => contract.Commitments.Count == 0 ? null : new DataTable(
        "commitments",
        $"Commitments of {contract.Title}, units first",
        [
            new("Measure and unit", IsNumber: false), new("Promised", Unit: "in the measure's unit"), new("Delivered", Unit: "in the measure's unit"), new("Of what was promised", Unit: "share"),
            new("Worth, for each unit", Unit: "£"), new("Promised, in pounds", Unit: "£"), new("Delivered, in pounds", Unit: "£"), new("Claims"),
        ],
        [.. contract.Commitments.Select(commitment => new TableRow(
            [
                new TableCell($"{commitment.Measure.Title}, {commitment.Measure.Unit}") { Aside = Aside(commitment) },
                new TableCell(Quantity.Of(commitment.Quantity, commitment.Measure.Unit), commitment.Quantity),
                TableCell.Of(Quantity.Shown(commitment.DeliveredQuantity, commitment.Measure.Unit), commitment.DeliveredQuantity.Value),
                Part(commitment),
                commitment.ProxyValue is { } proxy ? new TableCell(Pounds.Exact(proxy), proxy) { Aside = $"edition of {commitment.Edition}" } : new TableCell("–", Exact: "Recorded without a value in pounds"),
                commitment.Value is { } value ? new TableCell(Pounds.Short(value), value, Pounds.Exact(value)) : new TableCell("–", Exact: "Recorded without a value in pounds"),
                TableCell.Of(Shown.Money(commitment.DeliveredValue), commitment.DeliveredValue.Value),
                commitment.Claims is { } claims ? new TableCell(English.Count(claims.Count), claims.Count) : new TableCell("c", Exact: Shown.Meaning(FigureStatus.Suppressed)),
            ]))]);

    /// <summary>The latest first.</summary>
    public static DataTable? Claims(WholeContract contract)
    {
        var claims = contract.Commitments.SelectMany(commitment => (commitment.Claims ?? []).Select(claim => (commitment.Measure, Claim: claim))).OrderByDescending(pair => pair.Claim.DeliveredOn).ToList();
        return claims.Count == 0 ? null : new DataTable(
            "claims",
            $"Delivery claimed under {contract.Title}",
            [
                new("Measure", IsNumber: false), new("Delivered up to", IsNumber: false), new("Quantity"), new("Value", Unit: "£"), new("State", IsNumber: false), new("Claimed", IsNumber: false),
                new("Validated", IsNumber: false), new("Where", IsNumber: false), new("Evidence", IsNumber: false),
            ],
            [.. claims.Select(pair => new TableRow(
                [
                    new TableCell(pair.Measure.Title) { Aside = pair.Measure.Reference },
                    TableCell.Of(pair.Claim.DeliveredOn, missing: ""),
                    new TableCell(Quantity.Of(pair.Claim.Quantity, pair.Measure.Unit), pair.Claim.Quantity),
                    pair.Claim.Value is { } value ? new TableCell(Pounds.Short(value), value, Pounds.Exact(value)) : new TableCell("–", Exact: "Recorded without a value in pounds"),
                    new TableCell(Text.Requests.State(pair.Claim.State)),
                    TableCell.Of(pair.Claim.ClaimedOn, missing: ""),
                    TableCell.Of(pair.Claim.ValidatedOn, "Not validated"),
                    new TableCell(pair.Claim.Place?.Name ?? "–", Exact: pair.Claim.Place is null ? "No place was given" : null),
                    new TableCell(pair.Claim.Evidence ?? "None yet"),
                ]))]);
    }

    public static DataTable? Requests(WholeContract contract, RequestPage requests) => requests.Nodes.Count == 0 ? null : new DataTable(
        "requests",
        $"Community requests that {contract.Title} signed up to",
        [new("Request", IsNumber: false), new("Where", IsNumber: false), new("State", IsNumber: false), new("Raised", IsNumber: false), new("Matched", IsNumber: false), new("Met", IsNumber: false)],
        [.. requests.Nodes.Select(request => new TableRow(
            [
                new TableCell(request.Title) { Aside = Text.Requests.Kind(request.Kind) },
                new TableCell(request.Place?.Name ?? "–", Exact: request.Place is null ? "No place was given" : null),
                new TableCell(Text.Requests.State(request.State)),
                TableCell.Of(request.RaisedOn, missing: ""),
                TableCell.Of(request.MatchedOn, "Not matched"),
                TableCell.Of(request.CompletedOn, "Not met yet"),
            ]))]);

    /// <summary>What was paid beside what the contract is worth, and why the two need not agree: published payments seldom say which contract they are for.</summary>
    public static Phrase Paid(WholeContract contract, ContractSpend spend)
    {
        var phrase = new Phrase().Stress($"{Shown.Money(spend.Amount).Text} in published payments");
        var isMore = false;
        if (spend.Amount.Value is { } paid && contract.Value is > 0m and var value)
        {
            isMore = paid > value;
            phrase.Say(isMore ? $", {Times(paid / value)} the {Pounds.Short(value)} that the contract is worth" : $", {Percent.Short(paid / value)} of the {Pounds.Short(value)} that the contract is worth");
        }
        phrase.Say(". Few payments name their contract, so all that the council paid its suppliers while it ran counts here; where several of a supplier’s contracts ran, for the one that began last.");
        return isMore ? phrase.Say(" Some of it must be for other work.") : phrase;
    }

    public static DataTable? Spend(WholeContract contract, ContractSpend spend) => spend.Rows.Count == 0 ? null : new DataTable(
        "payments",
        $"Payments to the suppliers of {contract.Title} while it ran, by year",
        [new("Financial year", IsNumber: false), new("Paid", Unit: "£"), new("Part of all", Unit: "share"), new("Payments")],
        [.. spend.Rows.Select(row => new TableRow(
            [
                new TableCell(row.FinancialYear),
                TableCell.Of(Shown.Money(row.Amount), row.Amount.Value),
                row.Amount.Share is { } share ? new TableCell(Percent.Short(share), share, Bar: Math.Clamp(share, 0m, 1m)) : new TableCell("z", Exact: Shown.Meaning(FigureStatus.NotApplicable)),
                TableCell.Of(Shown.Count(row.LineCount), row.LineCount.Value),
            ]))]);

    /// <summary>Why some claims are not there; null where all are.</summary>
    public static Phrase? Withheld(WholeContract contract)
    {
        var withheld = contract.Commitments.Where(commitment => commitment.Claims is null).ToList();
        var people = withheld.Select(commitment => commitment.People).OfType<Cohort>().Distinct().Select(cohort => English.Within(Cohorts.Name(cohort))).ToList();
        return withheld.Count == 0 ? null : new Phrase()
            .Stress($"Withheld for {English.Cardinal(withheld.Count)} of {English.Plural(contract.Commitments.Count, "commitment", "commitments")} (c)")
            .Say($": {(people.Count == 0 ? "" : $"they are for {English.List(people)}. ")}On one contract so few people are helped that claims and evidence would tell who they are.");
    }

    private static TableCell Part(Commitment commitment) => commitment is { DeliveredQuantity.Value: { } delivered, Quantity: > 0m and var promised }
        ? new TableCell(Percent.Short(delivered / promised), delivered / promised, Bar: delivered / promised)
        : TableCell.Of(Shown.Share(commitment.DeliveredQuantity), value: null);

    private static string Times(decimal times) => $"{times.ToString(times < 10m ? "0.0" : "0", English.Culture)} times";

    private static string Aside(Commitment commitment) => commitment.People is { } people ? $"{commitment.Measure.Reference} · {Cohorts.Name(people)}" : commitment.Measure.Reference;
}
