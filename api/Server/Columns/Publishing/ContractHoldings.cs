using Analytics.Api.Model;

namespace Analytics.Api.Columns.Publishing;

/// <summary>A span of days on which payments of a council to a supplier are on one contract.</summary>
internal readonly record struct ContractHolding(int Council, int Supplier, DateOnly First, DateOnly Last, int Contract);

/// <summary>A contract with one of its suppliers.</summary>
internal sealed record ContractLink(int Key, Contract Contract, int Supplier);

/// <summary>Which contract a payment is on: the one that the supplier held with the council that day, of several the one that began last.</summary>
internal static class ContractHoldings
{
    /// <summary>Spans of one council and supplier never overlap.</summary>
    public static IEnumerable<ContractHolding> Of(IEnumerable<ContractLink> links) =>
        from link in links
        let contract = link.Contract
        let first = contract.StartsOn ?? contract.AwardedOn
        where first is not null && (contract.EndsOn ?? DateOnly.MaxValue) >= first
        group new ContractHolding(contract.CouncilKey, link.Supplier, first.Value, contract.EndsOn ?? DateOnly.MaxValue, link.Key) by (contract.CouncilKey, link.Supplier) into held
        from span in WithoutOverlap(held)
        select span;

    private static IEnumerable<ContractHolding> WithoutOverlap(IEnumerable<ContractHolding> held)
    {
        var spans = held.ToList();
        if (spans.Count == 1)
        {
            yield return spans[0];
            yield break;
        }

        var bounds = spans.SelectMany(span => new[] { span.First.DayNumber, span.Last.DayNumber + 1 }).Distinct().Order().ToList();
        for (var index = 0; index + 1 < bounds.Count; index++)
        {
            var (first, last) = (DateOnly.FromDayNumber(bounds[index]), DateOnly.FromDayNumber(bounds[index + 1] - 1));
            var over = spans.Where(span => span.First <= first && span.Last >= last).ToList();
            if (over.Count > 0)
                yield return over.MaxBy(span => (span.First, -span.Contract)) with { First = first, Last = last };
        }
    }
}
