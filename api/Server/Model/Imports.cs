namespace Analytics.Api.Model;

public enum ImportKind
{
    Spend,
    Suppliers,
    Contracts,
    Commitments,
    Delivery,
    CohortOutcomes,
    CommunityRequests,
    TomsFramework,
    Priorities,
    Targets,
    Places,
    Postcodes,
    Boundaries,
    Assessments,
}

public enum ImportState
{
    Accepted,
    AcceptedWithQuarantine,
    Rejected,
    Withdrawn,
}

/// <summary>One file that was offered, with the account of all its rows. Rows read = accepted + quarantined + skipped.</summary>
public sealed class Import
{
    public int Id { get; set; }

    public ImportKind Kind { get; init; }

    public required string FileName { get; init; }

    /// <summary>Of the file's bytes, lower-case hexadecimal. No two imports that stand have the same.</summary>
    public required string Sha256 { get; init; }

    public int? CouncilKey { get; init; }

    public DateTimeOffset ImportedAt { get; init; }

    public string? ImportedBy { get; init; }

    public DateOnly? CoversFrom { get; set; }

    public DateOnly? CoversTo { get; set; }

    /// <summary>Contracts, commitments and delivery only: the day that the file tells the state of.</summary>
    public DateOnly? AsAt { get; set; }

    public long RowsRead { get; set; }

    public long RowsAccepted { get; set; }

    public long RowsQuarantined { get; set; }

    /// <summary>Recognised non-data: blank lines, repeated headers, totals.</summary>
    public long RowsSkipped { get; set; }

    public Pounds? SumAccepted { get; set; }

    public Pounds? SumQuarantined { get; set; }

    /// <summary>The sum over every amount in the source that reads as a number, accepted or not.</summary>
    public Pounds? ControlTotal { get; set; }

    public bool Public { get; init; } = true;

    /// <summary>Made up for demonstration; said wherever its numbers show.</summary>
    public bool Synthetic { get; init; }

    public ImportState State { get; set; }

    /// <summary>Spend only: the contiguous range of line ids that this import owns.</summary>
    public long? FirstLineId { get; set; }

    public long? LastLineId { get; set; }

    /// <summary>The row of headings as printed, one for each sheet that was read, so that quarantined rows can be given back under theirs; null when the file has none.</summary>
    public string? Headings { get; set; }

    /// <summary>What stands between the cells of <see cref="Headings"/> and of <see cref="ImportIssue.RawRow"/>.</summary>
    public string? Separator { get; set; }
}

/// <summary>The span of days that one import's records of one council lie in.</summary>
public sealed class ImportCoverage
{
    public long Id { get; set; }

    public int ImportId { get; init; }

    public int CouncilKey { get; init; }

    public DateOnly From { get; init; }

    /// <summary>The last day, included.</summary>
    public DateOnly To { get; init; }
}

/// <summary>Why one row stands in quarantine, or what people should know of one that was accepted, which has no <see cref="RawRow"/> here.</summary>
public sealed class ImportIssue
{
    public long Id { get; set; }

    public int ImportId { get; init; }

    /// <summary>The line of the file, counted from 1.</summary>
    public int Line { get; init; }

    /// <summary>Which of the import's rows of <see cref="Import.Headings"/> it stands under, from 0.</summary>
    public int HeadingRow { get; init; }

    /// <summary>The heading as printed; null when the row as a whole is at fault.</summary>
    public string? Column { get; init; }

    /// <summary>A stable code in capitals: <c>DATE_UNREADABLE</c>.</summary>
    public required string Code { get; init; }

    /// <summary>A sentence that says what was found, what was expected and what to do.</summary>
    public required string Message { get; init; }

    /// <summary>The cell as printed.</summary>
    public string? Value { get; init; }

    /// <summary>The whole row as printed, so that nothing is lost.</summary>
    public string? RawRow { get; init; }
}
