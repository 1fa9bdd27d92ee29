using System.Globalization;
using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Ingest;

/// <summary>Something wrong with one row.</summary>
/// <param name="Column">The heading as printed; null when the row as a whole is at fault.</param>
/// <param name="Code">In capitals.</param>
/// <param name="Message">What was found, what was expected and what to do.</param>
/// <param name="Value">The cell as printed.</param>
internal readonly record struct RowProblem(string? Column, string Code, string Message, string? Value);

/// <summary>Keeps the account of one file: every row goes into exactly one of accepted, quarantined and skipped.</summary>
internal sealed class Ledger(Import import, Council? council, RecordsSession records)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private readonly List<ImportIssue> _firstIssues = [];
    private readonly List<ImportIssue> _warnings = [];
    private readonly List<SkippedRow> _skipped = [];
    private readonly LedgerSpans _spans = new();
    private long _lastIssueId = records.Issues.LastKey();
    private Pounds _accepted;
    private Pounds _quarantined;
    private Pounds _control;
    private decimal _rounding;
    private bool _hasMoney;

    /// <summary>Which of the import's rows of headings the rows stand under that come now, from 0.</summary>
    public int HeadingRow { get; set; }

    public long RowsAccepted => import.RowsAccepted;

    public long RowsRead => import.RowsAccepted + import.RowsQuarantined + import.RowsSkipped;

    /// <summary>Counts an amount that reads as a number into the control total, whatever becomes of its row.</summary>
    public void Control(Pounds amount, decimal rounding)
    {
        _hasMoney = true;
        _control += amount;
        _rounding += rounding;
    }

    public void Accept(Pounds amount = default)
    {
        import.RowsAccepted++;
        _accepted += amount;
    }

    public void Accept(Pounds amount, DateOnly day)
    {
        Accept(amount);
        import.CoversFrom = day < import.CoversFrom ? day : import.CoversFrom ?? day;
        import.CoversTo = day > import.CoversTo ? day : import.CoversTo ?? day;
    }

    /// <summary>Notes that an accepted record of a council lies in a span of days.</summary>
    public void Cover(int councilKey, DateOnly from, DateOnly to) => _spans.Add(councilKey, from, to);

    public void Quarantine(Row row, IReadOnlyList<RowProblem> problems, Pounds? amount = null) => Quarantine(row.Line, row.Raw, row.Sheet is { } sheet ? [.. problems.Select(problem => problem with { Message = $"Sheet '{sheet}': {problem.Message}" })] : problems, amount);

    /// <summary>Keeps a row apart with all that is wrong with it.</summary>
    /// <param name="line">Where the row begins, counted from 1.</param>
    /// <param name="raw">The row as printed.</param>
    /// <param name="problems">At least one.</param>
    /// <param name="amount">What the row adds to the sum of the quarantine.</param>
    public void Quarantine(int line, string raw, IReadOnlyList<RowProblem> problems, Pounds? amount = null)
    {
        import.RowsQuarantined++;
        _quarantined += amount ?? default;
        foreach (var problem in problems)
            Add(line, problem, raw, _firstIssues);
    }

    /// <summary>Notes what people should know of a row that is accepted.</summary>
    public void Warn(int line, RowProblem warning) => Add(line, warning, rawRow: null, _warnings);

    public void Skip(Row row, SkipReason reason, Pounds? amount = null)
    {
        import.RowsSkipped++;
        if (reason != SkipReason.Blank && _skipped.Count < ImportReport.IssuesKept)
            _skipped.Add(new SkippedRow(row.Line, reason, amount));
    }

    /// <summary>Ends the account of a file that could not be read at all.</summary>
    public ImportReport Reject(FileProblem problem)
    {
        Add(problem.Line, new RowProblem(Column: null, problem.Code, problem.Message, Value: null), rawRow: null, _firstIssues);
        import.State = ImportState.Rejected;
        return Report($"Rejected: {problem.Message}");
    }

    /// <summary>Ends the account of a file whose rows have all been read.</summary>
    /// <param name="maxBadShare">The part of the rows of data that may be wrong, 0 to 1.</param>
    /// <param name="latestAsAt">For kinds that tell the state of things on a day: the last day that it can be. Null for others.</param>
    public ImportReport Close(decimal maxBadShare, DateOnly? latestAsAt)
    {
        import.RowsRead = RowsRead;
        if (_hasMoney)
        {
            import.SumAccepted = _accepted;
            import.SumQuarantined = _quarantined;
            import.ControlTotal = Pounds.FromDecimal(_control.Value + _rounding);
        }

        if (import.RowsAccepted > 0 && import.RowsQuarantined > maxBadShare * (import.RowsAccepted + import.RowsQuarantined))
            return HoldBack(maxBadShare);

        import.State = (import.RowsAccepted, import.RowsQuarantined) switch
        {
            (0, _) => ImportState.Rejected,
            (_, 0) => ImportState.Accepted,
            _ => ImportState.AcceptedWithQuarantine,
        };
        if (import.State != ImportState.Rejected)
            _spans.Write(import, records, latestAsAt);
        return Report(Verdict());
    }

    /// <summary>Refuses a file of which too much is wrong, and takes back what was written of it but the first problems: the file must be made anew.</summary>
    private ImportReport HoldBack(decimal maxBadShare)
    {
        _warnings.Clear();
        var verdict = string.Create(
            British,
            $"Rejected: {Rows(import.RowsQuarantined)} of {import.RowsAccepted + import.RowsQuarantined:N0} have problems, and no more than {maxBadShare:P0} may, so nothing was imported. Correct the file, or allow a greater share. The first problem, in line {_firstIssues[0].Line}: {_firstIssues[0].Message}");
        records.ReturnToMark();
        foreach (var issue in _firstIssues)
            records.Issues.Insert(issue);
        import.RowsQuarantined += import.RowsAccepted;
        import.RowsAccepted = 0;
        import.SumQuarantined += import.SumAccepted;
        import.SumAccepted = import.SumAccepted is null ? null : default(Pounds);
        (import.CoversFrom, import.CoversTo, import.FirstLineId, import.LastLineId) = (null, null, null, null);
        import.State = ImportState.Rejected;
        return Report(verdict);
    }

    private ImportReport Report(string verdict) => new(import, council, verdict, [.. _firstIssues.Concat(_warnings).Take(ImportReport.IssuesKept)], _skipped, _rounding);

    private string Verdict() => import.State switch
    {
        ImportState.Accepted => $"Accepted: all {Rows(import.RowsAccepted)}.",
        ImportState.AcceptedWithQuarantine =>
            $"Accepted: {Rows(import.RowsAccepted)}. In quarantine, and out of every figure until a corrected file is imported: {Rows(import.RowsQuarantined)}.",
        _ when _firstIssues.Count == 0 && _skipped.Exists(row => row.Reason == SkipReason.OtherOrganisation) =>
            $"Rejected: all {Rows(_skipped.Count(row => row.Reason == SkipReason.OtherOrganisation))} are of organisations that are not {council?.Name ?? "councils here"}.",
        _ when _firstIssues.Count == 0 => "Rejected: the file has headings but no rows of data.",
        _ => $"Rejected: not one of {Rows(import.RowsQuarantined)} can be accepted. The first problem, in line {_firstIssues[0].Line}: {_firstIssues[0].Message}",
    };

    private void Add(int line, RowProblem problem, string? rawRow, List<ImportIssue> first)
    {
        var issue = new ImportIssue
        {
            Id = ++_lastIssueId,
            ImportId = import.Id,
            Line = line,
            HeadingRow = HeadingRow,
            Column = problem.Column,
            Code = problem.Code,
            Message = problem.Message,
            Value = problem.Value,
            RawRow = rawRow,
        };
        records.Issues.Insert(issue);
        if (first.Count < ImportReport.IssuesKept)
            first.Add(issue);
    }

    private static string Rows(long count) => string.Create(British, $"{count:N0} {(count == 1 ? "row" : "rows")}");
}
