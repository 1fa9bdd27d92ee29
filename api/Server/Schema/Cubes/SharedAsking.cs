namespace Analytics.Api.Schema.Cubes;

/// <summary>Requests that are computed together, and stopped when nobody waits for any of them. Disposes itself when they are done.</summary>
internal sealed class SharedAsking : IDisposable
{
    private readonly List<(CubeRequest Request, TaskCompletionSource<CubeAnswer> Answer)> _asked = [];
    private readonly CancellationTokenSource _nobodyWaits = new();
    private int _waiting;
    private bool _isOver;

    /// <summary>Adds a request before the start.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="nobodyWaits">Fires when nobody waits for it any more.</param>
    public async Task<CubeAnswer> AddAsync(CubeRequest request, CancellationToken nobodyWaits)
    {
        var answer = new TaskCompletionSource<CubeAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked.Add((request, answer));
        Interlocked.Increment(ref _waiting);
        await using var gone = nobodyWaits.UnsafeRegister(static state => ((SharedAsking)state!).Leave(), this);
        return await answer.Task;
    }

    /// <summary>Computes what was added; nothing may be added any more.</summary>
    /// <param name="compute">Gives an answer to each; its token fires when nobody waits for any.</param>
    public void Start(Func<IReadOnlyList<CubeRequest>, CancellationToken, Task<IReadOnlyList<CubeAnswer>>> compute)
    {
        if (_asked.Count > 0)
            _ = RunAsync(compute);
        else
            Dispose();
    }

    public void Dispose()
    {
        lock (_asked)
        {
            _isOver = true;
            _nobodyWaits.Dispose();
        }
    }

    private async Task RunAsync(Func<IReadOnlyList<CubeRequest>, CancellationToken, Task<IReadOnlyList<CubeAnswer>>> compute)
    {
        try
        {
            var answers = await compute([.. _asked.Select(asked => asked.Request)], _nobodyWaits.Token);
            foreach (var (asked, answer) in _asked.Zip(answers))
                asked.Answer.SetResult(answer);
        }
        catch (OperationCanceledException)
        {
            _asked.ForEach(asked => asked.Answer.SetCanceled());
        }
        catch (Exception exception)
        {
            _asked.ForEach(asked => asked.Answer.SetException(exception));
        }
        finally
        {
            Dispose();
        }
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _waiting) > 0)
            return;

        lock (_asked)
        {
            if (!_isOver)
                _nobodyWaits.Cancel();
        }
    }
}
