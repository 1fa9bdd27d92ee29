using Analytics.Api.Columns;
using Analytics.Api.Model;
using Analytics.Api.Records;
using Analytics.Api.Tests.Records;

namespace Analytics.Api.Tests.Columns;

/// <summary>One commitment as a person would describe it.</summary>
/// <param name="Commitment">What is promised.</param>
/// <param name="Contract">The contract that promises it.</param>
/// <param name="Suppliers">The contract's.</param>
/// <param name="Row">The measure in the commitment's edition, as it is for the council.</param>
/// <param name="Latest">The measure in the latest edition.</param>
/// <param name="Cohort">Whom it is about.</param>
/// <param name="Requests">Requests of the community that the contract signed up to.</param>
internal sealed record Promise(Commitment Commitment, Contract Contract, IReadOnlyList<Supplier> Suppliers, TomsMeasure Row, TomsMeasure Latest, Cohort? Cohort, int Requests);

/// <summary>
/// Contracts, commitments and claims of three councils by chance from a seed, in real records, with what goes wrong in real life: contracts of several councils
/// and suppliers, without supplier, not yet awarded and long closed; measures without proxy, with another unit or a regional proxy; claims late, rejected and small.
/// </summary>
internal sealed class TomsWorld : IDisposable
{
    private static readonly string?[] Directorates = ["Adults", "adults", "Place", null];

    private readonly string _folder = Directory.CreateTempSubdirectory("analytics-toms-world-").FullName;
    private readonly Random _chance = new(20230331);

    private TomsWorld()
    {
        Records = Engine.Open(_folder);
        Columns = Engine.Columns(_folder);
        Store = new SnapshotStore(Records, Columns);
    }

    public ColumnsEngine Columns { get; }

    public SnapshotStore Store { get; }

    public RecordsDatabase Records { get; }

    public SnapshotPublisher Publisher => new(Records, Columns, Store, TimeProvider.System);

    public Council[] Councils { get; } =
    [
        new() { Key = 1, Code = "E08000007", Name = "Stockport", CombinedAuthority = "Greater Manchester", Population = 294_800 }, new() { Key = 2, Code = "E08000001", Name = "Bolton", CombinedAuthority = "Greater Manchester", Population = 296_000 },
        new() { Key = 3, Code = "E08000013", Name = "St. Helens", CombinedAuthority = "Liverpool City Region", Population = 183_200 }, new() { Key = 4, Code = "E08000010", Name = "Wigan", CombinedAuthority = "Greater Manchester", Population = 329_300 },
    ];

    public Place[] Places { get; } =
    [
        new() { Key = 1, Code = "E47000001", Name = "Greater Manchester", Kind = PlaceKind.CombinedAuthority }, new() { Key = 2, Code = "E47000004", Name = "Liverpool City Region", Kind = PlaceKind.CombinedAuthority },
        new() { Key = 3, Code = "E08000007", Name = "Stockport", Kind = PlaceKind.Borough, ParentCode = "E47000001" }, new() { Key = 4, Code = "E08000001", Name = "Bolton", Kind = PlaceKind.Borough, ParentCode = "E47000001" },
        new() { Key = 5, Code = "E08000013", Name = "St. Helens", Kind = PlaceKind.Borough, ParentCode = "E47000004" },
    ];

    public Supplier[] Suppliers { get; } =
        [.. Enumerable.Range(1, 6).Select(id => new Supplier { Id = id, Name = id > 4 ? "Same Name Ltd" : $"{(char)('z' - id)} Supplier", Size = (SupplierSize)(id % 4), Kind = (SupplierKind)(id % 3) })];

    public TomsMeasure[] Measures { get; } =
    [
        Measure("2019", "T1/O1/NT1", "FTE", 28_213.004m), Measure("2022", "T1/O1/NT1", "FTE", 30_000m, deadweight: 0.1m, years: 3),
        Measure("2022", "T1/O1/NT1", "FTE", 33_333.333m, region: "E47000004"), Measure("2019", "T1/O1/NT4a", "FTE", 12_345.67m, Cohort.CareLeavers),
        Measure("2022", "T1/O1/NT4a", "FTE", 15_000m, Cohort.CareLeavers, years: 2), Measure("2019", "T1/O2/NT9", "weeks", 317.825m), Measure("2022", "T1/O2/NT9", "weeks", 320m),
        Measure("2019", "T1/O2/NT10", "weeks", 100.005m), Measure("2022", "T2/O3/NT10", "weeks", 110m), Measure("2019", "T2/O3/NT20", "hours", 95.95m),
        Measure("2022", "T2/O3/NT20", "employees", 133.29m), Measure("2019", "T2/O3/NT2", "%", null), Measure("2022", "T2/O3/NT2", "%", null),
    ];

    public PriorityMeasure[] Priorities { get; } =
    [
        Priority(1, "JOBS", "NT1"), Priority(1, "JOBS", "NT4a"), Priority(1, "GREEN", "NT1"), Priority(1, "GREEN", "NT10"), Priority(2, "JOBS", "NT1"), Priority(2, "JOBS", "NT20"), Priority(3, "Jobs", "NT9"),
    ];

    public List<Contract> Contracts { get; } = [];

    public List<Promise> Promises { get; } = [];

    public List<DeliveryClaim> Claims { get; } = [];

    /// <summary>By council and kind: which days its files cover.</summary>
    public List<(int Council, ImportKind Kind, DateOnly From, DateOnly To)> Coverage { get; } =
    [
        .. from council in new[] { 1, 2, 3 } from kind in new[] { ImportKind.Contracts, ImportKind.Commitments } select (council, kind, new DateOnly(2019, 4, 1), new DateOnly(2023, 3, 31)),
        (1, ImportKind.Delivery, new(2019, 4, 1), new(2023, 3, 31)), (2, ImportKind.Delivery, new(2020, 4, 1), new(2022, 9, 30)),
        (1, ImportKind.CommunityRequests, new(2021, 4, 1), new(2022, 3, 31)),
    ];

    public static async Task<TomsWorld> FilledAsync()
    {
        var world = new TomsWorld();
        await world.Records.EnsureReadyAsync(CancellationToken.None);
        world.Write();
        await world.Publisher.PublishAsync("Test", CancellationToken.None);
        return world;
    }

    public void Dispose()
    {
        Store.Dispose();
        Engine.Remove(_folder);
    }

    private static TomsMeasure Measure(string edition, string path, string unit, decimal? proxy, Cohort? cohort = null, string region = "", decimal deadweight = 0, int years = 1)
    {
        var codes = path.Split('/');
        return new TomsMeasure
        {
            Edition = edition,
            ValidFrom = edition == "2019" ? new(2019, 4, 1) : new(2022, 4, 1),
            ThemeCode = codes[0],
            Theme = codes[0],
            OutcomeCode = codes[1],
            Outcome = codes[1],
            Reference = codes[2],
            Title = codes[2],
            Unit = unit,
            ProxyValue = proxy,
            Cohort = cohort,
            Region = region,
            Deadweight = deadweight,
            DropOff = years > 1 ? 0.2m : 0,
            DurationYears = years,
        };
    }

    private static PriorityMeasure Priority(int council, string code, string measure) => new() { CouncilKey = council, Code = code, Title = code, Measure = measure };

    private void Write()
    {
        using var session = Records.OpenForWriting();
        Array.ForEach(Councils, session.Councils.Insert);
        Array.ForEach(Places, session.Places.Insert);
        Array.ForEach(Suppliers, session.Suppliers.Insert);
        Array.ForEach(Suppliers, supplier => session.Aliases.Insert(new SupplierAlias { Id = supplier.Id, Name = supplier.Name + supplier.Id, SupplierId = supplier.Id }));
        WriteImports(session);
        for (var index = 0; index < Measures.Length; index++)
            session.TomsMeasures.Insert(Numbered(Measures[index], index));

        for (var index = 0; index < Priorities.Length; index++)
            session.PriorityMeasures.Insert(Numbered(Priorities[index], index));

        for (var number = 0; number < 60; number++)
            WriteContract(session, number);

        session.Commit();
    }

    private void WriteImports(RecordsSession session)
    {
        for (var index = 0; index < Coverage.Count; index++)
        {
            var (council, kind, from, to) = Coverage[index];
            session.Imports.Insert(new Import { Id = index + 1, Kind = kind, FileName = $"{index}.csv", Sha256 = $"{index:x64}", CouncilKey = council, State = ImportState.Accepted, CoversFrom = from, CoversTo = to, AsAt = kind == ImportKind.CommunityRequests ? null : to });
        }
    }

    private static T Numbered<T>(T record, int index) where T : ImportedRecord
    {
        (record.Id, record.ImportId, record.SourceLine) = (index + 1, 1, index + 2);
        return record;
    }

    private void WriteContract(RecordsSession session, int number)
    {
        var start = new DateOnly(2019, 4, 1).AddDays(_chance.Next(1600));
        var contract = Numbered(
            new Contract
            {
                CouncilKey = 1 + (number % 3),
                Reference = $"C{number / 3}",
                Title = number % 5 == 0 ? "Same title" : $"{(char)('z' - (number % 20))} contract",
                Directorate = Directorates[number % 4],
                Category = number % 7 == 0 ? null : $"Category {number % 3}",
                JointReference = number % 10 < 3 ? $"J{number / 10}" : null,
                AwardedOn = number % 6 == 0 ? null : start.AddDays(-_chance.Next(60)),
                StartsOn = start,
                EndsOn = start.AddDays(_chance.Next(1, 1200)),
                Value = new Pounds(_chance.Next(50_000_00, 500_000_00)),
                SocialValueWeighting = number % 4 == 0 ? null : _chance.Next(5, 40) / 100m,
            },
            number);
        session.Contracts.Insert(contract);
        Contracts.Add(contract);
        List<Supplier> suppliers = [.. Suppliers.Where(supplier => _chance.Next(6) < 2)];
        suppliers.ForEach(supplier => session.ContractSuppliers.Insert(new ContractSupplier { Id = (number * 10) + supplier.Id, ContractId = contract.Id, AliasId = supplier.Id }));
        var requests = _chance.Next(3);
        for (var request = 0; request < requests; request++)
            session.CommunityRequests.Insert(Numbered(new CommunityRequest { CouncilKey = contract.CouncilKey, Reference = $"Q{number}-{request}", Title = "Paint", RaisedOn = new(2021, 5, 1), ContractReference = contract.Reference }, (number * 3) + request));

        foreach (var measure in Measures.Select(row => row.Reference).Distinct().Where(_ => _chance.Next(2) == 0))
            WriteCommitments(session, (contract, suppliers, requests), measure);
    }

    private void WriteCommitments(RecordsSession session, (Contract Contract, List<Supplier> Suppliers, int Requests) of, string measure)
    {
        var contract = of.Contract;
        for (var times = _chance.Next(8) == 0 ? 2 : 1; times > 0; times--)
        {
            var commitment = Numbered(
                new Commitment
                {
                    CouncilKey = contract.CouncilKey,
                    Reference = $"P{Promises.Count:000}",
                    ContractReference = contract.Reference,
                    Measure = measure,
                    Cohort = measure is "NT9" or "NT10" && _chance.Next(3) == 0 ? (measure == "NT9" ? Cohort.Veterans : (Cohort)_chance.Next(2)) : null,
                    Edition = contract.DatedOn < new DateOnly(2022, 4, 1) ? "2019" : "2022",
                    Quantity = _chance.Next(1, 400) / 10m,
                },
                Promises.Count);
            session.Commitments.Insert(commitment);
            var region = contract.CouncilKey == 3 && commitment is { Edition: "2022", Measure: "NT1" } ? "E47000004" : "";
            var row = Measures.Single(row => row.Edition == commitment.Edition && row.Reference == measure && row.Region == region);
            var latest = Measures.First(row => row.Edition == "2022" && row.Reference == measure);
            Promises.Add(new Promise(commitment, contract, of.Suppliers, row, latest, commitment.Cohort ?? row.Cohort, of.Requests));
        }

        for (var claims = _chance.Next(4); claims > 0; claims--)
            WriteClaim(session, contract, measure);
    }

    private void WriteClaim(RecordsSession session, Contract contract, string measure)
    {
        var delivered = contract.DatedOn!.Value.AddDays(_chance.Next(900));
        var (claimed, state) = (delivered.AddDays(_chance.Next(90)), (ClaimState)_chance.Next(4));
        Claims.Add(Numbered(
            new DeliveryClaim
            {
                CouncilKey = contract.CouncilKey,
                Reference = $"D{Claims.Count:000}",
                ContractReference = contract.Reference,
                Measure = measure,
                DeliveredOn = delivered,
                ClaimedOn = claimed,
                ValidatedOn = state == ClaimState.Validated ? claimed.AddDays(_chance.Next(200)) : null,
                State = state,
                Quantity = _chance.Next(3) == 0 ? _chance.Next(1, 40) / 10m : _chance.Next(1, 200) / 10m,
                Evidence = state == ClaimState.Evidenced || (state == ClaimState.Validated && _chance.Next(2) == 0) ? "Letter" : null,
            },
            Claims.Count));
        session.DeliveryClaims.Insert(Claims[^1]);
    }
}
