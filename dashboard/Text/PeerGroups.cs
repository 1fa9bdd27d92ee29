using Analytics.Dashboard.Gateway;

namespace Analytics.Dashboard.Text;

/// <summary>Groups of councils in words.</summary>
public static class PeerGroups
{
    public static string Name(PeerGroup group) => group switch
    {
        PeerGroup.GreaterManchester => "Greater Manchester",
        PeerGroup.Star => "STAR partners",
        PeerGroup.All => "All councils",
    };
}
