namespace Analytics.Api.Ingest.Kinds;

/// <summary>The figures that a target can be set for, by cube, as the schema names them. The cubes themselves lie above this room; a test holds the names equal.</summary>
internal static class TargetMetrics
{
    public static readonly SortedDictionary<string, string[]> ByCube = new(StringComparer.Ordinal)
    {
        ["SPEND"] =
        [
            "amount", "lineCount", "supplierCount", "averageLine", "boroughShare", "starShare", "greaterManchesterShare", "northWestShare", "smeShare",
            "unknownSizeShare", "vcseShare", "onContractShare", "unknownLocalityShare", "perHead",
        ],
        ["TOMS"] =
        [
            "contractCount", "liveContractCount", "contractValue", "committed", "claimed", "delivered", "awaitingValidation", "outstanding", "deliveredShare",
            "addedValueShare", "committedShare", "averageWeighting", "expectedToDate", "deliveryGap", "quantityCommitted", "quantityDelivered", "evidenced", "requests",
        ],
        ["COHORT_OUTCOMES"] = ["people", "starts", "sustained", "sustainedShare", "hours", "weeks", "value"],
        ["LOCALITY"] =
        [
            "spendReceived", "suppliersPaid", "socialValueDelivered", "peopleHelped", "requestsRaised", "requestsMet", "requestsMetShare", "population",
            "spendPerHead", "socialValuePerHead",
        ],
    };
}
