using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Ingest;

/// <summary>The editions of the framework and the measures of each.</summary>
internal sealed class TomsDirectory
{
    private readonly ILookup<(string Edition, string Reference), TomsMeasure> _measures;
    private readonly List<TomsMeasure> _editions;
    private readonly HashSet<string> _references;
    private readonly SortedSet<string> _themes;

    public TomsDirectory(RecordsSession records)
    {
        var measures = records.TomsMeasures.Current().ToList();
        _measures = measures.ToLookup(measure => (measure.Edition, measure.Reference));
        _editions = [.. measures.DistinctBy(measure => measure.Edition).OrderByDescending(measure => measure.ValidFrom)];
        _references = [.. measures.Select(measure => measure.Reference)];
        _themes = new(measures.Select(measure => measure.ThemeCode), StringComparer.Ordinal);
    }

    public bool IsEmpty => _editions.Count == 0;

    /// <summary>The names of the editions, the oldest first.</summary>
    public IEnumerable<string> Editions => _editions.Select(edition => edition.Edition).Reverse();

    public IReadOnlyCollection<string> Themes => _themes;

    /// <summary>The edition in force on a day: of several the one that began last. Null when there is none.</summary>
    public string? EditionInForce(DateOnly day) => _editions.Find(edition => edition.IsInForce(day))?.Edition;

    public bool HasEdition(string edition) => _editions.Exists(known => known.Edition == edition);

    /// <summary>A measure of an edition, of whatever region; its unit is the same for all.</summary>
    public TomsMeasure? Find(string edition, string reference) => _measures[(edition, reference)].FirstOrDefault();

    /// <summary>Whether any edition has the measure.</summary>
    public bool Knows(string reference) => _references.Contains(reference);
}
