using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Columns;

/// <summary>A place that facts refer to by key.</summary>
public sealed record PlaceMember(int Key, string Code, string Name, PlaceKind Kind, string? ParentCode)
{
    /// <summary>Of a ward: its mean decile, rounded; null where it is not known.</summary>
    public int? DeprivationDecile { get; init; }

    /// <summary>Residents; null where that is not known.</summary>
    public long? Population { get; init; }
}

/// <summary>A council that facts refer to by key.</summary>
public sealed record CouncilMember(int Key, string Code, string Name, IReadOnlyList<PeerGroup> PeerGroups, long Population);

/// <summary>What a target is set for.</summary>
/// <param name="Council">The council's key.</param>
/// <param name="Cube">The figure's cube.</param>
/// <param name="Metric">The figure's name.</param>
/// <param name="Year">The calendar year in which the financial year begins.</param>
public readonly record struct TargetKey(int Council, Cube Cube, string Metric, int Year);

/// <summary>A supplier that facts refer to by its number.</summary>
public sealed record SupplierMember(int Id, string Name)
{
    public string? CompanyNumber { get; init; }

    public string? CharityNumber { get; init; }

    public string? VatNumber { get; init; }

    public string? Postcode { get; init; }

    public string? PlaceCode { get; init; }

    public SupplierSize Size { get; init; }

    public SupplierKind Kind { get; init; }

    public bool Influenceable { get; init; }
}

/// <summary>What the keys of one snapshot stand for, all in memory: a few thousand names beside millions of facts.</summary>
public sealed class Members : ITableContext
{
    private readonly Dictionary<string, CouncilMember> _councilByCode;
    private readonly Dictionary<int, CouncilMember> _councilByKey;
    private readonly Dictionary<string, PlaceMember> _placeByCode;
    private readonly Dictionary<int, PlaceMember> _placeByKey;
    private readonly ILookup<string?, PlaceMember> _parts;
    private readonly Dictionary<int, SupplierMember> _suppliers;
    private readonly Dictionary<int, string> _labels;
    private readonly Lazy<Dictionary<int, int>> _councilRanks;
    private readonly Lazy<Dictionary<int, int>> _placeRanks;
    private readonly Lazy<Dictionary<int, int>> _supplierRanks;
    private readonly Lazy<Dictionary<int, int>> _labelRanks;
    private readonly Dictionary<(int Council, ImportKind Kind), List<DaySpan>> _coverage;

    public Members(
        IEnumerable<CouncilMember> councils,
        IEnumerable<PlaceMember> places,
        IEnumerable<SupplierMember> suppliers,
        IEnumerable<KeyValuePair<int, string>> labels,
        IEnumerable<Coverage> coverage)
    {
        AllCouncils = [.. councils.OrderBy(council => council.Name, StringComparer.OrdinalIgnoreCase)];
        _councilByCode = AllCouncils.ToDictionary(council => council.Code);
        _councilByKey = AllCouncils.ToDictionary(council => council.Key);
        _placeByKey = places.ToDictionary(place => place.Key);
        _placeByCode = _placeByKey.Values.ToDictionary(place => place.Code);
        _parts = _placeByKey.Values.ToLookup(place => place.ParentCode);
        _suppliers = suppliers.ToDictionary(supplier => supplier.Id);
        _labels = labels.ToDictionary(label => label.Key, label => label.Value);
        _councilRanks = Ranks(_councilByKey, council => council.Name);
        _placeRanks = Ranks(_placeByKey, place => place.Name);
        _supplierRanks = Ranks(_suppliers, supplier => supplier.Name);
        _labelRanks = Ranks(_labels, label => label);
        _coverage = coverage
            .GroupBy(span => (span.CouncilKey, span.Kind))
            .ToDictionary(group => group.Key, group => group.Select(span => new DaySpan(span.From, span.To)).OrderBy(span => span.From).ToList());
        Councils = [.. AllCouncils.Select(council => council.Key)];
    }

    /// <summary>What the facts of social value refer to.</summary>
    public SocialValueMembers SocialValue { get; init; } = new();

    public DateOnly AsAt { get; init; }

    /// <summary>What councils want figures to be.</summary>
    public IReadOnlyDictionary<TargetKey, decimal> Targets { get; init; } = new Dictionary<TargetKey, decimal>();

    /// <summary>What everybody may see of people's outcomes.</summary>
    public OutcomeCells Outcomes { get; init; } = OutcomeCells.None;

    /// <summary>Facts of all kinds together.</summary>
    public long Facts { get; init; }

    public long SpendLines { get; init; }

    /// <summary>Rows of <see cref="SpendSummary.ByMonth"/>; 0 where there are so few lines that none were made.</summary>
    public long SpendMonths { get; init; }

    /// <summary>Rows of <see cref="SpendSummary.ByYear"/>.</summary>
    public long SpendYears { get; init; }

    /// <summary>By name.</summary>
    public IReadOnlyList<CouncilMember> AllCouncils { get; }

    public IReadOnlyList<int> Councils { get; }

    /// <summary>From the first month that any council covers with spend to the last.</summary>
    private int Months => field > 0 ? field : field = _coverage.Where(spans => spans.Key.Kind == ImportKind.Spend).SelectMany(spans => spans.Value).ToList() is { Count: > 0 } spans
        ? 1 + (int)(CalendarKeys.MonthKey(spans.Max(span => span.To)) - CalendarKeys.MonthKey(spans.Min(span => span.From)))
        : 1;

    public int? CouncilOf(string code) => _councilByCode.TryGetValue(code, out var council) ? council.Key : null;

    public long PopulationOf(int council) => _councilByKey[council].Population;

    public IReadOnlyList<DaySpan> CoverageOf(int council, ImportKind kind) =>
        _coverage.TryGetValue((council, kind), out var spans) ? spans : [];

    public IReadOnlyList<int> MembersOf(PeerGroup group) => [.. AllCouncils.Where(council => council.PeerGroups.Contains(group)).Select(council => council.Key)];

    public decimal? TargetOf(int council, Metric metric, FinancialYear year) =>
        Targets.TryGetValue(new TargetKey(council, metric.Cube, metric.Name, year.StartYear), out var target) ? target : null;

    public CouncilMember CouncilAt(long key) => _councilByKey[(int)key];

    public PlaceMember? PlaceOf(string code) => _placeByCode.GetValueOrDefault(code);

    /// <summary>A place's code and those of all that lies within it; the code alone when there is no such place.</summary>
    public IEnumerable<string> CodesWithin(string code) => _parts[code].SelectMany(part => CodesWithin(part.Code)).Prepend(code);

    /// <summary>A place's code and those of all that it lies in, the smallest first.</summary>
    public IEnumerable<string> CodesAround(string code)
    {
        for (var around = code; around is not null; around = PlaceOf(around)?.ParentCode)
            yield return around;
    }

    /// <summary>Whether a ward is known wherever its decile is.</summary>
    public bool EveryWardHasDecile => PlacesOf(PlaceKind.Ward).All(ward => ward.DeprivationDecile is not null);

    public IEnumerable<PlaceMember> PlacesOf(PlaceKind kind) => _placeByKey.Values.Where(place => place.Kind == kind);

    /// <summary>The borough that a ward lies in; null when it lies in none.</summary>
    public int? BoroughOf(long ward) =>
        CodesAround(PlaceAt(ward).Code).Select(PlaceOf).FirstOrDefault(place => place?.Kind == PlaceKind.Borough)?.Key;

    public PlaceMember PlaceAt(long key) => _placeByKey[(int)key];

    public SupplierMember SupplierAt(long key) => _suppliers[(int)key];

    public string LabelAt(long key) => _labels[(int)key];

    /// <summary>About how many members a dimension of spend has.</summary>
    public int CountOf(Dimension dimension) => dimension.Kind switch
    {
        DimensionKind.Council => _councilByKey.Count,
        DimensionKind.Label => _labels.Count,
        DimensionKind.Supplier => _suppliers.Count,
        DimensionKind.Contract => SocialValue.ContractRecords.Count,
        DimensionKind.Place => PlacesOf(PlaceKind.Borough).Count(),
        DimensionKind.Enum => Enum.GetValues(dimension.Enum!).Length,
        DimensionKind.FinancialYear => Months / 12 + 1,
        DimensionKind.Quarter => Months / 3 + 1,
        DimensionKind.Month => Months,
        DimensionKind.Theme or DimensionKind.Outcome or DimensionKind.Measure or DimensionKind.Priority or DimensionKind.Number =>
            throw new ArgumentOutOfRangeException(nameof(dimension), dimension.Name, "Spend has no such dimension."),
    };

    public long RankOf(Dimension dimension, long key) => dimension.Kind switch
    {
        DimensionKind.Council => _councilRanks.Value[(int)key],
        DimensionKind.Label => _labelRanks.Value[(int)key],
        DimensionKind.Supplier => _supplierRanks.Value[(int)key],
        DimensionKind.Place => _placeRanks.Value[(int)key],
        DimensionKind.Contract => SocialValue.Contracts.RankAt(key),
        DimensionKind.Priority => SocialValue.Priorities.RankAt(key),
        DimensionKind.FinancialYear or DimensionKind.Quarter or DimensionKind.Month or DimensionKind.Theme or DimensionKind.Outcome
            or DimensionKind.Measure or DimensionKind.Number or DimensionKind.Enum => key,
    };

    /// <summary>Where members stand by name, found when it is first asked: by code point after lower-casing, the same on every machine and engine.</summary>
    private static Lazy<Dictionary<int, int>> Ranks<T>(IReadOnlyDictionary<int, T> members, Func<T, string> nameOf) => new(() =>
    {
        List<(int Key, string Name)> sorted = [.. members.Select(member => (member.Key, nameOf(member.Value).ToLowerInvariant()))];
        sorted.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        return sorted.Zip(CodeList.RanksOf(sorted.Select(member => member.Name)), (member, rank) => KeyValuePair.Create(member.Key, rank)).ToDictionary();
    });
}
