using Analytics.Api.Columns;
using Analytics.Api.Model;
using Analytics.Api.Tests.Ingest;
using Analytics.Api.Tests.Records;

namespace Analytics.Api.Tests.Columns;

/// <summary>What is published after a backup was put in the place of the records.</summary>
public sealed class RestoredRecordsTests : IDisposable
{
    private readonly ImportRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task RestoredRecords_AreRebuiltUnderANumberThatWasNeverGiven()
    {
        var engine = Engine.Columns(_rig.Folder);
        using var store = new SnapshotStore(_rig.Database, engine);
        var publisher = new SnapshotPublisher(_rig.Database, engine, store, ImportRig.Clock);
        var backup = Path.Combine(_rig.Folder, "backup", "b");
        await publisher.PublishAsync("Test", CancellationToken.None);
        await _rig.Database.BackUpAsync(backup, CancellationToken.None);
        await publisher.PublishAsync("Test", CancellationToken.None);
        await publisher.PublishAsync("Test", CancellationToken.None);

        await _rig.Database.RestoreAsync(backup, new AuditEntry { Action = AuditAction.Restored, What = "Restored." }, CancellationToken.None);
        await engine.Folder.ClearAsync(CancellationToken.None);
        await publisher.PublishIfStaleAsync(CancellationToken.None);

        Assert.Equal(4, store.CurrentSequence);
        Assert.Equal([1, 4], _rig.All(session => session.Versions).Select(version => version.Sequence));
    }
}
