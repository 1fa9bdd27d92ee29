using Analytics.Api.Columns;
using Analytics.Api.Disclosure;
using Analytics.Api.Metrics;
using Analytics.Api.Model;
using Analytics.Api.Records;
using Analytics.Api.Tests.Records;

namespace Analytics.Api.Tests.Columns;

/// <summary>A fact as the oracle sees it: the key of each dimension by name, and the record.</summary>
internal sealed record PeopleFact<T>(T Record, IReadOnlyDictionary<string, long?> Keys, byte Key = 0);

/// <summary>Three councils, two boroughs of three wards, and everything that reaches a place, by chance from a seed, in real records.</summary>
internal sealed class PeopleWorld : IDisposable
{
    public static readonly DateOnly AsAt = new(2023, 3, 31);

    private static readonly DateOnly Start = new(2021, 4, 1);
    private static readonly string[] Councils = ["E08000007", "E08000001", "E08000013"];
    private static readonly string?[] PlaceCodes = ["W1", "W1", "W1", "W2", "W2", "W3", "W4", "W4", "W5", "W6", null];

    private static readonly Place[] Places =
    [
        new() { Key = 1, Code = "E47000001", Name = "Greater Manchester", Kind = PlaceKind.CombinedAuthority },
        new() { Key = 2, Code = "E08000007", Name = "Stockport", Kind = PlaceKind.Borough, ParentCode = "E47000001", Population = 1000 },
        new() { Key = 3, Code = "E08000001", Name = "Bolton", Kind = PlaceKind.Borough, ParentCode = "E47000001", Population = 700 },
        .. new[] { 1, 1, 4, 4, 7, 9 }.Select((decile, index) => new Place
        {
            Key = 4 + index,
            Code = $"W{index + 1}",
            Name = $"Ward {index + 1}",
            Kind = PlaceKind.Ward,
            ParentCode = index < 3 ? "E08000007" : "E08000001",
            Population = 100 + index,
            MeanDeprivationDecile = decile,
        }),
    ];

    private static readonly string?[] PlacesOfFacts = [.. PlaceCodes, "E08000007"];

    private readonly TemporaryRecords _records = new();
    private readonly Random _chance = new(4711);

    public PeopleWorld(int outcomes)
    {
        var engine = Engine.Columns(_records.Folder);
        Store = new SnapshotStore(_records.Database, engine);
        using (var session = _records.Database.OpenForWriting())
        {
            WriteReference(session);
            WriteOutcomes(session, outcomes);
            WriteSpend(session);
            WriteClaims(session);
            WriteRequests(session);
            session.Commit();
        }

        new SnapshotPublisher(_records.Database, engine, Store, TimeProvider.System).PublishAsync("Test", CancellationToken.None).GetAwaiter().GetResult();
    }

    public SnapshotStore Store { get; }

    public NoiseTable Noise { get; private set; } = NoiseTable.Draw();

    public List<PeopleFact<CohortOutcome>> Outcomes { get; } = [];

    public List<PeopleFact<(SpendLine Line, int Supplier)>> Spend { get; } = [];

    public List<PeopleFact<(DeliveryClaim Claim, bool AboutCohort)>> Claims { get; } = [];

    public List<PeopleFact<CommunityRequest>> Requests { get; } = [];

    /// <summary>By dimension, the keys that there are.</summary>
    public static IReadOnlyList<long?> MembersOf(string dimension, Cube cube) => dimension switch
    {
        "council" => [1, 2, 3],
        "cohort" => [0, 1, 2, 3, 4],
        "outcomeKind" => [0, 1, 2, 3, 4, 5, 6],
        "theme" => cube == Cube.Locality ? [0, 1, 2, null] : [0, 1, 2],
        "ward" => [4, 5, 6, 7, 8, 9, null],
        "borough" => [2, 3],
        "deprivationDecile" => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, null],
        "financialYear" => [2021, 2022],
        "quarter" => [8084, 8085, 8086, 8087, 8088, 8089, 8090, 8091],
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "The world has no such dimension."),
    };

    /// <summary>The keys that a filter's value stands for.</summary>
    public static IEnumerable<long?> KeysOf(string dimension, object? value) => (dimension, value) switch
    {
        (_, null) => [null],
        ("council", string code) => [Array.IndexOf(Councils, code) is >= 0 and var index ? index + 1 : -1],
        ("theme", string code) => [code[1] - '1'],
        ("ward" or "borough", string code) => Places.Where(place => place.Code == code || place.ParentCode == code || Parent(place)?.ParentCode == code).Select(place => (long?)place.Key),
        (_, int number) => [number],
        (_, long number) => [number],
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "The world has no such value."),
    };

    public static IEnumerable<Place> PlacesOf(PlaceKind kind) => Places.Where(place => place.Kind == kind);

    public static IReadOnlyDictionary<string, long?> PlaceKeys(string? code)
    {
        var place = Array.Find(Places, place => place.Code == code);
        var ward = place is { Kind: PlaceKind.Ward } ? place : null;
        return new Dictionary<string, long?>
        {
            ["ward"] = ward?.Key,
            ["borough"] = ward is not null ? Parent(ward)!.Key : place is { Kind: PlaceKind.Borough } ? place.Key : null,
            ["deprivationDecile"] = (long?)ward?.MeanDeprivationDecile,
        };
    }

    public void Dispose()
    {
        Store.Dispose();
        _records.Dispose();
    }

    private static Place? Parent(Place place) => Array.Find(Places, parent => parent.Code == place.ParentCode);

    private static Dictionary<string, long?> Keys(string? place, int council, DateOnly day, long? theme = null) => new(PlaceKeys(place))
    {
        ["council"] = council,
        ["theme"] = theme,
        ["financialYear"] = FinancialYear.Of(day).StartYear,
        ["quarter"] = CalendarKeys.Key(FinancialQuarter.Of(day)),
    };

    private void WriteReference(RecordsSession session)
    {
        for (var key = 1; key <= Councils.Length; key++)
            session.Councils.Insert(new Council { Key = key, Code = Councils[key - 1], Name = $"Council {key}", CombinedAuthority = "GM" });

        Array.ForEach(Places, session.Places.Insert);
        int[] noise = [.. Noise.Values.Order()];
        _chance.Shuffle(noise);
        Noise = new NoiseTable(noise);
        for (var sum = 0; sum < noise.Length; sum++)
            session.DisclosureNoise.Insert(new DisclosureNoise { Id = sum, Value = noise[sum] });

        ImportKind[] kinds = [ImportKind.TomsFramework, ImportKind.Spend, ImportKind.Contracts, ImportKind.Commitments, ImportKind.Delivery, ImportKind.CohortOutcomes, ImportKind.CommunityRequests];
        var coverage = 0;
        for (var kind = 0; kind < kinds.Length; kind++)
        {
            session.Imports.Insert(new Import { Id = kind + 1, Kind = kinds[kind], FileName = "f", Sha256 = $"{kind:x64}", State = ImportState.Accepted, AsAt = kinds[kind] == ImportKind.Delivery ? AsAt : null, FirstLineId = kind == 1 ? 1 : null, LastLineId = kind == 1 ? 400 : null });
            for (var council = 1; council <= Councils.Length; council++)
                session.ImportCoverage.Insert(new ImportCoverage { Id = ++coverage, ImportId = kind + 1, CouncilKey = council, From = Start, To = AsAt });
        }

        for (var theme = 1; theme <= 3; theme++)
        {
            session.TomsMeasures.Insert(new TomsMeasure
            {
                Id = theme,
                ImportId = 1,
                Edition = "2021",
                ValidFrom = new(2020, 4, 1),
                ThemeCode = $"T{theme}",
                Theme = "Theme",
                OutcomeCode = $"O{theme}",
                Outcome = "Outcome",
                Reference = $"M{theme}",
                Title = "Measure",
                Unit = "each",
                ProxyValue = 100 * theme,
                Cohort = theme == 3 ? Cohort.Veterans : null,
            });
        }
    }

    private DateOnly Day() => Start.AddDays(_chance.Next(730));

    private T Pick<T>(T[] from) => from[_chance.Next(from.Length)];

    private int Skewed(int count) => (int)(Math.Pow(_chance.NextDouble(), 2.5) * count);

    private void WriteOutcomes(RecordsSession session, int count)
    {
        for (var number = 1; number <= count; number++)
        {
            var (council, theme, ward, day) = (1 + Skewed(3), Skewed(3), Pick(PlaceCodes), Day());
            var outcome = new CohortOutcome
            {
                Id = number,
                ImportId = 6,
                SourceLine = number,
                CouncilKey = council,
                Reference = $"P{number}",
                Person = _chance.Next(4) == 0 ? null : $"person {_chance.Next(count)}",
                Cohort = (Cohort)Skewed(5),
                OutcomeKind = (OutcomeKind)Skewed(7),
                ThemeCode = $"T{theme + 1}",
                WardCode = ward,
                StartedOn = day,
                Sustained = _chance.Next(3) switch { 0 => true, 1 => false, _ => null },
                Hours = _chance.Next(2) == 0 ? null : _chance.Next(9999) / 100m,
                Weeks = _chance.Next(2) == 0 ? null : _chance.Next(30),
                Value = _chance.Next(2) == 0 ? null : new Pounds(_chance.Next(900_000)),
            };
            var key = (byte)_chance.Next(256);
            session.CohortOutcomes.Insert(outcome);
            session.DisclosureKeys.Insert(new DisclosureKey { Id = number, CouncilKey = council, Reference = outcome.Reference, Value = key });
            Outcomes.Add(new(outcome, new Dictionary<string, long?>(Keys(ward, council, day, theme)) { ["cohort"] = (long)outcome.Cohort, ["outcomeKind"] = (long)outcome.OutcomeKind }, key));
        }
    }

    private void WriteSpend(RecordsSession session)
    {
        string?[] places = [.. PlaceCodes, "E08000001", "E47000001"];
        for (var id = 1; id <= places.Length; id++)
        {
            session.Suppliers.Insert(new Supplier { Id = id, Name = $"Supplier {id}", PlaceCode = places[id - 1], Kind = id == 2 ? SupplierKind.Individual : SupplierKind.Private });
            session.Aliases.Insert(new SupplierAlias { Id = id, Name = $"Supplier {id}", SupplierId = id });
        }

        for (var id = 1; id <= 400; id++)
        {
            var (supplier, council, day) = (1 + _chance.Next(places.Length), 1 + _chance.Next(3), Day());
            var line = new SpendLine { Id = id, ImportId = 2, CouncilKey = council, AliasId = supplier, PaidOn = day, Amount = new Pounds(_chance.Next(-10_00, 900_00)), SourceLine = id };
            session.SpendLineWriter.Write(line);
            var keys = Keys(places[supplier - 1], council, day);
            if (supplier == 2)
                (keys["ward"], keys["deprivationDecile"]) = (null, null); // a person

            Spend.Add(new((line, supplier), keys));
        }
    }

    private void WriteClaims(RecordsSession session)
    {
        for (var council = 1; council <= 3; council++)
        {
            session.Contracts.Insert(new Contract { Id = council, ImportId = 3, CouncilKey = council, Reference = "C", Title = "Contract", AwardedOn = Start, StartsOn = Start, EndsOn = new(2025, 3, 31), Value = new Pounds(1_000_000) });
            for (var measure = 1; measure <= 3; measure++)
                session.Commitments.Insert(new Commitment { Id = (council * 3) + measure, ImportId = 4, CouncilKey = council, Reference = $"{measure}", ContractReference = "C", Measure = $"M{measure}", Edition = "2021", Quantity = 50 });
        }

        for (var id = 1; id <= 200; id++)
        {
            var (council, measure, place, day) = (1 + _chance.Next(3), 1 + _chance.Next(3), Pick(PlacesOfFacts), Day());
            var claim = new DeliveryClaim
            {
                Id = id,
                ImportId = 5,
                CouncilKey = council,
                Reference = $"D{id}",
                ContractReference = "C",
                Measure = $"M{measure}",
                DeliveredOn = day,
                ClaimedOn = day,
                ValidatedOn = _chance.Next(3) == 0 ? null : day,
                State = (ClaimState)_chance.Next(4),
                Quantity = _chance.Next(20),
                PlaceCode = place,
            };
            session.DeliveryClaims.Insert(claim);
            Claims.Add(new((claim, measure == 3), Keys(place, council, day, measure - 1)));
        }
    }

    private void WriteRequests(RecordsSession session)
    {
        for (var id = 1; id <= 150; id++)
        {
            var (council, theme, place, day) = (1 + _chance.Next(3), _chance.Next(4), Pick(PlacesOfFacts), Day());
            var request = new CommunityRequest { Id = id, ImportId = 7, CouncilKey = council, Reference = $"Q{id}", Title = "Request", PlaceCode = place, ThemeCode = theme == 3 ? null : $"T{theme + 1}", RaisedOn = day, CompletedOn = _chance.Next(2) == 0 ? null : day.AddDays(90) };
            session.CommunityRequests.Insert(request);
            Requests.Add(new(request, Keys(place, council, day, theme == 3 ? null : theme)));
        }
    }
}
