using Analytics.Dashboard.Gateway;

namespace Analytics.Dashboard.Text;

/// <summary>The rings in words, and which of them are not known.</summary>
public static class Rings
{
    /// <summary>Nearest first, what is not known last: the order of tables, keys and bars.</summary>
    public static readonly IReadOnlyList<LocalityRing> InOrder = Enum.GetValues<LocalityRing>();

    public static string Name(LocalityRing ring) => ring switch
    {
        LocalityRing.OwnBorough => "Own borough",
        LocalityRing.StarPartner => "Other STAR borough",
        LocalityRing.GreaterManchester => "Rest of Greater Manchester",
        LocalityRing.NorthWest => "Rest of the North West",
        LocalityRing.RestOfUk => "Rest of the UK",
        LocalityRing.Overseas => "Overseas",
        LocalityRing.Unknown => "Unknown",
        LocalityRing.Redacted => "Redacted",
    };

    /// <summary>The ring's name in the style sheet: <c>--ring-own</c> and so on.</summary>
    public static string Token(LocalityRing ring) => ring switch
    {
        LocalityRing.OwnBorough => "own",
        LocalityRing.StarPartner => "star",
        LocalityRing.GreaterManchester => "gm",
        LocalityRing.NorthWest => "nw",
        LocalityRing.RestOfUk => "uk",
        LocalityRing.Overseas => "overseas",
        LocalityRing.Unknown => "unknown",
        LocalityRing.Redacted => "redacted",
    };

    public static bool IsUnknown(LocalityRing ring) => ring is LocalityRing.Unknown or LocalityRing.Redacted;
}
