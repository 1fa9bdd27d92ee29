using Analytics.Api.Columns;
using Analytics.Api.Model;
using Analytics.Api.Records;
using Analytics.Api.Tests.Records;

namespace Analytics.Api.Tests.Columns;

/// <summary>One payment as a person would describe it: what the oracle computes from.</summary>
internal sealed record Payment(SpendLine Line, Council Council, SupplierAlias Alias, Supplier? Supplier, string? Directorate, string? Category, LocalityRing Ring, string? Borough);

/// <summary>
/// Four councils, a few places and suppliers of every sort, and payments by chance from a seed, in real records. Small enough to
/// compute by hand, and with everything that goes wrong in real life: redactions, unknown places, credit notes, gaps in coverage.
/// </summary>
internal sealed class SmallWorld : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("analytics-small-world-").FullName;
    private readonly Random _chance = new(20230331);
    private long _lastLine;

    /// <summary>Makes an empty one.</summary>
    /// <param name="linesSummarised">So many lines get a summary.</param>
    public SmallWorld(long linesSummarised = 1)
    {
        Records = Engine.Open(_folder);
        Records.EnsureReadyAsync(CancellationToken.None).GetAwaiter().GetResult();
        var engine = Engine.Columns(_folder);
        Store = new SnapshotStore(Records, engine);
        Publisher = new SnapshotPublisher(Records, engine, Store, TimeProvider.System) { LinesSortedAtOnce = 40, LinesSummarised = linesSummarised }; // several batches even here
        WriteReference();
    }

    public string Folder => _folder;

    public RecordsDatabase Records { get; }

    public SnapshotStore Store { get; }

    public SnapshotPublisher Publisher { get; }

    public List<Payment> Payments { get; } = [];

    public Council[] Councils { get; } =
    [
        new() { Key = 1, Code = "E08000007", Name = "Stockport", CombinedAuthority = "Greater Manchester", StarPartnerSince = new(2014, 2, 1), Population = 294_800 },
        new() { Key = 2, Code = "E08000001", Name = "Bolton", CombinedAuthority = "Greater Manchester", Population = 296_000 },
        new() { Key = 3, Code = "E08000013", Name = "St. Helens", CombinedAuthority = "Liverpool City Region", StarPartnerSince = new(2023, 10, 1), Population = 183_200 },
        new() { Key = 4, Code = "E08000010", Name = "Wigan", CombinedAuthority = "Greater Manchester", Population = 329_300 }, // publishes nothing
    ];

    public Place[] Places { get; } =
    [
        Place(1, "E92000001", "England", PlaceKind.Country, null), Place(2, "E12000002", "North West", PlaceKind.Region, "E92000001"),
        Place(3, "E47000001", "Greater Manchester", PlaceKind.CombinedAuthority, "E12000002"), Place(4, "E47000004", "Liverpool City Region", PlaceKind.CombinedAuthority, "E12000002"),
        Place(5, "E08000007", "Stockport", PlaceKind.Borough, "E47000001"), Place(6, "E08000001", "Bolton", PlaceKind.Borough, "E47000001"),
        Place(7, "E08000013", "St. Helens", PlaceKind.Borough, "E47000004"), Place(8, "E08000012", "Liverpool", PlaceKind.Borough, "E47000004"),
        Place(9, "E05000001", "Bredbury", PlaceKind.Ward, "E08000007"), Place(10, "E08000035", "Leeds", PlaceKind.Borough, "E92000001"), Place(11, "IE", "Ireland", PlaceKind.Country, null),
    ];

    /// <summary>By supplier: the ring it stands in for a payer elsewhere, and its borough.</summary>
    private static (string? Place, LocalityRing Ring, string? Borough)[] Localities { get; } =
    [
        ("E05000001", LocalityRing.StarPartner, "E08000007"), ("E08000007", LocalityRing.StarPartner, "E08000007"), ("E08000001", LocalityRing.GreaterManchester, "E08000001"),
        ("E08000013", LocalityRing.StarPartner, "E08000013"), ("E08000012", LocalityRing.NorthWest, "E08000012"), ("E12000002", LocalityRing.NorthWest, null),
        ("E08000035", LocalityRing.RestOfUk, "E08000035"), ("E92000001", LocalityRing.RestOfUk, null), ("IE", LocalityRing.Overseas, null), (null, LocalityRing.Unknown, null),
    ];

    /// <summary>Writes one more import of payments, and publishes.</summary>
    public async Task<DataVersion> ImportAsync(int id, int council, DateOnly from, DateOnly to, int lines)
    {
        Write(id, council, from, to, lines);
        return await Publisher.PublishAsync("Test", CancellationToken.None);
    }

    /// <summary>Writes one more import without publishing it.</summary>
    public void Write(int id, int council, DateOnly from, DateOnly to, int lines)
    {
        using var session = Records.OpenForWriting();
        session.Imports.Insert(new Import
        {
            Id = id,
            Kind = ImportKind.Spend,
            FileName = $"{id}.csv",
            Sha256 = $"{id:x64}",
            CouncilKey = council,
            State = ImportState.Accepted,
            CoversFrom = from,
            CoversTo = to,
            FirstLineId = _lastLine + 1,
            LastLineId = _lastLine + lines,
        });
        for (var number = 0; number < lines; number++)
            session.SpendLineWriter.Write(Add(id, council, from, to));

        session.Commit();
    }

    public void Withdraw(int id)
    {
        using var session = Records.OpenForWriting();
        var import = session.Imports.Single(candidate => candidate.Id == id);
        import.State = ImportState.Withdrawn;
        session.Imports.Update(import);
        session.Commit();
        Payments.RemoveAll(payment => payment.Line.ImportId == id);
    }

    public void Dispose()
    {
        Store.Dispose();
        Engine.Remove(_folder);
    }

    private static Place Place(int key, string code, string name, PlaceKind kind, string? parent) => new() { Key = key, Code = code, Name = name, Kind = kind, ParentCode = parent };

    private static Label[] Labels { get; } = [.. new[] { "Adults", "children's services", "Place", "Café & catering", "Zoo" }.Select((text, index) => new Label { Id = index + 1, Text = text })];

    private static Supplier SupplierAt(int id) => new()
    {
        Id = id + 1,
        Name = id % 5 == 0 ? "Same Name Ltd" : $"{(char)('z' - id)} Supplier {id}",
        PlaceCode = Localities[id % Localities.Length].Place,
        Size = (SupplierSize)(id % 5),
        Kind = (SupplierKind)(id * 3 % 5),
        Influenceable = id % 4 != 3,
    };

    public Supplier[] Suppliers { get; } = [.. Enumerable.Range(0, 23).Select(SupplierAt)];

    /// <summary>Alias 1 is a redaction; each supplier has two spellings.</summary>
    public SupplierAlias[] Aliases => field ??=
    [
        new SupplierAlias { Id = 1, Name = "Redacted" },
        .. Suppliers.SelectMany(supplier => new[]
        {
            new SupplierAlias { Id = supplier.Id * 2, Name = $"{supplier.Name} ({supplier.Id})", SupplierId = supplier.Id },
            new SupplierAlias { Id = (supplier.Id * 2) + 1, Name = $"{supplier.Name} {supplier.Id} LIMITED", SupplierId = supplier.Id },
        }),
    ];

    private SpendLine Add(int import, int council, DateOnly from, DateOnly to)
    {
        var alias = Aliases[_chance.Next(12) == 0 ? 0 : 1 + (int)(Math.Pow(_chance.NextDouble(), 2) * (Aliases.Length - 1))];
        var line = new SpendLine
        {
            Id = ++_lastLine,
            ImportId = import,
            CouncilKey = council,
            AliasId = alias.Id,
            PaidOn = from.AddDays(_chance.Next(to.DayNumber - from.DayNumber + 1)),
            Amount = new Pounds(_chance.Next(-200_00, 5_000_00)),
            DirectorateId = _chance.Next(6) is var d and > 0 ? d : null,
            CategoryId = _chance.Next(6) is var c and > 0 ? c : null,
            Description = _chance.Next(3) == 0 ? null : $"Invoice {_chance.Next(9)} for Éclairs",
            IrrecoverableVat = _lastLine % 5 == 0 ? new Pounds(_lastLine % 3 * 1_50) : null,
            TransactionNumber = _lastLine % 4 == 0 ? null : $"Tr{_lastLine % 7}",
            SourceLine = (int)_lastLine,
            ContractReference = (_lastLine % 10) switch { 0 => "C-NAMED", 1 => "C-OF-NO-REGISTER", _ => null },
        };
        var supplier = alias.SupplierId is { } number ? Suppliers[number - 1] : null;
        var (_, ring, borough) = supplier is null ? (null, LocalityRing.Redacted, null) : Localities[(supplier.Id - 1) % Localities.Length];
        var payer = Councils[council - 1];
        Payments.Add(new Payment(line, payer, alias, supplier, Text(line.DirectorateId), Text(line.CategoryId), borough == payer.Code ? LocalityRing.OwnBorough : ring, borough));
        return line;
    }

    private static string? Text(int? label) => label is { } id ? Labels[id - 1].Text : null;

    private void WriteReference()
    {
        using var session = Records.OpenForWriting();
        Array.ForEach(Councils, session.Councils.Insert);
        Array.ForEach(Places, session.Places.Insert);
        Array.ForEach(Labels, session.Labels.Insert);
        Array.ForEach(Suppliers, session.Suppliers.Insert);
        Array.ForEach(Aliases, session.Aliases.Insert);
        session.Commit();
    }
}
