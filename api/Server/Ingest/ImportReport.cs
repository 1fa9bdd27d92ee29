using Analytics.Api.Model;

namespace Analytics.Api.Ingest;

/// <summary>What became of a file and of each of its rows.</summary>
/// <param name="Import">The account, as it stands in the records (or would, of a check).</param>
/// <param name="Council">Whose file it is; null for kinds that belong to none.</param>
/// <param name="Verdict">One sentence: what happened, and what to do where it is not what was wanted.</param>
/// <param name="Issues">The first problems, at most <see cref="IssuesKept"/>; the records hold all.</param>
/// <param name="Skipped">The first rows that were recognised as no data, at most <see cref="IssuesKept"/>; blank lines are only counted.</param>
/// <param name="Rounding">The amounts as printed less the same amounts in whole pence; nearly always 0.</param>
public sealed record ImportReport(
    Import Import,
    Council? Council,
    string Verdict,
    IReadOnlyList<ImportIssue> Issues,
    IReadOnlyList<SkippedRow> Skipped,
    decimal Rounding)
{
    public const int IssuesKept = 1000;

    /// <summary>Where the rows stood, and what was recognised there: one table, or one for each sheet that was read; none of a rejected file.</summary>
    public IReadOnlyList<ReadTable> Tables { get; init; } = [];

    public bool IsAccepted => Import.State is ImportState.Accepted or ImportState.AcceptedWithQuarantine;
}

/// <summary>A row that is no data.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Reason">Why it was not taken for data.</param>
/// <param name="Amount">What it shows; part of the control total and of no other sum.</param>
public sealed record SkippedRow(int Line, SkipReason Reason, Pounds? Amount);

public enum SkipReason
{
    Blank,
    RepeatedHeadings,
    Total,
    Note,

    /// <summary>A row of an organisation that is not the one that the file was imported for, in a register of many.</summary>
    OtherOrganisation,
}
