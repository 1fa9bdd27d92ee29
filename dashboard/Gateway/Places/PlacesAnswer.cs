namespace Analytics.Dashboard.Gateway;

/// <summary>What <c>Places.graphql</c> brings back.</summary>
/// <param name="There">What reached the boroughs chosen.</param>
/// <param name="Everywhere">What reached each of the councils' boroughs.</param>
public sealed record PlacesAnswer(
    IReadOnlyList<Council> Councils,
    Calendar Calendar,
    FrameworkThemes TomsFramework,
    ReachThere There,
    ReachEverywhere Everywhere,
    IReadOnlyList<Metric>? Metrics = null) : IFramed
{
    public static readonly Document<PlacesVariables, PlacesAnswer> Document = new("Places");
}

public sealed record ReachThere(
    Figure SpendReceived,
    Figure SpendPerHead,
    Figure SuppliersPaid,
    Figure SocialValueDelivered,
    Figure SocialValuePerHead,
    Figure PeopleHelped,
    Figure RequestsRaised,
    Figure RequestsMetShare,
    Figure Population,
    IReadOnlyList<DecileReach> Deciles,
    IReadOnlyList<WardReach> Wards);

public sealed record ReachEverywhere(IReadOnlyList<BoroughReach> Boroughs, IReadOnlyList<DecileReach> Deciles);

/// <summary>What reached a place, or the places of a kind.</summary>
public abstract record Reach
{
    public required Figure SpendReceived { get; init; }

    public required Figure SpendPerHead { get; init; }

    public required Figure SocialValueDelivered { get; init; }

    public required Figure SocialValuePerHead { get; init; }

    public required Figure PeopleHelped { get; init; }

    public required Figure RequestsRaised { get; init; }

    public required Figure RequestsMetShare { get; init; }

    public required Figure Population { get; init; }
}

/// <summary>What reached the wards of one tenth.</summary>
public sealed record DecileReach : Reach
{
    /// <summary>1 is the most deprived tenth of England; null where the ward is not known.</summary>
    public int? DeprivationDecile { get; init; }
}

public sealed record WardReach : Reach
{
    /// <summary>Null where only the borough is known.</summary>
    public ReachedPlace? Ward { get; init; }

    /// <summary>1 is the most deprived tenth of England.</summary>
    public int? DeprivationDecile { get; init; }
}

public sealed record BoroughReach : Reach
{
    public required ReachedPlace Borough { get; init; }
}

/// <summary>A place with what it lies in.</summary>
/// <param name="Boundary">A GeoJSON geometry in degrees; null where none was imported or asked for.</param>
public sealed record ReachedPlace(string Code, string Name, string? Boundary = null, ReachedPlace? Parent = null);

/// <summary>What <c>Places.graphql</c> is asked with.</summary>
/// <param name="IntoWards">Whether wards are drawn; else boroughs are.</param>
public sealed record PlacesVariables(LocalityFilterInput There, LocalityFilterInput Everywhere, bool IntoWards, bool Learn, string? Version = null);
