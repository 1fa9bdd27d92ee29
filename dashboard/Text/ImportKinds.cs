using System.Text.Json;
using Analytics.Dashboard.Gateway;

namespace Analytics.Dashboard.Text;

/// <summary>Kinds and states of imported files in words.</summary>
public static class ImportKinds
{
    /// <summary>In the order in which a council would bring them.</summary>
    public static readonly IReadOnlyList<ImportKind> InOrder = Enum.GetValues<ImportKind>();

    public static string Name(ImportKind kind) => kind switch
    {
        ImportKind.Spend => "Payments (spend ledger)",
        ImportKind.Suppliers => "Suppliers",
        ImportKind.Contracts => "Contract register",
        ImportKind.Commitments => "Social value commitments",
        ImportKind.Delivery => "Delivery claims",
        ImportKind.CohortOutcomes => "Cohort outcomes",
        ImportKind.CommunityRequests => "Community requests",
        ImportKind.TomsFramework => "TOMs framework edition",
        ImportKind.Priorities => "Council priorities",
        ImportKind.Targets => "Targets",
        ImportKind.Places => "Places",
        ImportKind.Postcodes => "Postcodes",
        ImportKind.Boundaries => "Boundaries (GeoJSON)",
        ImportKind.Assessments => "Self-assessments",
    };

    /// <summary>As addresses spell it: <c>cohort_outcomes</c>.</summary>
    public static string Word(ImportKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    public static string State(ImportState state) => state switch
    {
        ImportState.Accepted => "Accepted",
        ImportState.AcceptedWithQuarantine => "Accepted in part",
        ImportState.Rejected => "Rejected",
        ImportState.Withdrawn => "Withdrawn",
    };

    /// <summary>Whether a file holds what stood on one day, which must then be said.</summary>
    public static bool IsAsAt(ImportKind kind) => kind is ImportKind.Contracts or ImportKind.Commitments or ImportKind.Delivery;

    /// <summary>Whether a file can belong to one council, and its rows then be kept from the public.</summary>
    public static bool MayBelongToCouncil(ImportKind kind) =>
        kind is not (ImportKind.Suppliers or ImportKind.TomsFramework or ImportKind.Places or ImportKind.Postcodes or ImportKind.Boundaries);
}
