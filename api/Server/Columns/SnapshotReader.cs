using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Columns;

/// <summary>Reads what stands beside the facts of a snapshot.</summary>
internal sealed class SnapshotReader(SnapshotDatabase database)
{
    public DataVersion ReadVersion()
    {
        var version = database.Read(
            $"SELECT sequence, published_at, spend_lines, contracts, covers_from, covers_to, as_at, note FROM {SnapshotTables.Version}",
            row => new DataVersion
            {
                Sequence = row.Int(0),
                PublishedAt = new DateTimeOffset(DateTime.SpecifyKind(row.Time(1), DateTimeKind.Utc)),
                SpendLines = row.Long(2),
                Contracts = row.Long(3),
                CoversFrom = row.DayOrNull(4),
                CoversTo = row.DayOrNull(5),
                AsAt = row.Day(6),
                Note = row.TextOrNull(7),
            }).Single();
        version.Coverage.AddRange(database.Read(
            $"SELECT council, kind, first_day, last_day FROM {SnapshotTables.Coverage} ORDER BY council, kind, first_day",
            row => new Coverage
            {
                VersionSequence = version.Sequence,
                CouncilKey = row.Int(0),
                Kind = (ImportKind)row.Int(1),
                From = row.Day(2),
                To = row.Day(3),
            }));
        return version;
    }

    public int ReadSmallestShown() => database.Read($"SELECT smallest_shown FROM {SnapshotTables.Version}", row => row.Int(0)).Single();

    public Members ReadMembers(DataVersion version) => new(
        database.Read(
            $"SELECT key, code, name, peer_groups, population FROM {SnapshotTables.Council}",
            row => new CouncilMember(row.Int(0), row.Text(1), row.Text(2), PeerGroupFlags.Read(row.Int(3)), row.Long(4))),
        database.Read(
            $"SELECT key, code, name, kind, parent_code, deprivation_decile, population FROM {SnapshotTables.Place}",
            row => new PlaceMember(row.Int(0), row.Text(1), row.Text(2), (PlaceKind)row.Int(3), row.TextOrNull(4))
            {
                DeprivationDecile = row.IntOrNull(5),
                Population = row.LongOrNull(6),
            }),
        database.Read(
            $"SELECT id, name, company_number, charity_number, vat_number, postcode, place_code, size, kind, influenceable FROM {SnapshotTables.Supplier}",
            row => new SupplierMember(row.Int(0), row.Text(1))
            {
                CompanyNumber = row.TextOrNull(2),
                CharityNumber = row.TextOrNull(3),
                VatNumber = row.TextOrNull(4),
                Postcode = row.TextOrNull(5),
                PlaceCode = row.TextOrNull(6),
                Size = (SupplierSize)row.Int(7),
                Kind = (SupplierKind)row.Int(8),
                Influenceable = row.Flag(9),
            }),
        database.Read($"SELECT id, text FROM {SnapshotTables.Label}", row => KeyValuePair.Create(row.Int(0), row.Text(1))),
        version.Coverage)
    {
        AsAt = version.AsAt,
        SocialValue = ReadSocialValue(),
        Outcomes = new OutcomeCells(ReadOutcomeCells(), ReadOutcomeAverages()),
        Facts = ReadFacts(),
        SpendLines = version.SpendLines,
        SpendMonths = CountOf(SpendSummary.ByMonth),
        SpendYears = CountOf(SpendSummary.ByYear),
        Targets = database.Read(
            $"SELECT council, cube, metric, year, value FROM {SocialValueTables.Target}",
            row => KeyValuePair.Create(new TargetKey(row.Int(0), (Cube)row.Int(1), row.Text(2), row.Int(3)), row.Long(4) / 1_000_000m))
            .ToDictionary(),
    };

    /// <summary>The spellings of some suppliers, by supplier, in alphabetical order.</summary>
    public ILookup<int, string> ReadAliases(IEnumerable<int> suppliers) =>
        database.Read(
            $"SELECT DISTINCT supplier, text FROM {SnapshotTables.Alias} WHERE supplier IN ({string.Join(", ", suppliers)}) ORDER BY supplier, text",
            row => (Supplier: row.Int(0), Text: row.Text(1)))
        .ToLookup(alias => alias.Supplier, alias => alias.Text);

    private List<OutcomeCell> ReadOutcomeCells() => database.Read(
        $"SELECT shape, council, cohort, outcome_kind, theme, financial_year, quarter, ward, deprivation_decile, people, starts, sustained, could_be_sustained, sustained_as_could FROM {OutcomeTables.Cell}",
        row => new OutcomeCell(
            (OutcomeShape)row.Int(0),
            [.. Enumerable.Range(1, 8).Select(column => (long?)row.IntOrNull(column))],
            [.. Enumerable.Range(9, 5).Select(column => row.IntOrNull(column))]));

    private Dictionary<(long? Cohort, long? Kind), OutcomeAverage> ReadOutcomeAverages() => database.Read(
        $"SELECT cohort, outcome_kind, hours, weeks, value FROM {OutcomeTables.Average}",
        row => KeyValuePair.Create(
            ((long?)row.IntOrNull(0), (long?)row.IntOrNull(1)),
            new OutcomeAverage(row.Long(2), row.Long(3), row.Long(4))))
        .ToDictionary(average => average.Key, average => average.Value);

    private long ReadFacts() =>
        new[] { SpendTable.Name, SocialValueTables.Commitment, SocialValueTables.Claim, SocialValueTables.Request, OutcomeTables.Outcome }
            .Sum(CountOf);

    private long CountOf(string table) => database.Read($"SELECT count(*) FROM {table}", row => row.Long(0)).Single();

    private SocialValueMembers ReadSocialValue()
    {
        var codes = database.Read(
            $"SELECT kind, code, record, rank FROM {SocialValueTables.CodeList} ORDER BY kind, key",
            row => (Kind: row.Text(0), Code: row.Text(1), Record: row.LongOrNull(2) ?? 0, Rank: row.Int(3)))
            .ToLookup(code => code.Kind);
        CodeList List(string kind) => new(codes[kind].Select(code => code.Code), codes[kind].Select(code => code.Rank));
        return new SocialValueMembers
        {
            Themes = List(nameof(SocialValueMembers.Themes)),
            Outcomes = List(nameof(SocialValueMembers.Outcomes)),
            Measures = List(nameof(SocialValueMembers.Measures)),
            Priorities = List(nameof(SocialValueMembers.Priorities)),
            Contracts = List(nameof(SocialValueMembers.Contracts)),
            ContractRecords = [.. codes[nameof(SocialValueMembers.Contracts)].Select(code => code.Record)],
        };
    }

    /// <summary>What was paid under each spelling of some suppliers, by spelling; one that nothing was paid under is left out.</summary>
    public Dictionary<int, SpellingSpend> ReadSpendOfSpellings(IEnumerable<int> suppliers) =>
        database.Read(
            $"SELECT {SpendTable.Alias}, {SpendTable.Supplier}, CAST(sum({SpendTable.Amount}) AS BIGINT), count(*) FROM {SpendTable.Name} WHERE {SpendTable.Supplier} IN ({string.Join(", ", suppliers)}) GROUP BY {SpendTable.Alias}, {SpendTable.Supplier}",
            row => new SpellingSpend(row.Int(0), row.Int(1), new Pounds(row.Long(2)), row.Long(3)))
        .ToDictionary(spelling => spelling.AliasId);
}

/// <summary>What was paid under one spelling.</summary>
public sealed record SpellingSpend(int AliasId, int SupplierId, Pounds Amount, long Lines);
