namespace Analytics.Api.Model;

/// <summary>One publication: what every answer that names it was computed from.</summary>
public sealed class DataVersion
{
    /// <summary>1, 2, 3 … in order of publication; also the file name of the snapshot.</summary>
    public int Sequence { get; set; }

    /// <summary>The identity that clients quote: <c>v14</c>.</summary>
    public string Id => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"v{Sequence}");

    public DateTimeOffset PublishedAt { get; init; }

    public long SpendLines { get; set; }

    public long Contracts { get; init; }

    public DateOnly? CoversFrom { get; init; }

    public DateOnly? CoversTo { get; init; }

    /// <summary>The day that stocks are counted on, never the wall clock.</summary>
    public DateOnly AsAt { get; init; }

    public string? Note { get; init; }

    /// <summary>The last entry of the audit log that was written before it was read: what was done later is not in it.</summary>
    public long LastAuditEntry { get; init; }

    public List<Coverage> Coverage { get; } = [];

    /// <summary>Whether a time, which may have been kept to the microsecond, is that of this publication: numbers are given again after an older backup is put in place by other means than ours.</summary>
    public bool WasPublishedAt(DateTimeOffset time) => (PublishedAt - time).Duration() < TimeSpan.FromMilliseconds(1);
}

/// <summary>A span of days for which a council's files of one kind are in a version. Spans of one council and kind neither meet nor overlap.</summary>
public sealed class Coverage
{
    public long Id { get; set; }

    public int VersionSequence { get; init; }

    public int CouncilKey { get; init; }

    public ImportKind Kind { get; init; }

    public DateOnly From { get; init; }

    /// <summary>The last day, included.</summary>
    public DateOnly To { get; init; }
}
