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

    /// <summary><c> in Greater Manchester</c>, to follow <c>third of ten</c>; nothing where everybody is compared.</summary>
    public static string Among(PeerGroup group) => group switch
    {
        PeerGroup.GreaterManchester => " in Greater Manchester",
        PeerGroup.Star => " among the STAR partners",
        PeerGroup.All => "",
    };
}
