namespace Analytics.Api.Metrics;

/// <summary>The families of facts that measures count. A cube is measured from one or several.</summary>
public enum FactTable
{
    /// <summary>Payment lines.</summary>
    SpendLine,

    /// <summary>What contracts promise, dated by award; with each the contract that it is of.</summary>
    Commitment,

    /// <summary>What contracts promise, spread evenly over each day of their terms.</summary>
    DueCommitment,

    /// <summary>What suppliers report, dated by delivery.</summary>
    Claim,

    /// <summary>Outcomes of people, dated by their start.</summary>
    Outcome,

    /// <summary>Requests of the community, dated by when they were raised.</summary>
    Request,

    /// <summary>Wards and boroughs themselves.</summary>
    Place,
}
