using Analytics.Api.Metrics;
using Analytics.Api.Model;
using Analytics.DuckDb;

namespace Analytics.Api.Columns;

/// <summary>Reads what stands beside the facts of a snapshot.</summary>
internal sealed class SnapshotReader(DuckDbConnection connection)
{
    private delegate T RowReader<out T>(DuckDbChunk chunk, int row);

    public DataVersion ReadVersion()
    {
        var version = Rows(
            $"SELECT sequence, published_at, spend_lines, contracts, covers_from, covers_to, as_at, note FROM {SnapshotTables.Version}",
            (chunk, row) => new DataVersion
            {
                Sequence = Int(chunk, 0, row),
                PublishedAt = new DateTimeOffset(DateTime.SpecifyKind(chunk.Column(1).GetDateTime(row), DateTimeKind.Utc)),
                SpendLines = chunk.Column(2).Values<long>()[row],
                Contracts = chunk.Column(3).Values<long>()[row],
                CoversFrom = Day(chunk, 4, row),
                CoversTo = Day(chunk, 5, row),
                AsAt = chunk.Column(6).GetDate(row),
                Note = Text(chunk, 7, row),
            }).Single();
        version.Coverage.AddRange(Rows(
            $"SELECT council, kind, first_day, last_day FROM {SnapshotTables.Coverage} ORDER BY council, kind, first_day",
            (chunk, row) => new Coverage
            {
                VersionSequence = version.Sequence,
                CouncilKey = Int(chunk, 0, row),
                Kind = (ImportKind)Int(chunk, 1, row),
                From = chunk.Column(2).GetDate(row),
                To = chunk.Column(3).GetDate(row),
            }));
        return version;
    }

    public int ReadSmallestShown() => Rows($"SELECT smallest_shown FROM {SnapshotTables.Version}", (chunk, row) => Int(chunk, 0, row)).Single();

    public Members ReadMembers(DataVersion version) => new(
        Rows(
            $"SELECT key, code, name, peer_groups, population FROM {SnapshotTables.Council}",
            (chunk, row) => new CouncilMember(Int(chunk, 0, row), chunk.Column(1).GetString(row), chunk.Column(2).GetString(row), PeerGroupFlags.Read(Int(chunk, 3, row)), chunk.Column(4).Values<long>()[row])),
        Rows(
            $"SELECT key, code, name, kind, parent_code, deprivation_decile, population FROM {SnapshotTables.Place}",
            (chunk, row) => new PlaceMember(Int(chunk, 0, row), chunk.Column(1).GetString(row), chunk.Column(2).GetString(row), (PlaceKind)Int(chunk, 3, row), Text(chunk, 4, row))
            {
                DeprivationDecile = IntOrNull(chunk, 5, row),
                Population = chunk.Column(6).IsNull(row) ? null : chunk.Column(6).Values<long>()[row],
            }),
        Rows(
            $"SELECT id, name, company_number, charity_number, vat_number, postcode, place_code, size, kind, influenceable FROM {SnapshotTables.Supplier}",
            (chunk, row) => new SupplierMember(Int(chunk, 0, row), chunk.Column(1).GetString(row))
            {
                CompanyNumber = Text(chunk, 2, row),
                CharityNumber = Text(chunk, 3, row),
                VatNumber = Text(chunk, 4, row),
                Postcode = Text(chunk, 5, row),
                PlaceCode = Text(chunk, 6, row),
                Size = (SupplierSize)Int(chunk, 7, row),
                Kind = (SupplierKind)Int(chunk, 8, row),
                Influenceable = chunk.Column(9).Values<bool>()[row],
            }),
        Rows($"SELECT id, text FROM {SnapshotTables.Label}", (chunk, row) => KeyValuePair.Create(Int(chunk, 0, row), chunk.Column(1).GetString(row))),
        version.Coverage)
    {
        AsAt = version.AsAt,
        SocialValue = ReadSocialValue(),
        Outcomes = new OutcomeCells(ReadOutcomeCells(), ReadOutcomeAverages()),
        Facts = ReadFacts(),
        SpendLines = version.SpendLines,
        SpendSummaries = Rows($"SELECT count(*) FROM {SpendSummary.Name}", (chunk, row) => chunk.Column(0).Values<long>()[row]).Single(),
        Targets = Rows(
            $"SELECT council, cube, metric, year, value FROM {SocialValueTables.Target}",
            (chunk, row) => KeyValuePair.Create(new TargetKey(Int(chunk, 0, row), (Cube)Int(chunk, 1, row), chunk.Column(2).GetString(row), Int(chunk, 3, row)), chunk.Column(4).Values<long>()[row] / 1_000_000m))
            .ToDictionary(),
    };

    /// <summary>The spellings of some suppliers, by supplier, in alphabetical order.</summary>
    public ILookup<int, string> ReadAliases(IEnumerable<int> suppliers) =>
        Rows(
            $"SELECT DISTINCT supplier, text FROM {SnapshotTables.Alias} WHERE supplier IN ({string.Join(", ", suppliers)}) ORDER BY supplier, text",
            (chunk, row) => (Supplier: Int(chunk, 0, row), Text: chunk.Column(1).GetString(row)))
        .ToLookup(alias => alias.Supplier, alias => alias.Text);

    private List<OutcomeCell> ReadOutcomeCells() => Rows(
        $"SELECT shape, council, cohort, outcome_kind, theme, financial_year, quarter, ward, deprivation_decile, people, starts, sustained, could_be_sustained, sustained_as_could FROM {OutcomeTables.Cell}",
        (chunk, row) => new OutcomeCell(
            (OutcomeShape)Int(chunk, 0, row),
            [.. Enumerable.Range(1, 8).Select(column => (long?)IntOrNull(chunk, column, row))],
            [.. Enumerable.Range(9, 5).Select(column => IntOrNull(chunk, column, row))]));

    private Dictionary<(long? Cohort, long? Kind), OutcomeAverage> ReadOutcomeAverages() => Rows(
        $"SELECT cohort, outcome_kind, hours, weeks, value FROM {OutcomeTables.Average}",
        (chunk, row) => KeyValuePair.Create(
            ((long?)IntOrNull(chunk, 0, row), (long?)IntOrNull(chunk, 1, row)),
            new OutcomeAverage(chunk.Column(2).Values<long>()[row], chunk.Column(3).Values<long>()[row], chunk.Column(4).Values<long>()[row])))
        .ToDictionary(average => average.Key, average => average.Value);

    private long ReadFacts() =>
        new[] { SpendTable.Name, SocialValueTables.Commitment, SocialValueTables.Claim, SocialValueTables.Request, OutcomeTables.Outcome }
            .Sum(table => Rows($"SELECT count(*) FROM {table}", (chunk, row) => chunk.Column(0).Values<long>()[row]).Single());

    private SocialValueMembers ReadSocialValue()
    {
        var codes = Rows(
            $"SELECT kind, code, record, rank FROM {SocialValueTables.CodeList} ORDER BY kind, key",
            (chunk, row) => (Kind: chunk.Column(0).GetString(row), Code: chunk.Column(1).GetString(row), Record: chunk.Column(2).IsNull(row) ? 0 : chunk.Column(2).Values<long>()[row], Rank: Int(chunk, 3, row)))
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
        Rows(
            $"SELECT {SpendTable.Alias}, {SpendTable.Supplier}, CAST(sum({SpendTable.Amount}) AS BIGINT), count(*) FROM {SpendTable.Name} WHERE {SpendTable.Supplier} IN ({string.Join(", ", suppliers)}) GROUP BY ALL",
            (chunk, row) => new SpellingSpend(Int(chunk, 0, row), Int(chunk, 1, row), new Pounds(chunk.Column(2).Values<long>()[row]), chunk.Column(3).Values<long>()[row]))
        .ToDictionary(spelling => spelling.AliasId);

    private static int Int(DuckDbChunk chunk, int column, int row) => chunk.Column(column).Values<int>()[row];

    private static int? IntOrNull(DuckDbChunk chunk, int column, int row) => chunk.Column(column).IsNull(row) ? null : Int(chunk, column, row);

    private static string? Text(DuckDbChunk chunk, int column, int row) => chunk.Column(column).IsNull(row) ? null : chunk.Column(column).GetString(row);

    private static DateOnly? Day(DuckDbChunk chunk, int column, int row) => chunk.Column(column).IsNull(row) ? null : chunk.Column(column).GetDate(row);

    private List<T> Rows<T>(string sql, RowReader<T> read)
    {
        List<T> rows = [];
        using var result = connection.Query(sql);
        foreach (var chunk in result)
        {
            for (var row = 0; row < chunk.RowCount; row++)
                rows.Add(read(chunk, row));
        }

        return rows;
    }
}

/// <summary>What was paid under one spelling.</summary>
public sealed record SpellingSpend(int AliasId, int SupplierId, Pounds Amount, long Lines);
