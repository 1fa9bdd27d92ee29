using Analytics.Api.Model;

namespace Analytics.Api.Columns.Publishing;

/// <summary>A claim that counts.</summary>
/// <param name="Claim">What is reported.</param>
/// <param name="Contract">The contract's key.</param>
/// <param name="Promised">The commitment that it is for.</param>
/// <param name="Cohort">Whom that is about.</param>
internal sealed record CountedClaim(DeliveryClaim Claim, int Contract, Commitment Promised, Cohort? Cohort);

/// <summary>What is reported is added within one of these before it is rounded.</summary>
internal readonly record struct ClaimCellKey(int Council, string Measure, int AwardYear, ContractPhase Phase, int DeliveryYear);

/// <summary>One cell from one 31 March up to the day before the next that changes anything; quantities are in the measure's unit and rounded.</summary>
/// <param name="Key">What it holds.</param>
/// <param name="AsAt">The 31 March.</param>
/// <param name="LastDay">The last day of questions that it answers.</param>
/// <param name="Edition">The latest of its commitments' editions, whose proxy values it.</param>
internal sealed record ClaimCell(ClaimCellKey Key, DateOnly AsAt, DateOnly LastDay, string Edition)
{
    public decimal Claimed { get; init; }

    /// <summary>Of what is claimed.</summary>
    public decimal Evidenced { get; init; }

    /// <summary>Of what is evidenced.</summary>
    public decimal Validated { get; init; }
}

/// <summary>A row of a cell: what of it has come one step further and no more.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="From">The rounded quantity that has come further still.</param>
/// <param name="To">The rounded quantity that has come this far.</param>
internal readonly record struct ClaimCellPart(ClaimCell Cell, decimal From, decimal To)
{
    public bool HasEvidence { get; private init; }

    public bool IsValidated { get; private init; }

    /// <summary>Those that hold anything. Rounding keeps the order of quantities, so none is below zero.</summary>
    public static IEnumerable<ClaimCellPart> Of(ClaimCell cell) => new[]
    {
        new ClaimCellPart(cell, 0, cell.Validated) { HasEvidence = true, IsValidated = true },
        new ClaimCellPart(cell, cell.Validated, cell.Evidenced) { HasEvidence = true },
        new ClaimCellPart(cell, cell.Evidenced, cell.Claimed),
    }.Where(part => part.From < part.To);
}

/// <summary>
/// What everybody may know of delivery in measures about a cohort. A quantity can be one person, so it is told as at a 31 March, together with all like it, and
/// to the nearest 5. What awaits validation is the difference of what is claimed and validated: rounded by itself it would narrow both.
/// </summary>
internal sealed class ClaimCells(IReadOnlyList<CountedClaim> claims, ContractBook contracts, MeasureBook measures)
{
    private const decimal Step = 5m;

    /// <summary>The cells of every 31 March since the first of the claims.</summary>
    public IEnumerable<ClaimCell> All()
    {
        var days = claims.SelectMany(Changes).Select(MarchFrom).Distinct().Order().ToList();
        for (var index = 0; index < days.Count; index++)
        {
            var (asAt, lastDay) = (days[index], index + 1 < days.Count ? days[index + 1].AddDays(-1) : DateOnly.MaxValue);
            foreach (var cell in claims.Where(claim => claim.Claim.ClaimedOn <= asAt && contracts.Contracts[claim.Contract].DatedOn <= asAt).GroupBy(claim => KeyOf(claim, asAt)))
                yield return Cell(cell.Key, asAt, lastDay, [.. cell]);
        }
    }

    /// <summary>To the nearest 5, half up; the little that would be nothing counts as 5, too.</summary>
    public static decimal Round(decimal quantity) => quantity <= 0 ? 0 : Math.Max(Step, decimal.Floor((quantity / Step) + 0.5m) * Step);

    private IEnumerable<DateOnly> Changes(CountedClaim claim)
    {
        var contract = contracts.Contracts[claim.Contract];
        return new[] { claim.Claim.ClaimedOn, claim.Claim.ValidatedOn, contract.DatedOn, contract.EndsOn?.AddDays(1) }.OfType<DateOnly>();
    }

    private static DateOnly MarchFrom(DateOnly day) => FinancialYear.Of(day).LastDay;

    private ClaimCellKey KeyOf(CountedClaim claim, DateOnly asAt)
    {
        var contract = contracts.Contracts[claim.Contract];
        return new(
            claim.Claim.CouncilKey, claim.Claim.Measure, FinancialYear.Of(contract.DatedOn!.Value).StartYear, contract.PhaseOn(asAt), FinancialYear.Of(claim.Claim.DeliveredOn).StartYear);
    }

    private ClaimCell Cell(ClaimCellKey key, DateOnly asAt, DateOnly lastDay, List<CountedClaim> within)
    {
        decimal Sum(Func<DeliveryClaim, bool> of) => Round(within.Where(claim => of(claim.Claim)).Sum(claim => claim.Claim.Quantity));
        return new ClaimCell(key, asAt, lastDay, within.MaxBy(claim => measures.Editions.KeyOf(claim.Promised.Edition))!.Promised.Edition)
        {
            Claimed = Sum(_ => true),
            Evidenced = Sum(claim => claim.IsEvidencedOn(asAt)),
            Validated = Sum(claim => claim.IsValidatedOn(asAt)),
        };
    }
}
