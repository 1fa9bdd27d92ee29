using Analytics.Dashboard.Gateway;

namespace Analytics.Dashboard.Text;

/// <summary>Community requests and delivery claims in words.</summary>
public static class Requests
{
    public static string Kind(RequestKind kind) => kind switch
    {
        RequestKind.Money => "Money",
        RequestKind.VolunteerHours => "Volunteers’ hours",
        RequestKind.Activity => "An activity",
        RequestKind.WorksOrMaterials => "Works or materials",
    };

    public static string State(RequestState state) => state switch
    {
        RequestState.Open => "Open",
        RequestState.Matched => "Matched",
        RequestState.Completed => "Met",
        RequestState.Withdrawn => "Withdrawn",
    };

    public static string State(ClaimState state) => state switch
    {
        ClaimState.Claimed => "Claimed",
        ClaimState.Evidenced => "Evidence given",
        ClaimState.Validated => "Validated",
        ClaimState.Rejected => "Rejected",
    };
}
