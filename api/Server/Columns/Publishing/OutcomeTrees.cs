using Analytics.Api.Disclosure;
using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Columns.Publishing;

/// <summary>One outcome as it is published.</summary>
internal sealed record PublishedOutcome(CohortOutcome Record, byte Key, int Person, int Theme, (int? Ward, int? Borough, int? Decile) Place)
{
    public int Year => FinancialYear.Of(Record.StartedOn).StartYear;

    public int Quarter => (int)CalendarKeys.Key(FinancialQuarter.Of(Record.StartedOn));

    public bool CouldBeSustained { get; init; }

    public bool IsSustained => Record.Sustained == true;
}

/// <summary>The classifications of outcomes as trees, and what their nodes stand for.</summary>
internal sealed class OutcomeTrees
{
    /// <summary>The place of each classification among the trees.</summary>
    public const int Council = 0, Cohort = 1, Kind = 2, Theme = 3, Time = 4, Place = 5;

    private readonly Dictionary<int, int>[] _plain;
    private readonly Dictionary<int, int> _years;
    private readonly Dictionary<int, int> _quarters;
    private readonly Dictionary<(bool IsWard, int? Key), int> _places = [];
    private readonly List<(int? Key, int? Decile)> _wards;

    public OutcomeTrees(IReadOnlyCollection<PublishedOutcome> outcomes)
    {
        _plain =
        [
            Number(outcomes.Select(outcome => outcome.Record.CouncilKey)), Number(outcomes.Select(outcome => (int)outcome.Record.Cohort)),
            Number(outcomes.Select(outcome => (int)outcome.Record.OutcomeKind)), Number(outcomes.Select(outcome => outcome.Theme)),
        ];
        _years = Number(outcomes.Select(outcome => outcome.Year));
        _quarters = Number(outcomes.Select(outcome => outcome.Quarter), after: _years.Count);
        _wards = [.. outcomes.Select(outcome => (outcome.Place.Ward, outcome.Place.Decile)).Distinct().Order()];
        foreach (var decile in _wards.Select(ward => ward.Decile).Distinct().Order())
            _places[(false, decile)] = _places.Count + 1;
        foreach (var (ward, _) in _wards)
            _places[(true, ward)] = _places.Count + 1;

        Trees = [.. _plain.Select(nodes => new ClassificationTree([-1, .. nodes.Select(_ => 0)])), TimeTree(), PlaceTree()];
    }

    public IReadOnlyList<ClassificationTree> Trees { get; }

    public int[] NodesOf(PublishedOutcome outcome) =>
    [
        _plain[Council][outcome.Record.CouncilKey], _plain[Cohort][(int)outcome.Record.Cohort], _plain[Kind][(int)outcome.Record.OutcomeKind], _plain[Theme][outcome.Theme],
        _quarters[outcome.Quarter], _places[(true, outcome.Place.Ward)],
    ];

    /// <summary>By node of a plain classification, its key; of node 0 null.</summary>
    public int?[] KeysOf(int tree) => [null, .. _plain[tree].Keys];

    /// <summary>By node: its year, and its quarter where it is one.</summary>
    public (int? Year, int? Quarter)[] Times() => [(null, null), .. _years.Keys.Select(year => ((int?)year, (int?)null)), .. _quarters.Keys.Select(quarter => ((int?)quarter / 4, (int?)quarter))];

    /// <summary>By node: what it is, its ward where it is one, and its decile.</summary>
    public (OutcomeShape Shape, int? Ward, int? Decile)[] Places() =>
    [
        (OutcomeShape.Total, null, null),
        .. _places.Keys.Where(place => !place.IsWard).Select(place => (OutcomeShape.DeprivationDecile, (int?)null, place.Key)),
        .. _wards.Select(ward => (OutcomeShape.Ward, ward.Key, ward.Decile)),
    ];

    /// <summary>The kinds that can last and the times that began long enough ago: in both, every start could be sustained.</summary>
    public IReadOnlyDictionary<int, bool[]> Lasting(DateOnly lastStart) => new Dictionary<int, bool[]>
    {
        [Kind] = [.. KeysOf(Kind).Select(kind => kind is { } key && ((OutcomeKind)key).CanLast())],
        [Time] =
        [
            .. Times().Select(time => time switch
            {
                ({ } year, null) => new FinancialYear(year).LastDay <= lastStart,
                (_, { } quarter) => CalendarKeys.Quarter(quarter).LastDay <= lastStart,
                _ => false,
            }),
        ],
    };

    private static Dictionary<int, int> Number(IEnumerable<int> keys, int after = 0) =>
        keys.Distinct().Order().Select((key, index) => (key, Node: after + index + 1)).ToDictionary(pair => pair.key, pair => pair.Node);

    private ClassificationTree TimeTree() => new([-1, .. _years.Select(_ => 0), .. _quarters.Keys.Select(quarter => _years[quarter / 4])]);

    private ClassificationTree PlaceTree() =>
        new([-1, .. _places.Keys.Where(place => !place.IsWard).Select(_ => 0), .. _wards.Select(ward => _places[(false, ward.Decile)])]);
}
