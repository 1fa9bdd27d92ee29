using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Ingest;

/// <summary>Which days the records of one import lie in, council by council.</summary>
internal sealed class LedgerSpans
{
    private readonly Dictionary<int, (DateOnly From, DateOnly To)> _byCouncil = [];

    public void Add(int councilKey, DateOnly from, DateOnly to)
    {
        if (_byCouncil.TryGetValue(councilKey, out var span))
            (from, to) = (from < span.From ? from : span.From, to > span.To ? to : span.To);
        _byCouncil[councilKey] = (from, to);
    }

    /// <summary>Writes the spans. What tells the state on a day covers all up to that day, whenever its last event was.</summary>
    /// <param name="import">Gets the whole span, and its day where it had none.</param>
    /// <param name="records">Where the councils' spans go.</param>
    /// <param name="latestAsAt">The last day that the import can tell the state of; null for kinds without such a day.</param>
    public void Write(Import import, RecordsSession records, DateOnly? latestAsAt)
    {
        if (_byCouncil.Count == 0)
            return;

        var latest = _byCouncil.Values.Max(span => span.To);
        if (latestAsAt is { } limit)
            import.AsAt ??= latest < limit ? latest : limit;
        import.CoversFrom = _byCouncil.Values.Min(span => span.From);
        import.CoversTo = import.AsAt ?? latest;
        if (import.CoversFrom > import.CoversTo)
            import.CoversFrom = import.CoversTo;

        var id = records.ImportCoverage.LastKey();
        foreach (var (council, span) in _byCouncil.OrderBy(pair => pair.Key))
        {
            var to = import.AsAt ?? span.To;
            records.ImportCoverage.Insert(new ImportCoverage { Id = ++id, ImportId = import.Id, CouncilKey = council, From = span.From < to ? span.From : to, To = to });
        }
    }
}
