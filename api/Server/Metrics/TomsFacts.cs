namespace Analytics.Api.Metrics;

/// <summary>The names by which the metrics of social value and the columns agree on facts and conditions.</summary>
public static class TomsFacts
{
    /// <summary>Pence of the commitment or claim, under the valuation asked for.</summary>
    public const string Value = "value";

    /// <summary>Ten-thousandths of the measure's unit.</summary>
    public const string Quantity = "quantity";

    public const string Contract = "contract";

    /// <summary>Pence, of the contract.</summary>
    public const string ContractValue = "contract value";

    /// <summary>Millionths, of the contract.</summary>
    public const string Weighting = "weighting";

    /// <summary>Requests that the contract signed up to.</summary>
    public const string Requests = "requests";

    /// <summary>The number of the unit that the quantity is in, from 1.</summary>
    public const string Unit = "unit";

    public const string Live = "live";
    public const string Weighted = "weighted";
    public const string Validated = "validated";
    public const string Evidenced = "evidenced";
    public const string AwaitingValidation = "awaiting validation";
}
