using Analytics.Api.Columns;
using Analytics.Api.Columns.DuckDb;
using Analytics.Api.Model;
using Analytics.Api.Records;
using Analytics.DuckDb;

namespace Analytics.Api.Tests.Columns;

/// <summary>Lines that a version takes from the one before it against those that it reads from the records.</summary>
public sealed class SpendLinePublicationTests
{
    [Fact]
    public async Task LinesOfTheVersionBefore_BecomeWhatTheRecordsWouldMakeThem()
    {
        using var world = new SmallWorld();
        await world.ImportAsync(1, council: 1, new(2020, 4, 1), new(2021, 3, 31), lines: 2_500);
        await world.ImportAsync(2, council: 2, new(2020, 4, 1), new(2022, 3, 31), lines: 300);
        world.Withdraw(2);
        Regroup(world);

        await world.ImportAsync(3, council: 1, new(2020, 9, 1), new(2022, 8, 31), lines: 300);
        var carried = Lines(world);
        await world.Publisher.PublishAsync("Rebuilt", rebuild: true, CancellationToken.None);

        Assert.Equal(2_800, carried.Count);
        Assert.Equal(Lines(world), carried);
        Assert.Equal(0, Astray(world));
    }

    [Fact]
    public async Task LinesThatAreAddedToACopy_StandBesideWhatTheRecordsWouldMakeOfTheOthers()
    {
        using var world = new SmallWorld();
        WriteRegister(world);
        await world.ImportAsync(1, council: 1, new(2020, 4, 1), new(2021, 3, 31), lines: 500);
        var before = Lines(world);
        await world.ImportAsync(2, council: 2, new(2020, 4, 1), new(2022, 3, 31), lines: 90);
        Assert.Equal(before, Lines(world)[..500]);
        Regroup(world);

        await world.ImportAsync(3, council: 1, new(2020, 9, 1), new(2022, 8, 31), lines: 60);
        var added = (Lines(world), Suppliers(world));
        var addedAstray = Astray(world);
        await world.Publisher.PublishAsync("Rebuilt", rebuild: true, CancellationToken.None);

        Assert.Equal(650, added.Item1.Count);
        Assert.Equal(0, addedAstray);
        Assert.NotEqual(Lines(world), added.Item1);
        Assert.Equal(Lines(world).Order(StringComparer.Ordinal), added.Item1.Order(StringComparer.Ordinal));
        Assert.Equal(Suppliers(world), added.Item2);
    }

    [Fact]
    public async Task ContractThatTheFileNames_GoesBeforeTheOneThatTheSupplierHolds()
    {
        using var world = new SmallWorld();
        WriteRegister(world);

        await world.ImportAsync(1, council: 1, new(2020, 4, 1), new(2021, 3, 31), lines: 1_000);
        await world.ImportAsync(2, council: 2, new(2020, 4, 1), new(2021, 3, 31), lines: 1_000);

        var found = Rows(world, $"""
            SELECT DISTINCT concat_ws(' ', l.council, l.contract_reference, CASE l.supplier WHEN 1 THEN 'of the holder' ELSE 'of others' END, '->', coalesce(c.code, 'none'))
            FROM {SpendTable.Name} AS l LEFT JOIN {SocialValueTables.CodeList} AS c ON c.kind = 'Contracts' AND c.key = l.contract ORDER BY ALL
            """);
        Assert.Equal(
            [
                "1 C-NAMED of others -> E08000007:C-NAMED", "1 C-NAMED of the holder -> E08000007:C-NAMED",
                "1 C-OF-NO-REGISTER of others -> none", "1 C-OF-NO-REGISTER of the holder -> E08000007:C-HELD",
                "1 of others -> none", "1 of the holder -> E08000007:C-HELD",
                "2 C-NAMED of others -> none", "2 C-NAMED of the holder -> none", "2 C-OF-NO-REGISTER of others -> none", "2 C-OF-NO-REGISTER of the holder -> none",
                "2 of others -> none", "2 of the holder -> none",
            ],
            found);
    }

    [Fact]
    public async Task VersionBeforeThatIsNotThere_IsNotNeeded()
    {
        using var world = new SmallWorld();
        var before = await world.ImportAsync(1, council: 1, new(2020, 4, 1), new(2021, 3, 31), lines: 100);
        File.Delete(new SnapshotFolder(world.Folder).FileOf(before.Sequence));

        var after = await world.ImportAsync(2, council: 2, new(2020, 4, 1), new(2021, 3, 31), lines: 50);

        Assert.Equal(150, after.SpendLines);
        Assert.Equal(150, Lines(world).Count);
    }

    /// <summary>Searches ignore case, and find the same whether the engine or the records are searched.</summary>
    [Fact]
    public async Task Letters_AreLoweredAsInTheRecords()
    {
        using var world = new SmallWorld();
        await world.ImportAsync(1, council: 1, new(2020, 4, 1), new(2021, 3, 31), lines: 1);

        const string Letters = "SELECT chr(CAST(code AS INTEGER)) AS letter FROM range(1, 65535) AS codes(code) WHERE code NOT BETWEEN 55296 AND 57343 UNION ALL SELECT unnest(['ΟΔΥΣΣΕΥΣ', 'ÉLAN Šťastný', 'İI'])";
        var lowered = Rows(world, $"SELECT letter || ' ' || {SnapshotSchema.LowerCase}(letter) FROM ({Letters}) AS letters");

        Assert.Equal(65_534 - 2_048 + 3, lowered.Count);
        Assert.All(lowered, pair => Assert.Equal(RecordFunctions.LowerCase(pair[..(pair.Length / 2)]), pair[((pair.Length / 2) + 1)..]));
    }

    /// <summary>Two contracts of the first council: one that lines name and nobody holds, one that the first supplier holds.</summary>
    private static void WriteRegister(SmallWorld world)
    {
        using var session = world.Records.OpenForWriting();
        session.Imports.Insert(new Import { Id = 90, Kind = ImportKind.Contracts, FileName = "register.csv", Sha256 = "90", CouncilKey = 1, State = ImportState.Accepted });
        session.Contracts.Insert(new Contract { Id = 1, ImportId = 90, CouncilKey = 1, Reference = "C-NAMED", Title = "Named", StartsOn = new(2019, 4, 1) });
        session.Contracts.Insert(new Contract { Id = 2, ImportId = 90, CouncilKey = 1, Reference = "C-HELD", Title = "Held", StartsOn = new(2019, 4, 1) });
        session.ContractSuppliers.Insert(new ContractSupplier { Id = 1, ContractId = 2, AliasId = 2 });
        session.Commit();
    }

    /// <summary>One spelling turns out to be another supplier's, and one supplier another kind of firm.</summary>
    private static void Regroup(SmallWorld world)
    {
        using var session = world.Records.OpenForWriting();
        var spelling = session.Aliases.First(alias => alias.SupplierId == 1);
        spelling.SupplierId = 2;
        session.Aliases.Update(spelling);
        var supplier = session.Suppliers.First(supplier => supplier.Id == 3);
        supplier.Size = supplier.Size == SupplierSize.Micro ? SupplierSize.Large : SupplierSize.Micro;
        session.Suppliers.Update(supplier);
        session.Commit();
    }

    /// <summary>Every line with all its columns, in the order in which they stand in the file. The rows of the years are numbered as their first lines come.</summary>
    private static List<string> Lines(SmallWorld world) => Rows(world, $"SELECT l::VARCHAR FROM (SELECT * EXCLUDE ({SpendTable.YearRow}) FROM {SpendTable.Name} ORDER BY rowid) AS l");

    /// <summary>How many lines are not in the sums of their row of the years, or in those of several.</summary>
    private static int Astray(SmallWorld world)
    {
        string[] keys = [SpendTable.Council, SpendTable.FinancialYear, SpendTable.Supplier, SpendTable.Contract, SpendTable.Directorate, SpendTable.Category, SpendTable.LocalityRing, SpendTable.SupplierSize];
        const string Counted = "CAST(count(*) AS INTEGER) AS lines";
        var ofLines = $"SELECT {SpendTable.YearRow}, {string.Join(", ", keys)}, {Counted} FROM {SpendTable.Name} GROUP BY ALL";
        var ofYears = $"SELECT {SpendTable.YearRow}, {string.Join(", ", keys)}, CAST(lines AS INTEGER) FROM {SpendSummary.ByYear}";
        var repeated = $"SELECT {SpendTable.YearRow} FROM {SpendSummary.ByYear} GROUP BY ALL HAVING count(*) > 1";
        return Rows(world, $"SELECT a::VARCHAR FROM (({ofLines} EXCEPT {ofYears}) UNION ALL ({ofYears} EXCEPT {ofLines})) AS a UNION ALL SELECT r::VARCHAR FROM ({repeated}) AS r").Count;
    }

    private static List<string> Suppliers(SmallWorld world) =>
        Rows(world, $"SELECT s::VARCHAR FROM {SnapshotTables.Supplier} AS s UNION ALL SELECT a::VARCHAR FROM {SnapshotTables.Alias} AS a ORDER BY 1");

    private static List<string> Rows(SmallWorld world, string sql)
    {
        var file = new SnapshotFolder(world.Folder).FileOf(world.Store.CurrentSequence);
        using var database = DuckDbDatabase.Open(file, DuckDbSnapshot.Reading(file));
        using var connection = database.Connect();
        using var rows = connection.Query(sql);
        List<string> found = [];
        foreach (var chunk in rows)
        {
            for (var row = 0; row < chunk.RowCount; row++)
                found.Add(chunk.Column(0).GetString(row)!);
        }

        return found;
    }
}
