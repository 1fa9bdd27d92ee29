namespace Analytics.Dashboard.Gateway;

/// <summary>A query to keep.</summary>
/// <param name="Shared">Whether everybody sees it.</param>
public sealed record SaveQueryInput(string Name, string? Description, string Document, bool Shared);

public sealed record SaveQueryVariables(SaveQueryInput Input);

/// <summary>What <c>SaveQuery.graphql</c> brings back.</summary>
public sealed record SaveQueryAnswer(SaveQueryPayload SaveQuery)
{
    public static readonly Document<SaveQueryVariables, SaveQueryAnswer> Document = new("SaveQuery");
}

public sealed record SaveQueryPayload(SavedQuery SavedQuery);

public sealed record DeleteSavedQueryInput(string Id);

public sealed record DeleteSavedQueryVariables(DeleteSavedQueryInput Input);

/// <summary>What <c>DeleteSavedQuery.graphql</c> brings back.</summary>
public sealed record DeleteSavedQueryAnswer(DeletedQuery DeleteSavedQuery)
{
    public static readonly Document<DeleteSavedQueryVariables, DeleteSavedQueryAnswer> Document = new("DeleteSavedQuery");
}

public sealed record DeletedQuery(string Id);
