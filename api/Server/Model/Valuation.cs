namespace Analytics.Api.Model;

/// <summary>What a quantity of a measure is worth.</summary>
public enum Valuation
{
    /// <summary>Quantity × proxy of the edition in force at signature.</summary>
    Toms,

    /// <summary>The same less deadweight, displacement, attribution and leakage, with drop-off and discounting over the years that it lasts.</summary>
    Adjusted,
}
