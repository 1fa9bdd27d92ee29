using Analytics.Api.Model;

namespace Analytics.Api.Tests.Columns;

/// <summary>Something that stands in a level: a commitment, a month of one, a claim, or a cell of claims.</summary>
internal sealed record TomsFact
{
    public required int Council { get; init; }

    public required TomsMeasure Latest { get; init; }

    public Cohort? Cohort { get; init; }

    /// <summary>Null for a cell.</summary>
    public Promise? Of { get; init; }

    public int AwardYear { get; init; }

    public ContractPhase Phase { get; init; }

    /// <summary>In the month, or where only that is known, in the year, that dates it.</summary>
    public DateOnly Day { get; init; }

    public bool IsProtected { get; init; }

    /// <summary>Whether it is protected together with what is about another cohort.</summary>
    public bool IsMixed { get; init; }

    /// <summary>Of the month.</summary>
    public int Days { get; init; }

    public decimal Claimed { get; init; }

    public decimal Evidenced { get; init; }

    public decimal Validated { get; init; }

    /// <summary>Whose proxy values it.</summary>
    public TomsMeasure? Row { get; init; }

    public Contract? Contract => Of?.Contract;
}

/// <summary>What stands in the levels of a small world, as at a day: untreated, or as everybody may see it.</summary>
internal sealed class TomsOracleFacts(TomsWorld world, DateOnly asAt, bool isTreated)
{
    private readonly DateOnly _march = new(asAt >= new DateOnly(asAt.Year, 3, 31) ? asAt.Year : asAt.Year - 1, 3, 31);

    /// <summary>The commitments that a claim about a cohort could be for.</summary>
    private readonly HashSet<Promise> _protected =
        [.. world.Promises.GroupBy(promise => (promise.Contract, promise.Commitment.Measure)).Where(claimable => claimable.Any(promise => promise.Cohort is not null)).SelectMany(claimable => claimable)];

    public List<TomsFact> Commitments() => [.. Awarded().Select(promise => Fact(promise, promise.Contract.DatedOn!.Value))];

    /// <summary>Each awarded commitment in each month of its term, with the days of it up to as at.</summary>
    public List<TomsFact> Due()
    {
        List<TomsFact> months = [];
        foreach (var promise in Awarded())
        {
            var days = Enumerable.Range(0, promise.Contract.EndsOn!.Value.DayNumber - promise.Contract.StartsOn!.Value.DayNumber + 1).Select(promise.Contract.StartsOn!.Value.AddDays);
            var fact = Fact(promise, promise.Contract.StartsOn!.Value);
            months.AddRange(days.GroupBy(day => new DateOnly(day.Year, day.Month, 1)).Select(month => fact with { Day = month.Key, Days = month.Count(day => day <= asAt) }));
        }

        return months;
    }

    public List<TomsFact> Claims() => isTreated ? [.. Counted(asAt).Where(claim => !claim.IsProtected), .. Cells()] : Counted(asAt);

    /// <summary>The months in which something may have been delivered that everybody may know only rounded.</summary>
    public List<TomsFact> PossiblyDelivered() => !isTreated ? [] :
    [
        .. from fact in Commitments()
           where fact.IsProtected
           from month in Enumerable.Range(0, 12 * 20).Select(new DateOnly(fact.Day.Year, fact.Day.Month, 1).AddMonths).TakeWhile(month => month <= asAt)
           select fact with { Day = month },
    ];

    private IEnumerable<Promise> Awarded() => world.Promises.Where(promise => promise.Contract.DatedOn <= asAt);

    private TomsFact Fact(Promise promise, DateOnly day) => new()
    {
        Council = promise.Contract.CouncilKey,
        Latest = promise.Latest,
        Cohort = promise.Cohort,
        Of = promise,
        AwardYear = FinancialYear.Of(promise.Contract.DatedOn!.Value).StartYear,
        Phase = promise.Contract.PhaseOn(asAt),
        Day = day,
        IsProtected = _protected.Contains(promise),
        IsMixed = _protected.Contains(promise) && _protected.Where(other => IsOfCell(other, promise)).Select(other => other.Cohort).Distinct().Count() > 1,
        Row = promise.Row,
    };

    private static bool IsOfCell(Promise one, Promise other) =>
        (one.Contract.CouncilKey, one.Commitment.Measure, FinancialYear.Of(one.Contract.DatedOn!.Value)) == (other.Contract.CouncilKey, other.Commitment.Measure, FinancialYear.Of(other.Contract.DatedOn!.Value));

    private List<TomsFact> Counted(DateOnly day) =>
    [
        .. from claim in world.Claims
           let promise = world.Promises.First(promise => promise.Contract.CouncilKey == claim.CouncilKey && promise.Contract.Reference == claim.ContractReference && promise.Commitment.Measure == claim.Measure)
           where claim.State != ClaimState.Rejected && claim.ClaimedOn <= day && promise.Contract.DatedOn <= day
           let isValidated = claim.ValidatedOn <= day
           select Fact(promise, claim.DeliveredOn) with
           {
               Claimed = claim.Quantity,
               Evidenced = claim.Evidence is not null || isValidated ? claim.Quantity : 0,
               Validated = isValidated ? claim.Quantity : 0,
           },
    ];

    private IEnumerable<TomsFact> Cells() =>
        from claim in Counted(_march)
        where claim.IsProtected
        group claim by (claim.Council, claim.Latest, claim.AwardYear, Phase: claim.Contract!.PhaseOn(_march), Year: FinancialYear.Of(claim.Day)) into cell
        let first = cell.First()
        select new TomsFact
        {
            Council = cell.Key.Council,
            Latest = cell.Key.Latest,
            Cohort = first.IsMixed ? null : first.Cohort,
            AwardYear = cell.Key.AwardYear,
            Phase = cell.Key.Phase,
            Day = cell.Key.Year.FirstDay,
            IsProtected = true,
            IsMixed = first.IsMixed,
            Claimed = Round(cell.Sum(claim => claim.Claimed)),
            Evidenced = Round(cell.Sum(claim => claim.Evidenced)),
            Validated = Round(cell.Sum(claim => claim.Validated)),
            Row = cell.MaxBy(claim => claim.Of!.Commitment.Edition, StringComparer.Ordinal)!.Row,
        };

    private static decimal Round(decimal quantity) => quantity switch
    {
        0 => 0,
        < 5 => 5,
        _ => decimal.Round(quantity / 5, MidpointRounding.AwayFromZero) * 5,
    };
}
