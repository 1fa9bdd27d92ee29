using Analytics.Api.Columns;
using Analytics.Api.Columns.DuckDb;
using Analytics.Api.Model;
using Analytics.DuckDb;

namespace Analytics.Api.Tests.Columns;

/// <summary>What a version takes from the one before is what the records would have made of it.</summary>
public sealed class CarriedTablesTests
{
    private static readonly string[] Tables =
    [
        .. SocialValueTables.WithoutSuppliers, .. OutcomeTables.All, SocialValueTables.ContractSupplier, SocialValueTables.ContractHolding, SnapshotTables.Label,
    ];

    [Fact]
    public async Task VersionAfterSpendAlone_HoldsTheSameAsOneMadeFromTheRecords()
    {
        using var world = await TomsWorld.FilledAsync();
        Import(world, ImportKind.Spend, new Label { Id = 900, Text = "A label of a line" });

        var carried = Rows(world, await world.Publisher.PublishAsync("More spend", CancellationToken.None));
        var rebuilt = Rows(world, await world.Publisher.PublishAsync("Rebuilt", rebuild: true, CancellationToken.None));

        Assert.Contains(carried, row => row.StartsWith(SocialValueTables.Commitment, StringComparison.Ordinal));
        Assert.Equal(rebuilt, carried);
    }

    [Fact]
    public async Task VersionAfterAnythingElse_IsMadeFromTheRecords()
    {
        using var world = await TomsWorld.FilledAsync();
        var before = Rows(world, await world.Publisher.PublishAsync("As it was", CancellationToken.None));
        Import(world, ImportKind.Targets, label: null);
        using (var session = world.Records.OpenForWriting())
        {
            session.Targets.Insert(new Target { Id = 1, ImportId = 700, CouncilKey = 1, Cube = "TOMS", Metric = "deliveredShare", FinancialYear = "2022/23", Value = 0.6m });
            session.Commit();
        }

        var after = Rows(world, await world.Publisher.PublishAsync("A target", CancellationToken.None));

        Assert.Equal($"{SocialValueTables.Target} {{'council': 1, 'cube': 1, 'metric': deliveredShare, 'year': 2022, 'value': 600000}}", Assert.Single(after.Except(before)));
    }

    [Fact]
    public async Task OtherMeasureOfSmallNumbers_IsPublishedAtTheNextStart()
    {
        using var world = await TomsWorld.FilledAsync();
        var stricter = new SnapshotPublisher(world.Records, world.Columns, world.Store, TimeProvider.System) { Counts = new(Smallest: 10) };

        await stricter.PublishIfStaleAsync(CancellationToken.None);
        var published = world.Store.CurrentSequence;
        await stricter.PublishIfStaleAsync(CancellationToken.None);

        Assert.Equal((2, 2), (published, world.Store.CurrentSequence));
    }

    private static void Import(TomsWorld world, ImportKind kind, Label? label)
    {
        using var session = world.Records.OpenForWriting();
        session.Imports.Insert(new Import { Id = 700, Kind = kind, FileName = "more.csv", Sha256 = new string('7', 64), CouncilKey = 1, State = ImportState.Accepted });
        if (label is not null)
            session.Labels.Insert(label);
        session.Commit();
    }

    private static List<string> Rows(TomsWorld world, DataVersion version)
    {
        List<string> rows = [];
        var file = world.Columns.Folder.FileOf(version.Sequence);
        using var database = DuckDbDatabase.Open(file, DuckDbSnapshot.Reading(file));
        using var connection = database.Connect();
        foreach (var table in Tables)
        {
            using var result = connection.Query($"SELECT t::VARCHAR FROM {table} AS t ORDER BY 1");
            foreach (var chunk in result)
            {
                for (var row = 0; row < chunk.RowCount; row++)
                    rows.Add($"{table} {chunk.Column(0).GetString(row)}");
            }
        }

        return rows;
    }
}
