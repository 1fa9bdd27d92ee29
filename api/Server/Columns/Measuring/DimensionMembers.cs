using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Columns.Measuring;

/// <summary>The members that the dimensions of a cube have, whether or not a fact is in them, and what lies in what.</summary>
internal sealed class DimensionMembers(CubeDefinition cube, Members names)
{
    private readonly Dictionary<string, IReadOnlyList<long?>> _members = [];
    private readonly Lazy<Dictionary<long, long?>> _boroughOf = new(() => names.PlacesOf(PlaceKind.Ward).ToDictionary(ward => (long)ward.Key, ward => (long?)names.BoroughOf(ward.Key)));

    public Members Names => names;

    /// <summary>All members of a dimension, null among them where facts may have no value. None of suppliers and contracts: there facts make the rows.</summary>
    public IReadOnlyList<long?> Of(Dimension dimension) =>
        _members.TryGetValue(dimension.Name, out var known) ? known : _members[dimension.Name] = [.. Find(dimension)];

    /// <summary>Of the members of a dimension, those that go with the keys that are chosen already.</summary>
    public IEnumerable<long?> Within(Dimension dimension, Func<string, KnownKey> chosen) => dimension.Name switch
    {
        "ward" when chosen("borough") is { IsKnown: true, Key: { } borough } => Of(dimension).Where(ward => ward is null || _boroughOf.Value[ward.Value] == borough),
        "deprivationDecile" when chosen("ward") is { IsKnown: true } ward => [DecileOf(ward.Key)],
        "quarter" when chosen("financialYear") is { IsKnown: true } year => Of(dimension).Where(quarter => quarter / 4 == year.Key),
        _ => Of(dimension),
    };

    /// <summary>A dimension's key where it is chosen or follows from what is.</summary>
    public KnownKey Known(string dimension, Func<string, KnownKey> chosen)
    {
        if (chosen(dimension) is { IsKnown: true } known)
            return known;

        return dimension switch
        {
            "deprivationDecile" when chosen("ward") is { IsKnown: true, Key: { } ward } => KnownKey.Of(DecileOf(ward)),
            "borough" when chosen("ward") is { IsKnown: true, Key: { } ward } => KnownKey.Of(BoroughOf(ward)),
            "financialYear" when chosen("quarter") is { IsKnown: true, Key: { } quarter } => KnownKey.Of(quarter / 4),
            _ => KnownKey.Unknown,
        };
    }

    public long? BoroughOf(long ward) => _boroughOf.Value.GetValueOrDefault(ward);

    private long? DecileOf(long? ward) => ward is { } key ? names.PlaceAt(key).DeprivationDecile : null;

    private IEnumerable<long?> Find(Dimension dimension) => (dimension.Kind, dimension.Name) switch
    {
        (DimensionKind.Council, _) => names.Councils.Select(council => (long?)council),
        (DimensionKind.Enum, _) => Enum.GetValuesAsUnderlyingType(dimension.Enum!).Cast<int>().Select(member => (long?)member),
        (DimensionKind.Theme, _) => OrNull(dimension, Enumerable.Range(0, names.SocialValue.Themes.Count)),
        (DimensionKind.Place, "ward") => OrNull(dimension, names.PlacesOf(PlaceKind.Ward).Where(ward => cube.Cube != Cube.Locality || _boroughOf.Value[ward.Key] is not null).Select(ward => ward.Key)),
        (DimensionKind.Place, _) => OrNull(dimension, names.PlacesOf(PlaceKind.Borough).Select(borough => borough.Key)),
        (DimensionKind.Number, _) => OrNull(dimension, Enumerable.Range(1, 10)),
        (DimensionKind.FinancialYear, _) => Covered(day => FinancialYear.Of(day).StartYear),
        (DimensionKind.Quarter, _) => Covered(day => CalendarKeys.Key(FinancialQuarter.Of(day))),
        _ => [],
    };

    private static IEnumerable<long?> OrNull(Dimension dimension, IEnumerable<int> keys) =>
        keys.Select(key => (long?)key).Concat(dimension.SchemaType.EndsWith('!') ? [] : [null]);

    /// <summary>The part of the calendar that files of the cube's kinds cover.</summary>
    private IEnumerable<long?> Covered(Func<DateOnly, long> keyOf) =>
        from council in names.Councils
        from kind in cube.Metrics.SelectMany(metric => metric.RestsOn).Distinct()
        from span in names.CoverageOf(council, kind)
        from key in Keys(keyOf(span.From), keyOf(span.To))
        group key by key into part
        orderby part.Key
        select (long?)part.Key;

    private static IEnumerable<long> Keys(long first, long last)
    {
        for (var key = first; key <= last; key++)
            yield return key;
    }
}
