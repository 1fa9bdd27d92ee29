using System.Collections.Concurrent;
using Analytics.Api.Columns;
using Analytics.Api.Disclosure;
using Analytics.Api.Model;

namespace Analytics.Api.Schema.Toms;

/// <summary>One edition of the framework.</summary>
/// <param name="Name">As the edition calls itself.</param>
/// <param name="ValidFrom">The first day that any of its measures is in force.</param>
/// <param name="ValidTo">The last such day, included; null while no end is set.</param>
internal sealed record TomsEdition(string Name, DateOnly ValidFrom, DateOnly? ValidTo)
{
    public bool IsInForce(DateOnly day) => ValidFrom <= day && (ValidTo is not { } last || day <= last);
}

/// <summary>Every edition of the framework that counts, in memory: a few hundred rows that everything of social value refers to.</summary>
internal sealed class TomsFramework
{
    private readonly ConcurrentDictionary<(string Edition, int? Council), EditionView> _views = [];
    private readonly ILookup<string, TomsMeasure> _rows;
    private readonly Members _members;

    public TomsFramework(IReadOnlyList<TomsMeasure> rows, Members members)
    {
        _members = members;
        _rows = rows.ToLookup(row => row.Edition, StringComparer.Ordinal);
        Editions =
        [
            .. _rows
                .Select(edition => new TomsEdition(edition.Key, edition.Min(row => row.ValidFrom), edition.Any(row => row.ValidTo is null) ? null : edition.Max(row => row.ValidTo)))
                .OrderBy(edition => edition.ValidFrom)
                .ThenBy(edition => edition.Name, StringComparer.Ordinal),
        ];
        WithheldMeasures = [.. rows.Where(row => DeliveryDisclosure.IsWithheld(row.Cohort)).Select(row => row.Reference).Distinct()];
        RegionalRows =
        [
            .. from row in rows
               where row.Region.Length > 0
               from council in members.Councils
               where View(row.Edition, council).Find(row.Reference) == row
               select RegionalRow(row.Id, council),
        ];
    }

    /// <summary>By the day they came into force.</summary>
    public IReadOnlyList<TomsEdition> Editions { get; }

    /// <summary>The measures whose delivery is withheld, by reference.</summary>
    public IReadOnlyList<string> WithheldMeasures { get; }

    /// <summary>The rows of a region that go before the row for everywhere, and for whom: see <see cref="RegionalRow"/>.</summary>
    public IReadOnlyList<long> RegionalRows { get; }

    /// <summary>One number for a row and a council.</summary>
    public static long RegionalRow(long row, int council) => (row << 7) | (long)council;

    /// <summary>The edition in force on a day, the latest where there are several; null when there is none.</summary>
    public TomsEdition? InForce(DateOnly day) => Editions.LastOrDefault(edition => edition.IsInForce(day));

    /// <summary>The edition that is shown when nobody names one: the one in force, else the latest; null when none is loaded.</summary>
    public TomsEdition? Usual(DateOnly asAt) => InForce(asAt) ?? (Editions is [.., var last] ? last : null);

    /// <summary>An edition as a council reads it, with the rows of its own region before those for everywhere; without a council the latter first.</summary>
    public EditionView View(string edition, int? council) => _views.GetOrAdd((edition, council), key => new EditionView(
        key.Edition,
        _rows[key.Edition].GroupBy(row => row.Reference).Select(rows => Choose(rows, key.Council)).OfType<TomsMeasure>()));

    /// <summary>A measure as an edition has it, or else the latest edition that knows it; null when none does.</summary>
    public MeasureNode? Measure(string? edition, string reference, int? council) =>
        Editions.Select(known => known.Name).Reverse().Prepend(edition)
            .Where(name => name is not null)
            .Select(name => View(name!, council).Measure(reference))
            .FirstOrDefault(measure => measure is not null);

    /// <summary>A theme as the latest edition has it that knows it; null when none does.</summary>
    public ThemeNode? Theme(string code) => Latest(view => view.Theme(code));

    /// <summary>An outcome as the latest edition has it that knows it; null when none does.</summary>
    public OutcomeNode? Outcome(string code) => Latest(view => view.Outcome(code));

    /// <summary>What one unit of a measure is worth in an edition, to a council; null when it is only recorded, or not known.</summary>
    public decimal? Proxy(string? edition, string reference, int council) => edition is null ? null : View(edition, council).Find(reference)?.ProxyValue;

    private T? Latest<T>(Func<EditionView, T?> find) where T : class =>
        Editions.Reverse().Select(edition => find(View(edition.Name, council: null))).FirstOrDefault(found => found is not null);

    private TomsMeasure? Choose(IEnumerable<TomsMeasure> rows, int? council)
    {
        if (council is not { } key)
            return rows.MinBy(row => row.Region, StringComparer.Ordinal);

        return TomsMeasure.ForRegions(rows, [.. _members.CodesAround(_members.CouncilAt(key).Code), ""]);
    }
}
