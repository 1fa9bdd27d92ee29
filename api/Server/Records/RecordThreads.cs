using System.Collections.Concurrent;

namespace Analytics.Api.Records;

/// <summary>
/// Threads of our own for reading records, which blocks. On the thread pool, which starts with one thread a processor, a few
/// dozen waiting questions would starve the web server.
/// </summary>
public sealed class RecordThreads : IDisposable
{
    private readonly BlockingCollection<Action> _work = [];

    public RecordThreads(int count)
    {
        for (var number = 1; number <= count; number++)
            new Thread(Work) { IsBackground = true, Name = $"Records {number}" }.Start();
    }

    /// <summary>Runs a blocking function on one of the threads, after what was asked before it.</summary>
    public Task<T> RunAsync<T>(Func<T> function, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(
            () =>
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    done.SetCanceled(cancellationToken);
                    return;
                }

                try
                {
                    done.SetResult(function());
                }
                catch (OperationCanceledException)
                {
                    done.SetCanceled(cancellationToken);
                }
                catch (Exception exception)
                {
                    done.SetException(exception);
                }
            },
            CancellationToken.None);
        return done.Task;
    }

    public void Dispose() => _work.CompleteAdding();

    private void Work()
    {
        foreach (var action in _work.GetConsumingEnumerable())
            action();
    }
}
