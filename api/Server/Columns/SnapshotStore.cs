using Analytics.Api.Records;

namespace Analytics.Api.Columns;

/// <summary>
/// The snapshots that can be asked: the current one, which follows the records, and older ones by name. Whoever asks holds a
/// lease, so a snapshot that has been replaced closes only when its last reader is done.
/// </summary>
public sealed class SnapshotStore(RecordsDatabase records, ColumnsEngine engine) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, Snapshot> _open = [];
    private int _current;

    /// <summary>The number of the current version; 0 before the first publication.</summary>
    public int CurrentSequence => Volatile.Read(ref _current);

    /// <summary>Looks which version is current, because another process may have published. Cheap when nothing changed.</summary>
    public void Refresh()
    {
        int latest;
        using (var session = records.OpenForReading())
            latest = (int)session.Versions.LastKey();

        if (latest == CurrentSequence)
            return;

        var snapshot = latest > 0 ? Snapshot.Open(engine.Open(latest)) : null;
        lock (_lock)
        {
            if (snapshot is not null && !_open.TryAdd(latest, snapshot))
                snapshot.Release(); // somebody was faster

            Volatile.Write(ref _current, latest);
            foreach (var (sequence, old) in _open.Where(pair => pair.Key != latest).ToList())
            {
                _open.Remove(sequence);
                old.Release();
            }
        }
    }

    /// <summary>A lease on the current version.</summary>
    /// <exception cref="VersionException">Nothing has been published yet.</exception>
    public SnapshotLease Current() => Version(CurrentSequence);

    /// <summary>A lease on one version.</summary>
    /// <exception cref="VersionException">There is no such version, or it is too old to be kept.</exception>
    public SnapshotLease Version(int sequence)
    {
        lock (_lock)
        {
            if (sequence <= 0 || sequence > _current)
                throw VersionException.Missing(sequence, _current);

            if (!_open.TryGetValue(sequence, out var snapshot))
            {
                if (!engine.Has(sequence))
                    throw VersionException.TooOld(sequence, SnapshotFolder.OldestKept(_current));

                _open[sequence] = snapshot = Snapshot.Open(engine.Open(sequence));
            }

            return new SnapshotLease(snapshot);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var snapshot in _open.Values)
                snapshot.Release();

            _open.Clear();
        }
    }
}

/// <summary>Keeps a snapshot open while it is read.</summary>
public sealed class SnapshotLease : IDisposable
{
    private Snapshot? _snapshot;

    internal SnapshotLease(Snapshot snapshot)
    {
        snapshot.Hold();
        _snapshot = snapshot;
    }

    public Snapshot Snapshot => _snapshot ?? throw new ObjectDisposedException(nameof(SnapshotLease));

    public void Dispose() => Interlocked.Exchange(ref _snapshot, null)?.Release();
}

/// <summary>A data version that cannot be asked. The message is a sentence for the asker.</summary>
public sealed class VersionException : Exception
{
    public VersionException() : this("There is no such data version.")
    {
    }

    public VersionException(string message) : base(message)
    {
    }

    public VersionException(string message, Exception innerException) : base(message, innerException)
    {
    }

    internal static VersionException Missing(int sequence, int current) => current == 0
        ? new("No data has been published yet. Import a file, and ask again.")
        : new($"There is no data version v{sequence}: the current one is v{current}.");

    /// <summary>Removed while it was being asked.</summary>
    internal static VersionException Gone(int sequence) => new($"Data version v{sequence} is no longer kept: ask for a newer one.");

    internal static VersionException TooOld(int sequence, int oldest) =>
        new($"Data version v{sequence} is no longer kept: the oldest that can be asked is v{oldest}.");
}
