namespace Analytics.Api.Model;

public enum AuditAction
{
    Imported,
    Refused,
    Withdrawn,
    Published,
    Restored,
    SupplierAccepted,
    SupplierSplit,
    QuerySaved,
    QueryDeleted,
    StatementTextSaved,
}

/// <summary>One thing that was done to the records. Entries are added and never changed or taken out; the database itself refuses.</summary>
public sealed class AuditEntry
{
    public long Id { get; set; }

    public DateTimeOffset At { get; init; }

    /// <summary>Who did it; null when nobody said.</summary>
    public string? By { get; init; }

    public AuditAction Action { get; init; }

    /// <summary>A sentence for a person.</summary>
    public required string What { get; init; }

    public int? ImportId { get; init; }

    /// <summary>Of the file that was imported, refused, withdrawn or restored.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The version that was published.</summary>
    public int? VersionSequence { get; init; }
}
