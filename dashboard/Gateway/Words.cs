using System.Text.Json;
using System.Text.Json.Serialization;

namespace Analytics.Dashboard.Gateway;

// The schema's words, as the API writes them: OWN_BOROUGH, REST_OF_UK.

[JsonConverter(typeof(GraphQLEnumConverter<FigureStatus>))]
public enum FigureStatus
{
    Ok,
    Suppressed,
    Rounded,
    NotApplicable,
    Unavailable,
    Provisional,
}

/// <summary>Where a supplier is, seen from the paying council: exclusive rings, nearest first, that add up to the whole.</summary>
[JsonConverter(typeof(GraphQLEnumConverter<LocalityRing>))]
public enum LocalityRing
{
    OwnBorough,
    StarPartner,
    GreaterManchester,
    NorthWest,
    RestOfUk,
    Overseas,
    Unknown,
    Redacted,
}

[JsonConverter(typeof(GraphQLEnumConverter<SupplierSize>))]
public enum SupplierSize
{
    Micro,
    Small,
    Medium,
    Large,
    Unknown,
}

[JsonConverter(typeof(GraphQLEnumConverter<SupplierKind>))]
public enum SupplierKind
{
    Private,
    Vcse,
    Public,
    Individual,
    Unknown,
}

/// <summary>Which spend counts.</summary>
[JsonConverter(typeof(GraphQLEnumConverter<SpendBasis>))]
public enum SpendBasis
{
    /// <summary>All of it.</summary>
    All,

    /// <summary>Without tax, pensions, levies, other public bodies and redacted lines.</summary>
    Influenceable,

    /// <summary>Influenceable, and paid to a supplier whose place is known.</summary>
    Locatable,
}

[JsonConverter(typeof(GraphQLEnumConverter<PeerGroup>))]
public enum PeerGroup
{
    GreaterManchester,
    Star,
    All,
}

[JsonConverter(typeof(GraphQLEnumConverter<Cube>))]
public enum Cube
{
    Spend,
    Toms,
    CohortOutcomes,
    Locality,
}

[JsonConverter(typeof(GraphQLEnumConverter<Unit>))]
public enum Unit
{
    Pounds,
    Count,
    People,
    Hours,
    Weeks,
    Ratio,
    PoundsPerHead,
    Days,
    Quantity,
}

[JsonConverter(typeof(GraphQLEnumConverter<Polarity>))]
public enum Polarity
{
    HigherIsBetter,
    LowerIsBetter,
    Neutral,
}

/// <summary>A comparison read through the figure's polarity.</summary>
[JsonConverter(typeof(GraphQLEnumConverter<Verdict>))]
public enum Verdict
{
    Better,
    Worse,
    Same,
    Neutral,
    Unknown,
}

/// <summary>The priority groups that outcomes are for.</summary>
[JsonConverter(typeof(GraphQLEnumConverter<Cohort>))]
public enum Cohort
{
    CareLeavers,
    ExOffenders,
    LongTermUnemployed,
    [JsonStringEnumMemberName("SEND_16_TO_25")]
    Send16To25,
    Veterans,
}

[JsonConverter(typeof(GraphQLEnumConverter<OutcomeKind>))]
public enum OutcomeKind
{
    Employment,
    Apprenticeship,
    WorkPlacement,
    Training,
    Qualification,
    SupportIntoWork,
    WellbeingSupport,
}

[JsonConverter(typeof(GraphQLEnumConverter<ContractPhase>))]
public enum ContractPhase
{
    PreAward,
    Delivery,
    Closed,
}

/// <summary>The self-assessments that councils make.</summary>
[JsonConverter(typeof(GraphQLEnumConverter<AssessmentKind>))]
public enum AssessmentKind
{
    TwelveSteps,
    MaturityIndex,
    FlexibleFramework,
}

/// <summary>The nine sections of the annual social value statement, as the Local Government Association's template has them.</summary>
[JsonConverter(typeof(GraphQLEnumConverter<StatementSection>))]
public enum StatementSection
{
    Approach,
    Focus,
    Management,
    Implementation,
    Support,
    Collaboration,
    Performance,
    Achievements,
    Actions,
}

[JsonConverter(typeof(GraphQLEnumConverter<Direction>))]
public enum Direction
{
    Asc,
    Desc,
}

/// <summary>How far a claim has come.</summary>
[JsonConverter(typeof(GraphQLEnumConverter<ClaimState>))]
public enum ClaimState
{
    Claimed,
    Evidenced,
    Validated,
    Rejected,
}

/// <summary>What a community asks for.</summary>
[JsonConverter(typeof(GraphQLEnumConverter<RequestKind>))]
public enum RequestKind
{
    Money,
    VolunteerHours,
    Activity,
    WorksOrMaterials,
}

[JsonConverter(typeof(GraphQLEnumConverter<RequestState>))]
public enum RequestState
{
    Open,
    Matched,
    Completed,
    Withdrawn,
}

/// <summary>What a file holds.</summary>
[JsonConverter(typeof(GraphQLEnumConverter<ImportKind>))]
public enum ImportKind
{
    Spend,
    Suppliers,
    Contracts,
    Commitments,
    Delivery,
    CohortOutcomes,
    CommunityRequests,
    TomsFramework,
    Priorities,
    Targets,
    Places,
    Postcodes,
    Boundaries,
    Assessments,
}

[JsonConverter(typeof(GraphQLEnumConverter<ImportState>))]
public enum ImportState
{
    Accepted,
    AcceptedWithQuarantine,
    Rejected,
    Withdrawn,
}

/// <summary>Enum values in GraphQL's upper case.</summary>
public sealed class GraphQLEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false)
    where T : struct, Enum;

/// <summary>The schema's words where they are written into a question by hand.</summary>
public static class Words
{
    /// <summary><c>CARE_LEAVERS</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonSerializer.SerializeToElement(value).GetString()!;
}
