namespace Analytics.Api.Columns;

/// <summary>The engine that questions are put to: it keeps the published versions. Whichever it is, a version is written as a file of the data folder first.</summary>
public abstract class ColumnsEngine(SnapshotFolder folder)
{
    /// <summary>Where versions are written.</summary>
    public SnapshotFolder Folder => folder;

    /// <summary>One publication at a time, whichever process it runs in.</summary>
    /// <exception cref="TimeoutException">Another publication did not end within two minutes.</exception>
    public virtual Task<IDisposable> LockAsync(CancellationToken cancellationToken) => folder.LockAsync(cancellationToken);

    /// <summary>Whether a version can be opened.</summary>
    public abstract bool Has(int sequence);

    /// <summary>Takes over a version whose file has been written: afterwards it is there as a whole, or not at all.</summary>
    public virtual void Publish(int sequence, CancellationToken cancellationToken)
    {
    }

    /// <summary>Removes the versions that are too old to be asked for when this one is current. One that somebody still reads goes with the next publication.</summary>
    public abstract void Prune(int current);

    internal abstract SnapshotDatabase Open(int sequence);
}
