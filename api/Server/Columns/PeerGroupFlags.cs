using Analytics.Api.Model;

namespace Analytics.Api.Columns;

/// <summary>A council's peer groups as the bits of one number: 1 &lt;&lt; group.</summary>
internal static class PeerGroupFlags
{
    public static int Of(bool inGreaterManchester, bool isStarPartner) =>
        (1 << (int)PeerGroup.All)
        | (inGreaterManchester ? 1 << (int)PeerGroup.GreaterManchester : 0)
        | (isStarPartner ? 1 << (int)PeerGroup.Star : 0);

    public static IReadOnlyList<PeerGroup> Read(int flags) => [.. Enum.GetValues<PeerGroup>().Where(group => (flags & (1 << (int)group)) != 0)];
}
