using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Columns;

/// <summary>The numbers of one level, from the facts that stand in it.</summary>
internal sealed class TomsOracleLevel(Question question, List<TomsFact> commitments, List<TomsFact> due, List<TomsFact> claims, Func<TomsFact, bool> isLeftOut)
{
    private readonly DateOnly _asAt = question.AsAt ?? new DateOnly(2023, 3, 31);

    /// <summary>Null where a ratio has nothing below the line.</summary>
    public decimal? ValueOf(Metric metric)
    {
        var delivered = Sum(fact => Value(fact.Row!, fact.Validated));
        var open = commitments.Where(fact => !isLeftOut(fact)).ToList();
        return metric.Name switch
        {
            "contractCount" => Contracts(commitments).Count,
            "liveContractCount" => Contracts(commitments).Count(contract => contract.EndsOn >= _asAt),
            "contractValue" => ContractValue(commitments),
            "committed" => Committed(commitments),
            "claimed" => Sum(fact => Value(fact.Row!, fact.Claimed)),
            "evidenced" => Sum(fact => Value(fact.Row!, fact.Evidenced)),
            "delivered" => delivered,
            "awaitingValidation" => Sum(fact => Value(fact.Row!, fact.Claimed) - Value(fact.Row!, fact.Validated)),
            "outstanding" => Committed(open) - delivered,
            "deliveredShare" => Ratio(delivered, Committed(open)),
            "addedValueShare" => Ratio(delivered, ContractValue(open)),
            "committedShare" => Ratio(Committed(commitments), ContractValue(commitments)),
            "averageWeighting" => Ratio(Contracts(commitments).Sum(contract => contract.SocialValueWeighting ?? 0), Contracts(commitments).Count(contract => contract.SocialValueWeighting is not null)),
            "expectedToDate" => Expected(due),
            "deliveryGap" => Expected(due.Where(fact => !isLeftOut(fact))) - delivered,
            "quantityCommitted" => commitments.Sum(fact => fact.Of!.Commitment.Quantity),
            "quantityDelivered" => Sum(fact => fact.Validated),
            "requests" => Contracts(commitments).Sum(contract => contract.Requests),
            _ => throw new ArgumentOutOfRangeException(nameof(metric), metric.Name, "The oracle does not know this figure."),
        };
    }

    /// <summary>The units that a sum of quantities would add.</summary>
    public IEnumerable<string> UnitsOf(Metric metric) =>
        commitments.Concat(metric.Name == "quantityDelivered" ? claims.Where(fact => !fact.IsProtected) : []).Select(fact => fact.Row!.Unit).Distinct();

    private sealed record Counted(DateOnly? EndsOn, decimal Value, decimal? SocialValueWeighting, int Requests);

    private static List<Counted> Contracts(IEnumerable<TomsFact> facts) =>
        [.. facts.Select(fact => fact.Of!).DistinctBy(promise => promise.Contract).Select(promise => new Counted(promise.Contract.EndsOn, promise.Contract.Value!.Value.Value, promise.Contract.SocialValueWeighting, promise.Requests))];

    private static decimal ContractValue(IEnumerable<TomsFact> facts) => Contracts(facts).Sum(contract => contract.Value);

    private decimal Committed(IEnumerable<TomsFact> facts) => facts.Sum(fact => Value(fact.Row!, fact.Of!.Commitment.Quantity));

    private decimal Sum(Func<TomsFact, decimal> of) => claims.Where(fact => !isLeftOut(fact)).Sum(of);

    private decimal Expected(IEnumerable<TomsFact> months) => months.GroupBy(fact => fact.Of!).Sum(promise =>
    {
        var term = promise.Key.Contract.EndsOn!.Value.DayNumber - promise.Key.Contract.StartsOn!.Value.DayNumber + 1;
        return Penny(Value(promise.Key.Row, promise.Key.Commitment.Quantity) * promise.Sum(fact => fact.Days) / term);
    });

    private decimal Value(TomsMeasure row, decimal quantity)
    {
        var value = quantity * (row.ProxyValue ?? 0);
        if (question.Valuation == Valuation.Toms)
            return Penny(value);

        var kept = (1 - row.Deadweight) * (1 - row.Displacement) * (1 - row.Attribution) * (1 - row.Leakage);
        var (sum, year) = (0m, 1m);
        for (var n = 0; n < row.DurationYears; n++)
        {
            sum += value * kept * year;
            year *= (1 - row.DropOff) / 1.035m;
        }

        return Penny(sum);
    }

    private static decimal Penny(decimal pounds) => decimal.Round(pounds, 2, MidpointRounding.AwayFromZero);

    private static decimal? Ratio(decimal part, decimal whole) => whole <= 0 ? null : decimal.Round(part / whole, 6, MidpointRounding.AwayFromZero);
}
