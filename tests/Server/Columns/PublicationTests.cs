using Analytics.Api.Columns;
using Analytics.Api.Ingest.Suppliers;
using Analytics.Api.Model;
using Analytics.Api.Tests.Ingest;
using Analytics.Api.Tests.Records;

namespace Analytics.Api.Tests.Columns;

/// <summary>What a version says of itself after imports and withdrawals.</summary>
public sealed class PublicationTests : IDisposable
{
    private const string March = "Supplier,Date,Amount\nAcorn Paving,15/03/2022,1.00\n";

    private readonly SocialValueRig _rig = new();
    private readonly ColumnsEngine _engine;
    private readonly SnapshotStore _store;

    public PublicationTests()
    {
        _engine = Engine.Columns(_rig.Records.Folder);
        _store = new SnapshotStore(_rig.Records.Database, _engine);
    }

    public void Dispose()
    {
        _store.Dispose();
        _rig.Dispose();
    }

    [Fact]
    public async Task Version_CountsContractsAndStandsAtTheLatestDayOfTheStocks()
    {
        _rig.Records.ImportText(ImportKind.Spend, March.Replace("2022", "2025", StringComparison.Ordinal), "Bury"); // spend never moves the day
        _rig.Accept(ImportKind.Delivery, SocialValueRig.ClaimHeadings + "E08000007,D1,DN1,NT1,2022-06-30,2022-07-08,2022-08-01,,1,,,\n");

        var version = await PublishAsync();

        Assert.Equal((4L, 1L, new DateOnly(2022, 8, 1)), (version.Contracts, version.SpendLines, version.AsAt));
        Assert.Equal(
            [
                (2, ImportKind.Spend, new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 31)),
                (2, ImportKind.Contracts, new DateOnly(2022, 4, 1), new DateOnly(2022, 4, 10)),
                (7, ImportKind.Contracts, new DateOnly(2021, 6, 1), new DateOnly(2022, 4, 10)),
                (7, ImportKind.Commitments, new DateOnly(2021, 6, 1), new DateOnly(2022, 4, 10)),
                (7, ImportKind.Delivery, new DateOnly(2022, 6, 1), new DateOnly(2022, 8, 1)),
            ],
            version.Coverage.Select(span => (span.CouncilKey, span.Kind, span.From, span.To)));
    }

    [Fact]
    public async Task WithdrawnSpend_IsInNoLaterVersionAndInTheEarlierOne()
    {
        _rig.Records.ImportText(ImportKind.Spend, March, "Bury");
        var withdrawn = _rig.Records.ImportText(ImportKind.Spend, March.Replace("1.00", "9.00", StringComparison.Ordinal), "Bolton").Import;
        Assert.Equal(2, (await PublishAsync()).SpendLines);

        await _rig.Records.Importer.WithdrawAsync(withdrawn.Id, who: null, CancellationToken.None);
        var version = await PublishAsync();

        Assert.Equal(1, version.SpendLines);
        Assert.DoesNotContain(version.Coverage, span => span.CouncilKey == withdrawn.CouncilKey);
        using var earlier = _store.Version(1);
        Assert.Equal(2, earlier.Snapshot.Version.SpendLines);
    }

    [Fact]
    public async Task WithdrawalThatWasNotPublished_IsPublishedAtTheNextStart()
    {
        await PublishAsync();
        await _rig.Records.Importer.WithdrawAsync(4, who: null, CancellationToken.None);

        await Publisher().PublishIfStaleAsync(CancellationToken.None);

        Assert.Equal(2, _store.CurrentSequence);
    }

    [Fact]
    public async Task DecisionThatWasNotPublished_IsPublishedAtTheNextStart()
    {
        _rig.Records.ImportText(ImportKind.Spend, March + "The Acorn Paving Co Ltd,15/03/2022,2.00\n", "Bury");
        await PublishAsync();
        var aliases = _rig.Records.All(session => session.Aliases);
        var acorn = aliases.Single(alias => alias.Name == "Acorn Paving").SupplierId!.Value;
        new SupplierReview(_rig.Records.Database, ImportRig.Clock).Accept(aliases.Single(alias => alias.Name == "The Acorn Paving Co Ltd").Id, acorn, who: null);

        await Publisher().PublishIfStaleAsync(CancellationToken.None);

        Assert.Equal(2, _store.CurrentSequence);
        using var lease = _store.Current();
        Assert.Equal(["Acorn Paving", "The Acorn Paving Co Ltd"], lease.Snapshot.AliasesOf([acorn])[acorn]);
    }

    [Fact]
    public async Task NothingNew_IsNotPublishedAgain()
    {
        await PublishAsync();
        _rig.Records.ImportText(ImportKind.Spend, "no,spend\n1,2\n", "Bury"); // refused, which changes nothing

        await Publisher().PublishIfStaleAsync(CancellationToken.None);

        Assert.Equal(1, _store.CurrentSequence);
    }

    [Fact]
    public async Task Publication_IsInTheAuditLog()
    {
        await PublishAsync();

        var entry = _rig.Records.All(session => session.AuditEntries)[^1];
        Assert.Equal((AuditAction.Published, 1, "v1. Test."), (entry.Action, entry.VersionSequence, entry.What));
    }

    private SnapshotPublisher Publisher() => new(_rig.Records.Database, _engine, _store, ImportRig.Clock);

    private Task<DataVersion> PublishAsync() => Publisher().PublishAsync("Test", CancellationToken.None);
}
