namespace Analytics.Api.Columns;

/// <summary>A question that waits for its turn or has it.</summary>
internal abstract class QueryTicket
{
    private CancellationTokenRegistration _gone;
    private ITimer? _tooLong;

    /// <summary>Where it waits.</summary>
    public (long Round, long Number) Place { get; set; }

    protected abstract TimeProvider Clock { get; }

    protected abstract CancellationToken Cancellation { get; }

    /// <summary>Watches the waiting; either may be called when it is over already.</summary>
    public void WaitAtMost(TimeSpan longest, Action tooLong, Action gone)
    {
        _tooLong = Clock.CreateTimer(static state => ((Action)state!)(), tooLong, longest, Timeout.InfiniteTimeSpan);
        _gone = Cancellation.UnsafeRegister(static state => ((Action)state!)(), gone);
    }

    /// <summary>Does the work on this thread. Whatever happens is the task's.</summary>
    /// <returns>How long it took.</returns>
    public abstract TimeSpan Run();

    /// <summary>Ends the waiting without an answer.</summary>
    public abstract void Refuse(Exception reason);

    protected void StopWaiting()
    {
        _tooLong?.Dispose();
        _gone.Unregister();
    }
}

internal sealed class QueryTicket<T>(Func<CancellationToken, T> work, TimeSpan? limit, TimeProvider clock, CancellationToken cancellation) : QueryTicket
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Task => _done.Task;

    protected override TimeProvider Clock => clock;

    protected override CancellationToken Cancellation => cancellation;

    public override TimeSpan Run()
    {
        StopWaiting();
        var started = clock.GetTimestamp();
        using var time = new CancellationTokenSource(limit ?? Timeout.InfiniteTimeSpan, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellation);
        try
        {
            _done.SetResult(work(either.Token));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            _done.SetCanceled(cancellation);
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested)
        {
            _done.SetException(new TimeLimitException(limit!.Value));
        }
        catch (Exception exception)
        {
            _done.SetException(exception);
        }

        return clock.GetElapsedTime(started);
    }

    public override void Refuse(Exception reason)
    {
        StopWaiting();
        if (reason is OperationCanceledException)
            _done.SetCanceled(cancellation);
        else
            _done.SetException(reason);
    }
}
