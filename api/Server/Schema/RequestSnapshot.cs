using Analytics.Api.Columns;

namespace Analytics.Api.Schema;

/// <summary>
/// The snapshot that one request is answered from: the one that is current when something first asks for it. What is published meanwhile is for the next
/// request, so that the fields of an operation always agree. Goes with the request.
/// </summary>
internal sealed class RequestSnapshot(SnapshotStore snapshots) : IDisposable
{
    private readonly Lock _lock = new();
    private SnapshotLease? _own;
    private bool _isOver;

    /// <summary>The number of its version; 0 before the first publication.</summary>
    public int Sequence => snapshots.CurrentSequence == 0 ? 0 : Own().Snapshot.Version.Sequence;

    /// <summary>A lease to read by, which may outlast the request.</summary>
    /// <param name="sequence">Another version; null for the request's own.</param>
    /// <exception cref="VersionException">There is no such version.</exception>
    public SnapshotLease Lease(int? sequence)
    {
        var own = Own().Snapshot;
        return sequence is { } other && other != own.Version.Sequence ? snapshots.Version(other) : new SnapshotLease(own);
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
            _own?.Dispose();
        }
    }

    private SnapshotLease Own()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isOver, this); // or a lease would be taken that nobody gives back
            return _own ??= snapshots.Current();
        }
    }
}
