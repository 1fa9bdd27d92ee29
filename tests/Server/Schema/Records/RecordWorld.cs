using Analytics.Api.Model;
using Analytics.Api.Tests.Columns;
using Analytics.Api.Tests.Hosting;

namespace Analytics.Api.Tests.Schema.Records;

/// <summary>The small world with contracts, what they promise and deliver, and requests, all by chance from a seed, behind the real server.</summary>
/// <remarks>Longer than most files: one row of each kind after the other, and nothing to follow.</remarks>
public sealed class RecordWorld : IAsyncLifetime
{
    private static readonly string[] Titles = ["Roads", "roads", "Élan care", "élan Care", "Zebra crossings", "a_b%c", "A\\b"];

    /// <summary>Of St. Helens; no other place has one.</summary>
    internal const string Outline = """{"type":"Polygon","coordinates":[[[-2.8,53.4],[-2.6,53.4],[-2.6,53.5],[-2.8,53.4]]]}""";

    private readonly Random _chance = new(20230331);
    private AnalyticsServer? _server;

    public AnalyticsServer Server => _server!;

    internal SmallWorld Small { get; } = new();

    internal List<Contract> Contracts { get; } = [];

    internal Dictionary<long, List<int>> SuppliersOf { get; } = [];

    internal List<Commitment> Commitments { get; } = [];

    internal List<DeliveryClaim> Claims { get; } = [];

    internal List<CommunityRequest> Requests { get; } = [];

    internal TomsMeasure[] Measures { get; } =
    [
        Measure(1, "2019", "NT1", "T1", 100.5m), Measure(2, "2019", "NT10", "T2", 7.77m), Measure(3, "2019", "NT2", "T1", proxy: null), Measure(4, "2019", "NT9", "T1", 10m, cohort: Cohort.Veterans),
        Measure(5, "2022", "NT1", "T1", 33.3333m), Measure(6, "2022", "NT10", "T3", 7.005m), Measure(7, "2022", "NT2", "T1", proxy: null), Measure(8, "2022", "NT9", "T1", 12m, cohort: Cohort.Veterans),
        Measure(9, "2022", "NT1", "T1", 45.0051m, region: "E12000002"), Measure(10, "2022", "NT1", "T1", 50m, region: "E47000004"), Measure(11, "2022", "NT10", "T3", 9m, region: "E47000001"),
    ];

    public async Task InitializeAsync()
    {
        Small.Write(1, council: 1, new(2021, 4, 1), new(2023, 3, 31), lines: 220);
        Small.Write(2, council: 2, new(2022, 4, 1), new(2023, 3, 31), lines: 130);
        Small.Write(3, council: 3, new(2022, 4, 1), new(2023, 3, 31), lines: 90);
        WriteRecords();
        _server = await AnalyticsServer.StartAsync(Small.Folder);
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        Small.Dispose();
    }

    internal string Code(int council) => Small.Councils[council - 1].Code;

    internal string Id(int council, string reference) => $"{Code(council)}:{reference}";

    /// <summary>The edition that values a claim.</summary>
    internal string? EditionOf(DeliveryClaim claim)
    {
        if (Promises(claim).MinBy(commitment => commitment.Reference, StringComparer.Ordinal) is { } commitment)
            return commitment.Edition;

        var contract = Contracts.Find(contract => contract.CouncilKey == claim.CouncilKey && contract.Reference == claim.ContractReference);
        return (contract?.AwardedOn ?? contract?.StartsOn) is not { } day ? null : day >= new DateOnly(2021, 4, 1) ? "2022" : day >= new DateOnly(2019, 4, 1) ? "2019" : null;
    }

    internal IEnumerable<Commitment> Promises(DeliveryClaim claim) => Commitments.Where(commitment =>
        (commitment.CouncilKey, commitment.ContractReference, commitment.Measure) == (claim.CouncilKey, claim.ContractReference, claim.Measure));

    internal TomsMeasure? MeasureOf(string? edition, string reference, int council)
    {
        string[] regions = council == 3 ? ["E47000004", "E12000002", ""] : ["E47000001", "E12000002", ""];
        return regions.Select(region => Array.Find(Measures, row => (row.Edition, row.Reference, row.Region) == (edition, reference, region))).FirstOrDefault(row => row is not null);
    }

    internal static decimal? Value(decimal quantity, decimal? proxy) => proxy is { } pounds ? decimal.Round(quantity * pounds, 2, MidpointRounding.AwayFromZero) : null;

    private static TomsMeasure Measure(int id, string edition, string reference, string theme, decimal? proxy, Cohort? cohort = null, string region = "") => new()
    {
        Id = id,
        ImportId = 10,
        SourceLine = id,
        Edition = edition,
        ValidFrom = edition == "2019" ? new(2019, 4, 1) : new(2021, 4, 1),
        ValidTo = edition == "2019" ? new(2021, 3, 31) : null,
        ThemeCode = theme,
        Theme = $"Theme {theme}",
        OutcomeCode = $"O{theme}",
        Outcome = $"Outcome of {theme}",
        Reference = reference,
        Title = $"{reference} in {edition}",
        Unit = "hours",
        ProxyValue = proxy,
        Cohort = cohort,
        Region = region,
    };

    private void WriteRecords()
    {
        using var session = Small.Records.OpenForWriting();
        foreach (var (id, kind) in new[] { (10, ImportKind.TomsFramework), (11, ImportKind.Contracts), (12, ImportKind.Commitments), (13, ImportKind.Delivery), (14, ImportKind.CommunityRequests), (15, ImportKind.Priorities) })
        {
            var covers = id is >= 11 and <= 13;
            session.Imports.Insert(new Import
            {
                Id = id,
                Kind = kind,
                FileName = $"{kind}.csv",
                Sha256 = $"{id:x64}",
                CouncilKey = covers ? 1 : null,
                State = ImportState.Accepted,
                CoversFrom = covers ? new(2021, 4, 1) : null,
                CoversTo = covers ? new(2023, 3, 31) : null,
                AsAt = covers ? new(2023, 3, 31) : null,
            });
        }

        Array.ForEach(Measures, session.TomsMeasures.Insert);
        for (var number = 1; number <= 120; number++)
            Contracts.Add(Contract(number));

        Contracts.ForEach(session.Contracts.Insert);
        session.Contracts.Insert(new Contract { Id = 1000, ImportId = 11, SourceLine = 1, SupersededBy = 1, CouncilKey = 1, Reference = "C-1", Title = "An earlier version" });
        var link = 0;
        foreach (var (contract, aliases) in Contracts.ToDictionary(contract => contract.Id, _ => Enumerable.Range(0, _chance.Next(4)).Select(_ => Small.Aliases[_chance.Next(Small.Aliases.Length)]).Distinct().ToList()))
        {
            SuppliersOf[contract] = [.. aliases.Select(alias => alias.SupplierId).OfType<int>().Distinct()];
            aliases.ForEach(alias => session.ContractSuppliers.Insert(new ContractSupplier { Id = ++link, ContractId = contract, AliasId = alias.Id }));
        }

        for (var number = 1; number <= 150; number++)
            Commitments.Add(Commitment(number));

        for (var number = 1; number <= 400; number++)
            Claims.Add(Claim(number));

        for (var number = 1; number <= 150; number++)
            Requests.Add(Request(number));

        session.Boundaries.Insert(new Boundary { Id = 1, ImportId = 15, SourceLine = 1, SupersededBy = 15, PlaceCode = "E08000013", Geometry = "an earlier outline" });
        session.Boundaries.Insert(new Boundary { Id = 2, ImportId = 15, SourceLine = 1, PlaceCode = "E08000013", Geometry = Outline });
        Commitments.ForEach(session.Commitments.Insert);
        Claims.ForEach(session.DeliveryClaims.Insert);
        Requests.ForEach(session.CommunityRequests.Insert);
        foreach (var (id, code, measure) in new[] { (1, "b", "NT10"), (2, "A", "NT2"), (3, "A", "NT10"), (4, "A", "NT404") })
            session.PriorityMeasures.Insert(new PriorityMeasure { Id = id, ImportId = 15, SourceLine = id, CouncilKey = 3, Code = code, Title = $"Priority {code}", Measure = measure });

        foreach (var (id, kind, year, number) in new[] { (1, AssessmentKind.MaturityIndex, 2022, 2), (2, AssessmentKind.MaturityIndex, 2022, 1), (3, AssessmentKind.TwelveSteps, 2023, 1), (4, AssessmentKind.MaturityIndex, 2021, 1) })
            session.Assessments.Insert(new Assessment { Id = id, ImportId = 15, SourceLine = id, CouncilKey = 1, Kind = kind, AssessedOn = new(year, 1, 31), Number = number, Area = $"Area {number}", Level = 2.5m, Maximum = 5 });

        foreach (var (id, cube, metric, year) in new[] { (1, "SPEND", "boroughShare", "2022/23"), (2, "SPEND", "amount", "2022/23"), (3, "SPEND", "boroughShare", "2021/22"), (4, "SPEND", "noSuchFigure", "2022/23") })
            session.Targets.Insert(new Target { Id = id, ImportId = 15, SourceLine = id, CouncilKey = 1, Cube = cube, Metric = metric, FinancialYear = year, Value = 0.6125m });

        session.Commit();
    }

    private Contract Contract(int number) => new()
    {
        Id = number,
        ImportId = 11,
        SourceLine = number,
        CouncilKey = 1 + _chance.Next(3),
        Reference = $"{(number % 9 == 0 ? "c" : "C")}-{number}",
        Title = Pick(Titles),
        Category = Maybe(Titles),
        AwardedOn = MaybeDay(new(2018, 1, 1), 2200),
        StartsOn = MaybeDay(new(2019, 1, 1), 1500),
        EndsOn = MaybeDay(new(2021, 6, 1), 1500),
        Value = _chance.Next(5) == 0 ? null : new Pounds(_chance.Next(6) * 1_000_050),
        SocialValueWeighting = _chance.Next(3) == 0 ? null : _chance.Next(5) * 0.055m,
    };

    private Commitment Commitment(int number)
    {
        var contract = Contracts[_chance.Next(40)];
        return new()
        {
            Id = number,
            ImportId = 12,
            SourceLine = number,
            CouncilKey = contract.CouncilKey,
            Reference = $"P-{number}",
            ContractReference = contract.Reference,
            Measure = Pick(["NT1", "NT1", "NT2", "NT9", "NT10"]),
            Cohort = _chance.Next(12) == 0 ? Cohort.CareLeavers : null,
            Edition = Pick(["2019", "2022"]),
            Quantity = _chance.Next(1, 400) / 8m,
        };
    }

    private DeliveryClaim Claim(int number)
    {
        var contract = Contracts[_chance.Next(40)];
        var delivered = new DateOnly(2021, 5, 1).AddDays(_chance.Next(30) * 25);
        return new()
        {
            Id = number,
            ImportId = 13,
            SourceLine = number,
            CouncilKey = contract.CouncilKey,
            Reference = $"D-{number}",
            ContractReference = number % 50 == 0 ? "nowhere" : contract.Reference,
            Measure = Pick(["NT1", "NT1", "NT2", "NT9", "NT10"]),
            DeliveredOn = delivered,
            ClaimedOn = delivered.AddDays(_chance.Next(3)),
            ValidatedOn = _chance.Next(2) == 0 ? null : delivered.AddDays(_chance.Next(90)),
            State = Pick(Enum.GetValues<ClaimState>()),
            Quantity = _chance.Next(1, 900) / 8m,
            PlaceCode = Maybe(["E05000001", "E08000013"]),
            Evidence = Maybe(["Letter"]),
        };
    }

    private CommunityRequest Request(int number) => new()
    {
        Id = number,
        ImportId = 14,
        SourceLine = number,
        CouncilKey = 1 + _chance.Next(3),
        Reference = $"Q-{number}",
        Title = Pick(Titles),
        Kind = Pick(Enum.GetValues<RequestKind>()),
        PlaceCode = Maybe(["E05000001", "E08000007", "E08000013", "E08000012"]),
        ThemeCode = Maybe(["T1", "T2", "T3"]),
        Cohort = _chance.Next(2) == 0 ? null : Pick(Enum.GetValues<Cohort>()),
        RaisedOn = new DateOnly(2022, 1, 1).AddDays(_chance.Next(20)),
        MatchedOn = MaybeDay(new(2022, 2, 1), 10),
        ContractReference = _chance.Next(2) == 0 ? null : Pick(Contracts).Reference,
        State = Pick(Enum.GetValues<RequestState>()),
    };

    private T Pick<T>(IReadOnlyList<T> from) => from[_chance.Next(from.Count)];

    private T? Maybe<T>(IReadOnlyList<T> from) where T : class => _chance.Next(3) == 0 ? null : Pick(from);

    private DateOnly? MaybeDay(DateOnly from, int days) => _chance.Next(4) == 0 ? null : from.AddDays(_chance.Next(days));
}
