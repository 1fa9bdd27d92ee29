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
internal sealed class Ledger(Import import, Council? council, RecordSet<ImportIssue> issues)
{
    private readonly List<ImportIssue> _firstIssues = [];
    private readonly List<SkippedRow> _skipped = [];
    private long _lastIssueId = issues.LastKey();
    private Pounds _accepted;
    private Pounds _quarantined;
    private Pounds _control;
    private decimal _rounding;
    private bool _hasMoney;

    public long RowsAccepted => import.RowsAccepted;

    public long RowsRead => import.RowsAccepted + import.RowsQuarantined + import.RowsSkipped;

    /// <summary>Counts an amount that reads as a number into the control total, whatever becomes of its row.</summary>
    public void Control(Pounds amount, decimal rounding)
    {
        _hasMoney = true;
        _control += amount;
        _rounding += rounding;
    }

    public void Accept() => import.RowsAccepted++;

    public void Accept(Pounds amount, DateOnly day)
    {
        import.RowsAccepted++;
        _accepted += amount;
        if (import.CoversFrom is not { } from || day < from)
            import.CoversFrom = day;
        if (import.CoversTo is not { } to || day > to)
            import.CoversTo = day;
    }

    public void Quarantine(Row row, IReadOnlyList<RowProblem> problems, Pounds? amount = null)
    {
        import.RowsQuarantined++;
        _quarantined += amount ?? default;
        foreach (var problem in problems)
            Add(row.Line, row.Sheet is null ? problem : problem with { Message = $"Sheet '{row.Sheet}': {problem.Message}" }, row.Raw);
    }

    public void Skip(Row row, SkipReason reason, Pounds? amount = null)
    {
        import.RowsSkipped++;
        if (reason != SkipReason.Blank && _skipped.Count < ImportReport.IssuesKept)
            _skipped.Add(new SkippedRow(row.Line, reason, amount));
    }

    /// <summary>Ends the account of a file that could not be read at all.</summary>
    public ImportReport Reject(FileProblem problem)
    {
        Add(problem.Line, new RowProblem(Column: null, problem.Code, problem.Message, Value: null), rawRow: null);
        import.State = ImportState.Rejected;
        return Report($"Rejected: {problem.Message}");
    }

    /// <summary>Ends the account of a file whose rows have all been read.</summary>
    public ImportReport Close()
    {
        import.RowsRead = RowsRead;
        if (_hasMoney)
        {
            import.SumAccepted = _accepted;
            import.SumQuarantined = _quarantined;
            import.ControlTotal = Pounds.FromDecimal(_control.Value + _rounding);
        }

        import.State = (import.RowsAccepted, import.RowsQuarantined) switch
        {
            (0, _) => ImportState.Rejected,
            (_, 0) => ImportState.Accepted,
            _ => ImportState.AcceptedWithQuarantine,
        };
        return Report(Verdict());
    }

    private ImportReport Report(string verdict) => new(import, council, verdict, _firstIssues, _skipped, _rounding);

    private string Verdict() => import.State switch
    {
        ImportState.Accepted => $"Accepted: all {Rows(import.RowsAccepted)}.",
        ImportState.AcceptedWithQuarantine =>
            $"Accepted: {Rows(import.RowsAccepted)}. In quarantine, and out of every figure until a corrected file is imported: {Rows(import.RowsQuarantined)}.",
        _ when _firstIssues.Count == 0 => "Rejected: the file has headings but no rows of data.",
        _ => $"Rejected: not one of {Rows(import.RowsQuarantined)} can be accepted. The first problem, in line {_firstIssues[0].Line}: {_firstIssues[0].Message}",
    };

    private void Add(int line, RowProblem problem, string? rawRow)
    {
        var issue = new ImportIssue
        {
            Id = ++_lastIssueId,
            ImportId = import.Id,
            Line = line,
            Column = problem.Column,
            Code = problem.Code,
            Message = problem.Message,
            Value = problem.Value,
            RawRow = rawRow,
        };
        issues.Insert(issue);
        if (_firstIssues.Count < ImportReport.IssuesKept)
            _firstIssues.Add(issue);
    }

    private static string Rows(long count) => string.Create(CultureInfo.GetCultureInfo("en-GB"), $"{count:N0} {(count == 1 ? "row" : "rows")}");
}
