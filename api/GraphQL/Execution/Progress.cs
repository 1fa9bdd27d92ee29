namespace Analytics.GraphQL.Execution;

/// <summary>
/// Knows what an execution still waits for, and when all of it stands still: then the loaders that were asked for something
/// fetch it together. Safe from any thread.
/// </summary>
internal sealed class Progress
{
    private readonly Lock _lock = new();
    private List<IBatch> _batches = [];
    private TaskCompletionSource? _idle;
    private int _running;
    private int _pending;

    /// <summary>Whether nothing is being waited for.</summary>
    internal bool IsIdle
    {
        get
        {
            lock (_lock)
                return _pending == 0;
        }
    }

    internal Task WhenIdle()
    {
        lock (_lock)
        {
            if (_pending == 0)
                return Task.CompletedTask;

            _idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _idle.Task;
        }
    }

    /// <summary>A field begins to be waited for.</summary>
    internal void Begin()
    {
        lock (_lock)
            _pending++;
    }

    /// <summary>A field is no longer waited for.</summary>
    internal void End()
    {
        TaskCompletionSource? idle = null;
        lock (_lock)
        {
            if (--_pending == 0)
                (idle, _idle) = (_idle, null);
        }

        idle?.SetResult();
    }

    /// <summary>The execution's own code begins to run on some thread.</summary>
    internal void Enter()
    {
        lock (_lock)
            _running++;
    }

    /// <summary>The execution's own code stops running on some thread; where it was the last, batches go out.</summary>
    internal void Leave()
    {
        lock (_lock)
        {
            if (--_running > 0)
                return;
        }

        SendBatches();
    }

    /// <summary>A batch has its first key.</summary>
    internal void Add(IBatch batch)
    {
        lock (_lock)
        {
            _batches.Add(batch);
            if (_running > 0)
                return;
        }

        // Asked by a resolver on its own way between two awaits: nobody will leave, so look again shortly.
        ThreadPool.UnsafeQueueUserWorkItem(static progress => progress.SendBatches(), this, preferLocal: false);
    }

    private void SendBatches()
    {
        List<IBatch> batches;
        lock (_lock)
        {
            if (_running > 0 || _batches.Count == 0)
                return;

            (batches, _batches) = (_batches, []);
        }

        foreach (var batch in batches)
            batch.Send();
    }
}

/// <summary>Keys to be fetched together.</summary>
internal interface IBatch
{
    internal void Send();
}
