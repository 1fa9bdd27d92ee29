using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Columns.Publishing;

/// <summary>Themes, outcomes, measures and priorities, numbered in the order of their codes.</summary>
internal sealed class MeasureBook
{
    private readonly Dictionary<string, TomsMeasure> _latest;
    private readonly Dictionary<(int Council, string Code), int> _priorities;

    public MeasureBook(RecordsSession records, IReadOnlyList<Council> councils)
    {
        Rows = [.. records.TomsMeasures.Current()];
        _latest = Rows.GroupBy(row => row.Reference, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.MaxBy(row => row.ValidFrom)!, StringComparer.Ordinal);
        Themes = new CodeList(Codes(Rows.Select(row => row.ThemeCode)));
        Outcomes = new CodeList(Codes(Rows.Select(row => row.OutcomeCode)));
        Measures = new CodeList(Codes(Rows.Select(row => row.Reference)));
        Editions = new CodeList(Rows.GroupBy(row => row.Edition).OrderBy(edition => edition.Min(row => row.ValidFrom)).ThenBy(edition => edition.Key, StringComparer.Ordinal).Select(edition => edition.Key));

        Units = Rows.Select(row => row.Unit).Distinct(StringComparer.Ordinal).Select((unit, index) => (unit, index)).ToDictionary(pair => pair.unit, pair => pair.index + 1, StringComparer.Ordinal);

        PriorityMeasures = [.. records.PriorityMeasures.Current()];
        var codes = councils.ToDictionary(council => council.Key, council => council.Code);
        var priorities = PriorityMeasures
            .Select(row => (Council: row.CouncilKey, row.Code)).Distinct()
            .OrderBy(priority => priority.Code.ToLowerInvariant(), StringComparer.Ordinal).ThenBy(priority => codes[priority.Council], StringComparer.Ordinal)
            .ToList();
        Priorities = new CodeList(priorities.Select(priority => $"{codes[priority.Council]}:{priority.Code}"), CodeList.RanksOf(priorities.Select(priority => priority.Code.ToLowerInvariant())));
        _priorities = priorities.Select((priority, key) => (priority, key)).ToDictionary(pair => pair.priority, pair => pair.key);
    }

    public IReadOnlyList<TomsMeasure> Rows { get; }

    public IReadOnlyList<PriorityMeasure> PriorityMeasures { get; }

    public CodeList Themes { get; }

    public CodeList Outcomes { get; }

    public CodeList Measures { get; }

    public CodeList Priorities { get; }

    /// <summary>What quantities are counted in, from 1.</summary>
    public IReadOnlyDictionary<string, int> Units { get; }

    /// <summary>By the day they came into force.</summary>
    public CodeList Editions { get; }

    public int PriorityOf(PriorityMeasure row) => _priorities[(row.CouncilKey, row.Code)];

    /// <summary>A measure as the latest edition that knows it has it: what it stands under does not change with the contract's age.</summary>
    public TomsMeasure Latest(string reference) => _latest[reference];

    private static IOrderedEnumerable<string> Codes(IEnumerable<string> codes) => codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
