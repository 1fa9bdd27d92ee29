using System.Runtime.InteropServices;
using Analytics.Api.Model;

namespace Analytics.Api.Records;

/// <summary>
/// Writes spend lines within the transaction of a session, in the order in which they are given. Every engine has its own fastest way.
/// A batch of lines is written on another thread while the next one is filled, so a line that is refused is told of by a later call.
/// </summary>
public abstract class SpendLineWriter : IDisposable
{
    private const int LinesInBatch = 4096;

    private List<SpendLine> _filling = new(LinesInBatch);
    private List<SpendLine> _writing = new(LinesInBatch);
    private Task _written = Task.CompletedTask;

    /// <summary>The last id that any import owns or owned, standing or not; 0 before the first. Ids are never used twice, because snapshots are told apart by them.</summary>
    public abstract long LastId();

    public void Write(in SpendLine line)
    {
        _filling.Add(line);
        if (_filling.Count == LinesInBatch)
            WriteBatch();
    }

    /// <summary>Returns when all lines are written. Nothing of a session may be undone or committed before.</summary>
    public void Complete()
    {
        WriteBatch();
        WaitForBatch();
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Returns when no line is on its way; those that wait for their batch to be full are not.</summary>
    internal void WaitForBatch() => _written.GetAwaiter().GetResult();

    protected abstract void Insert(ReadOnlySpan<SpendLine> lines);

    protected virtual void Dispose(bool disposing) => Task.WaitAny(_written); // whatever became of it: the session is over

    private void WriteBatch()
    {
        WaitForBatch();
        (_filling, _writing) = (_writing, _filling);
        _filling.Clear();
        var batch = _writing;
        if (batch.Count > 0)
            _written = Task.Run(() => Insert(CollectionsMarshal.AsSpan(batch)));
    }
}
