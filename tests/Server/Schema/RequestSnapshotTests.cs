using Analytics.Api.Columns;
using Analytics.Api.Metrics;
using Analytics.Api.Model;
using Analytics.Api.Schema;
using Analytics.Api.Tests.Columns;

namespace Analytics.Api.Tests.Schema;

public sealed class RequestSnapshotTests
{
    [Fact]
    public async Task WhatIsPublishedMeanwhile_IsForTheNextRequest()
    {
        using var world = new SmallWorld();
        await world.ImportAsync(1, council: 1, new(2021, 4, 1), new(2022, 3, 31), lines: 30);
        SnapshotLease straggler;
        using (var request = new RequestSnapshot(world.Store))
        {
            Assert.Equal("v1", VersionOf(request, sequence: null));

            await world.ImportAsync(2, council: 1, new(2022, 4, 1), new(2022, 9, 30), lines: 10);

            using var next = new RequestSnapshot(world.Store);
            Assert.Equal(["v1", "v2", "v1", "v2"], new[] { VersionOf(request, null), VersionOf(request, 2), VersionOf(request, 1), VersionOf(next, null) });
            Assert.Equal((1, 2), (request.Sequence, next.Sequence));
            straggler = request.Lease(sequence: null);
        }

        using (straggler)
            Assert.Equal(30, straggler.Snapshot.CountLines(new SpendLineQuestion(Condition.Everything, SpendBasis.All, []) { First = 1 }, CancellationToken.None));
    }

    [Fact]
    public void BeforeTheFirstPublication_ThereIsNoVersion()
    {
        using var world = new SmallWorld();
        using var request = new RequestSnapshot(world.Store);

        Assert.Equal(0, request.Sequence);
        Assert.Equal("No data has been published yet. Import a file, and ask again.", Assert.Throws<VersionException>(() => request.Lease(sequence: null)).Message);
    }

    [Fact]
    public async Task RequestThatIsOver_TakesNoLease()
    {
        using var world = new SmallWorld();
        await world.ImportAsync(1, council: 1, new(2021, 4, 1), new(2022, 3, 31), lines: 5);
        var request = new RequestSnapshot(world.Store);
        request.Dispose();

        Assert.Throws<ObjectDisposedException>(() => request.Lease(sequence: null));
    }

    private static string VersionOf(RequestSnapshot request, int? sequence)
    {
        using var lease = request.Lease(sequence);
        return lease.Snapshot.Version.Id;
    }
}
