using Analytics.Api.Model;

namespace Analytics.Api.Metrics;

/// <summary>The figures of the social value cube.</summary>
public static class TomsMetrics
{
    private static readonly ImportKind[] OnContracts = [ImportKind.Contracts];
    private static readonly ImportKind[] OnCommitments = [ImportKind.Commitments];
    private static readonly ImportKind[] OnDelivery = [ImportKind.Delivery];

    private static readonly Measure Contracts = new(FactTable.Commitment, Aggregate.CountDistinct, TomsFacts.Contract);
    private static readonly Measure ContractValueSum = new(FactTable.Commitment, Aggregate.SumPerContract, TomsFacts.ContractValue);
    private static readonly Measure CommittedSum = new(FactTable.Commitment, Aggregate.Sum, TomsFacts.Value);
    private static readonly Measure Claims = new(FactTable.Claim, Aggregate.Sum, TomsFacts.Value);
    private static readonly Measure DeliveredSum = Claims with { When = TomsFacts.Validated };
    private static readonly Measure Due = new(FactTable.DueCommitment, Aggregate.Sum, TomsFacts.Value);
    private static readonly Measure[] UnitsCommitted = UnitsOf(FactTable.Commitment);

    /// <summary>What was delivered and validated, in pounds.</summary>
    public static Metric Delivered { get; } = Pounds("delivered", "Delivered", "Social value that was delivered and validated, as at the day asked for. It is added value, not cash.", "sum of the values of claims validated as at", DeliveredSum, OnDelivery) with
    {
        Polarity = Polarity.HigherIsBetter,
        Additive = true,
        DisclosureControlled = true,
    };

    /// <summary>What was delivered and validated, in the measure's unit.</summary>
    public static Metric QuantityDelivered { get; } = Quantity("quantityDelivered", "Quantity delivered", "What was delivered and validated, in the measure's unit; given where the filter or the keys leave one measure.", "sum of the quantities of claims validated as at", new(FactTable.Claim, Aggregate.Sum, TomsFacts.Quantity, TomsFacts.Validated) { Decimals = 4 }, OnDelivery) with
    {
        Units = [.. UnitsCommitted, .. UnitsOf(FactTable.Claim)],
        DisclosureControlled = true,
    };

    public static IReadOnlyList<Metric> All { get; } =
    [
        Count("contractCount", "Contracts", "Contracts awarded, with at least one commitment at this level.", "count of distinct contracts", Contracts),
        Count("liveContractCount", "Live contracts", "Contracts in delivery as at the day asked for.", "count of distinct contracts awarded as at, whose last day is not over", Contracts with { When = TomsFacts.Live }),
        Pounds("contractValue", "Contract value", "Value of the contracts, each counted once, whatever the grouping.", "sum of contract values, each contract once", ContractValueSum, OnContracts),
        Pounds("committed", "Committed", "Social value that contracts promise, with the proxies in force at signature. It is added value, not cash.", "sum of quantity × proxy, each commitment rounded to the penny", CommittedSum, OnCommitments) with { Polarity = Polarity.HigherIsBetter, Additive = true },
        Pounds("claimed", "Claimed", "Reported by suppliers, whatever its state, unless rejected.", "sum of the values of claims that are not rejected", Claims, OnDelivery) with { Polarity = Polarity.HigherIsBetter, Additive = true, DisclosureControlled = true },
        Delivered,
        Pounds("awaitingValidation", "Awaiting validation", "Claimed or evidenced, and not yet validated.", "sum of the values of claims neither rejected nor validated as at", Claims with { When = TomsFacts.AwaitingValidation }, OnDelivery) with { Polarity = Polarity.LowerIsBetter, Additive = true, DisclosureControlled = true },
        Pounds("outstanding", "Outstanding", "Committed and not yet delivered; below zero where more was delivered than promised.", "committed − delivered", CommittedSum with { BesideDelivered = true }, OnCommitments) with
        {
            Calculation = Calculation.Difference,
            Subtrahend = DeliveredSum,
            Polarity = Polarity.LowerIsBetter,
            Applies = Applicability.WithoutPeriod,
            HasShare = false,
            DisclosureControlled = true,
        },
        Ratio("deliveredShare", "Delivered of committed", "How much of what was promised has been delivered.", "delivered ÷ committed", DeliveredSum, CommittedSum with { BesideDelivered = true }, [ImportKind.Commitments, ImportKind.Delivery]) with { Applies = Applicability.WithoutPeriod, DisclosureControlled = true },
        Ratio("addedValueShare", "Added value", "Social value delivered for each pound of contract value.", "delivered ÷ contract value", DeliveredSum, ContractValueSum with { BesideDelivered = true }, [ImportKind.Contracts, ImportKind.Delivery]) with { Applies = Applicability.WithoutPeriod, DisclosureControlled = true },
        Ratio("committedShare", "Committed of contract value", "Social value promised for each pound of contract value.", "committed ÷ contract value", CommittedSum, ContractValueSum, [ImportKind.Contracts, ImportKind.Commitments]),
        Ratio("averageWeighting", "Average weighting", "Mean of the contracts' social value weightings, 0 to 1; contracts that state none are left out.", "sum of weightings ÷ count of contracts that state one", new(FactTable.Commitment, Aggregate.SumPerContract, TomsFacts.Weighting) { Decimals = 6 }, Contracts with { When = TomsFacts.Weighted }, OnContracts),
        Pounds("expectedToDate", "Expected to date", "What commitments would have delivered by now, spread evenly over each contract's term.", "committed × days of the term gone ÷ days of the term, each commitment rounded to the penny", Due, OnCommitments) with { HasShare = false },
        Pounds("deliveryGap", "Delivery gap", "Expected to date less delivered: above zero where delivery is behind.", "expectedToDate − delivered", Due with { BesideDelivered = true }, [ImportKind.Commitments, ImportKind.Delivery]) with
        {
            Calculation = Calculation.Difference,
            Subtrahend = DeliveredSum,
            Polarity = Polarity.LowerIsBetter,
            HasShare = false,
            DisclosureControlled = true,
        },
        Quantity("quantityCommitted", "Quantity committed", "What was promised, in the measure's unit; given where the filter or the keys leave one measure.", "sum of the quantities of commitments", new(FactTable.Commitment, Aggregate.Sum, TomsFacts.Quantity) { Decimals = 4 }, OnCommitments) with { Units = UnitsCommitted },
        QuantityDelivered,
        Pounds("evidenced", "Evidenced", "Claims with evidence, validated ones included.", "sum of the values of claims with evidence or validated as at", Claims with { When = TomsFacts.Evidenced }, OnDelivery) with { Polarity = Polarity.HigherIsBetter, Additive = true, DisclosureControlled = true },
        Count("requests", "Community requests", "Community requests that the level's contracts signed up to.", "count of requests, each contract once", new(FactTable.Commitment, Aggregate.SumPerContract, TomsFacts.Requests) { Decimals = 0 }) with { Polarity = Polarity.HigherIsBetter, RestsOn = [ImportKind.CommunityRequests] },
    ];

    private static Measure[] UnitsOf(FactTable table) => [new(table, Aggregate.Least, TomsFacts.Unit), new(table, Aggregate.Greatest, TomsFacts.Unit)];

    private static Metric Count(string name, string title, string definition, string formula, Measure measure) =>
        Plain(name, title, definition, formula, measure, OnContracts) with { Unit = Unit.Count };

    private static Metric Pounds(string name, string title, string definition, string formula, Measure measure, ImportKind[] restsOn) =>
        Plain(name, title, definition, formula, measure, restsOn);

    private static Metric Quantity(string name, string title, string definition, string formula, Measure measure, ImportKind[] restsOn) =>
        Plain(name, title, definition, formula, measure, restsOn) with { Unit = Unit.Quantity, Polarity = Polarity.HigherIsBetter, Additive = true, Applies = Applicability.OneMeasure };

    private static Metric Ratio(string name, string title, string definition, string formula, Measure numerator, Measure denominator, ImportKind[] restsOn) =>
        Plain(name, title, definition, formula, numerator, restsOn) with { Unit = Unit.Ratio, Calculation = Calculation.Ratio, Denominator = denominator, Polarity = Polarity.HigherIsBetter };

    private static Metric Plain(string name, string title, string definition, string formula, Measure measure, ImportKind[] restsOn) => new()
    {
        Cube = Cube.Toms,
        Name = name,
        Title = title,
        Definition = definition,
        Formula = formula,
        Unit = Unit.Pounds,
        Numerator = measure,
        RestsOn = restsOn,
    };
}
