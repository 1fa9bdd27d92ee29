using Analytics.Api.Model;

namespace Analytics.Api.Records;

/// <summary>Writes spend lines within the transaction of a session, in the order in which they are given. Every engine has its own fastest way.</summary>
public abstract class SpendLineWriter : IDisposable
{
    /// <summary>The last id that any import owns or owned, standing or not; 0 before the first. Ids are never used twice, because snapshots are told apart by them.</summary>
    public abstract long LastId();

    public abstract void Write(in SpendLine line);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
