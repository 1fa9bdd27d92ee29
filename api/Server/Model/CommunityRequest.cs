namespace Analytics.Api.Model;

public enum RequestKind
{
    Money,
    VolunteerHours,
    Activity,
    WorksOrMaterials,
}

public enum RequestState
{
    Open,
    Matched,
    Completed,
    Withdrawn,
}

/// <summary>What a community organisation asks for and a supplier may give: identified by council and reference.</summary>
public sealed class CommunityRequest : ImportedRecord
{
    public int CouncilKey { get; init; }

    public required string Reference { get; init; }

    public required string Title { get; init; }

    public RequestKind Kind { get; init; }

    /// <summary>Where it was raised; null when it is not known.</summary>
    public string? PlaceCode { get; init; }

    /// <summary>T1 to T5.</summary>
    public string? ThemeCode { get; init; }

    public Cohort? Cohort { get; init; }

    public DateOnly RaisedOn { get; init; }

    public DateOnly? MatchedOn { get; init; }

    public DateOnly? CompletedOn { get; init; }

    /// <summary>The contract that signed up to it.</summary>
    public string? ContractReference { get; init; }

    public RequestState State { get; init; }
}
