using System.Collections.Frozen;

namespace Analytics.Api.Model;

/// <summary>What an asker is to this installation.</summary>
public enum Role
{
    Public,
    Partner,
    Leader,
    Analyst,
    Administrator,
}

/// <summary>Who is asking, and what they may see.</summary>
/// <param name="Name">What people call the asker.</param>
/// <param name="Role">What the asker is to this installation.</param>
public sealed record Asker(string Name, Role Role)
{
    /// <summary>What whoever is refused may do about it, as long as nobody signs in.</summary>
    public const string HowToBeAdministrator =
        "Send it as the header 'Authorization: Bearer KEY'. It is the setting ANALYTICS_ADMIN_KEY, or the key that the first start printed.";

    /// <summary>Whoever does not say more.</summary>
    public static Asker Public { get; } = new("Public", Role.Public);

    /// <summary>Whoever holds the administrator's key.</summary>
    public static Asker Administrator { get; } = new("Administrator", Role.Administrator);

    /// <summary>The keys of the asker's own councils. The administrator has none: every council is as good as the administrator's own.</summary>
    public IReadOnlySet<int> OwnCouncils { get; init; } = FrozenSet<int>.Empty;

    public bool IsAdministrator => Role == Role.Administrator;

    /// <summary>Whether the asker sees the council's figures about people untreated, and its claims, evidence and unpublished imports.</summary>
    /// <param name="councilKey">See <see cref="Council.Key"/>.</param>
    public bool SeesAllOf(int councilKey) => IsAdministrator || OwnCouncils.Contains(councilKey);

    /// <summary>Whether the asker sees the import and its rows.</summary>
    public bool Sees(Import import) => import.Public || (import.CouncilKey is { } council ? SeesAllOf(council) : IsAdministrator);
}
