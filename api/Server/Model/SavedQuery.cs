namespace Analytics.Api.Model;

/// <summary>A question that somebody wants to ask again.</summary>
public sealed record SavedQuery
{
    /// <summary>The number of the audit entry that tells of its making: never given to another, not even after a deletion or a restoration.</summary>
    public long Id { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>A GraphQL document of queries alone, valid when it was saved.</summary>
    public required string Document { get; init; }

    /// <summary>A JSON object with the values of the document's variables.</summary>
    public string? Variables { get; init; }

    /// <summary>What people call whoever saved it first.</summary>
    public required string Owner { get; init; }

    /// <summary>Whether everybody sees it.</summary>
    public bool Shared { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}
