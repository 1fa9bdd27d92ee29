namespace Analytics.Api.Model;

/// <summary>The nine sections of the annual social value statement, as the Local Government Association's template has them.</summary>
public enum StatementSection
{
    Approach,
    Focus,
    Management,
    Implementation,
    Support,
    Collaboration,
    Performance,
    Achievements,
    Actions,
}

/// <summary>What officers wrote for one section of a council's annual statement. Rows are only added: the last one of a section counts, and one without text takes it away.</summary>
public sealed record StatementText
{
    /// <summary>The number of the audit entry that tells of its saving: never given to another.</summary>
    public long Id { get; init; }

    /// <summary>See <see cref="Council.Key"/>.</summary>
    public int CouncilKey { get; init; }

    /// <summary>Written <c>2022/23</c>.</summary>
    public required string FinancialYear { get; init; }

    public StatementSection Section { get; init; }

    /// <summary>Markdown without HTML; empty where the section has no text any more.</summary>
    public required string Text { get; init; }

    /// <summary>What people call whoever saved it.</summary>
    public required string SavedBy { get; init; }

    public DateTimeOffset SavedAt { get; init; }
}
