namespace Analytics.Api.Metrics;

/// <summary>The names by which the spend metrics and the columns agree on facts and conditions.</summary>
public static class SpendFacts
{
    public const string Amount = "amount";
    public const string Line = "line";
    public const string Supplier = "supplier";

    public const string InOwnBorough = "in own borough";
    public const string InStar = "in STAR";
    public const string InGreaterManchester = "in Greater Manchester";
    public const string InNorthWest = "in North West";
    public const string ToSme = "to SME";
    public const string SizeUnknown = "size unknown";
    public const string ToVcse = "to VCSE";

    /// <summary>Only lines of councils whose register of contracts is here: of others nobody can say.</summary>
    public const string OnContract = "on contract";

    /// <inheritdoc cref="OnContract"/>
    public const string OfCouncilWithRegister = "of a council with a register";

    public const string PlaceUnknown = "place unknown";
}
