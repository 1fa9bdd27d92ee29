namespace Analytics.Dashboard.Gateway;

/// <summary>What <c>SocialValue.graphql</c> brings back.</summary>
/// <param name="Priorities">Null unless one council is looked into.</param>
public sealed record SocialValueAnswer(
    IReadOnlyList<Council> Councils,
    Calendar Calendar,
    FrameworkThemes TomsFramework,
    Framework Framework,
    SocialValueHeadline Chosen,
    Level<TomsRow> Around,
    Level<TomsRow>? Priorities = null,
    IReadOnlyList<Metric>? Metrics = null) : IFramed
{
    public static readonly Document<SocialValueVariables, SocialValueAnswer> Document = new("SocialValue");
}

/// <summary>The TOMs framework down to its outcomes.</summary>
public sealed record Framework(IReadOnlyList<ThemeWithOutcomes> Themes);

public sealed record ThemeWithOutcomes(string Code, string Name, IReadOnlyList<Outcome> Outcomes);

/// <summary>The page's headline figures, each with the same twelve months before, and what they are made of.</summary>
/// <param name="Measures">The largest commitments first.</param>
/// <param name="Themes">Only where nothing is drilled into.</param>
/// <param name="Outcomes">Only where a theme is.</param>
public sealed record SocialValueHeadline(
    Figure ContractCount,
    Figure Committed,
    Figure Claimed,
    Figure Delivered,
    Figure AwaitingValidation,
    Figure ExpectedToDate,
    Figure DeliveryGap,
    Figure DeliveredShare,
    IReadOnlyList<TomsRow> Measures,
    IReadOnlyList<TomsRow>? Themes = null,
    IReadOnlyList<TomsRow>? Outcomes = null);

/// <summary>What <c>SocialValue.graphql</c> is asked with.</summary>
public sealed record SocialValueVariables(
    TomsFilterInput Chosen,
    TomsFilterInput Around,
    TomsFilterInput OfCouncil,
    DateOnly? AsAt,
    bool Themes,
    bool Outcomes,
    bool Priorities,
    int Measures,
    PeerGroup Peers,
    bool Learn,
    string? Version);
