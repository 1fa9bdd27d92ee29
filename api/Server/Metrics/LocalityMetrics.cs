using Analytics.Api.Model;

namespace Analytics.Api.Metrics;

/// <summary>The names by which the figures of places and the columns agree on facts and conditions beyond those of the tables' own cubes.</summary>
public static class LocalityFacts
{
    public const string Request = "request";
    public const string Met = "met";
    public const string Population = "population";
}

/// <summary>The figures of the cube of places.</summary>
public static class LocalityMetrics
{
    private static readonly Measure Spend = new(FactTable.SpendLine, Aggregate.Sum, SpendFacts.Amount);
    private static readonly Measure Delivered = new(FactTable.Claim, Aggregate.Sum, TomsFacts.Value, TomsFacts.Validated);
    private static readonly Measure Requests = new(FactTable.Request, Aggregate.Count, LocalityFacts.Request);
    private static readonly Measure Residents = new(FactTable.Place, Aggregate.Sum, LocalityFacts.Population) { Decimals = 0 };

    public static IReadOnlyList<Metric> All { get; } =
    [
        Plain("spendReceived", "Spend received", "Net amount paid to suppliers in the place.", "sum of net amounts", Unit.Pounds, Spend, ImportKind.Spend) with { Additive = true, Applies = Applicability.WithoutTheme },
        Plain("suppliersPaid", "Suppliers paid", "Different suppliers in the place that were paid.", "count of distinct suppliers", Unit.Count, new(FactTable.SpendLine, Aggregate.CountDistinct, SpendFacts.Supplier), ImportKind.Spend) with { Applies = Applicability.WithoutTheme },
        Plain("socialValueDelivered", "Social value delivered", "Social value delivered in the place and validated. It is added value, not cash.", "sum of the values of claims validated as at", Unit.Pounds, Delivered, ImportKind.Delivery) with { Additive = true, DisclosureControlled = true },
        Plain("peopleHelped", "People helped", "Different people of the priority cohorts who live in the place and whom an outcome helped.", "count of distinct people", Unit.People, new(FactTable.Outcome, Aggregate.CountDistinct, OutcomeFacts.Person), ImportKind.CohortOutcomes) with { DisclosureControlled = true },
        Plain("requestsRaised", "Requests raised", "Requests of the community raised in the place.", "count of requests", Unit.Count, Requests, ImportKind.CommunityRequests) with { Additive = true },
        Plain("requestsMet", "Requests met", "Of the requests raised in the period, those met as at the day counted on.", "count of requests completed as at", Unit.Count, Requests with { When = LocalityFacts.Met }, ImportKind.CommunityRequests) with { Additive = true },
        Plain("requestsMetShare", "Requests met of raised", "Of the requests raised in the period, the part met as at the day counted on.", "requestsMet ÷ requestsRaised", Unit.Ratio, Requests with { When = LocalityFacts.Met }, ImportKind.CommunityRequests) with { Calculation = Calculation.Ratio, Denominator = Requests },
        Plain("population", "Population", "Residents of the places, Census 2021. It adds over places, never over years.", "sum of residents", Unit.People, Residents) with { Additive = true, Polarity = Polarity.Neutral },
        Plain("spendPerHead", "Spend received per head", "Net amount paid to suppliers in the place, per resident.", "spendReceived ÷ population", Unit.PoundsPerHead, Spend, ImportKind.Spend) with { Calculation = Calculation.Average, Denominator = Residents, Applies = Applicability.WithoutTheme },
        Plain("socialValuePerHead", "Social value per head", "Social value delivered in the place, per resident.", "socialValueDelivered ÷ population", Unit.PoundsPerHead, Delivered, ImportKind.Delivery) with { Calculation = Calculation.Average, Denominator = Residents, DisclosureControlled = true },
    ];

    private static Metric Plain(string name, string title, string definition, string formula, Unit unit, Measure measure, params ImportKind[] restsOn) => new()
    {
        Cube = Cube.Locality,
        Name = name,
        Title = title,
        Definition = definition,
        Formula = formula,
        Unit = unit,
        Numerator = measure,
        RestsOn = restsOn,
        Polarity = Polarity.HigherIsBetter,
    };
}
