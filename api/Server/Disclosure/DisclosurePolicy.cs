using Analytics.Api.Model;

namespace Analytics.Api.Disclosure;

/// <summary>How figures about people are shown to an asker.</summary>
/// <param name="Name">Tells answers under one policy from those under another.</param>
/// <param name="IsTreated">Whether small numbers are protected; otherwise the asker sees the figures as they are.</param>
public sealed record DisclosurePolicy(string Name, bool IsTreated)
{
    /// <summary>What everybody may see, and what citations and statements carry whoever asks.</summary>
    public static DisclosurePolicy Public { get; } = new("public", IsTreated: true);

    /// <summary>The figures as they are.</summary>
    public static DisclosurePolicy Untreated { get; } = new("untreated", IsTreated: false);

    /// <summary>Roles that see some councils untreated come with sign-in; until then there are the public and the administrator.</summary>
    public static DisclosurePolicy Of(Asker asker) => asker.IsAdministrator ? Untreated : Public;
}
