namespace Analytics.Api.Columns;

/// <summary>Whose question it is, and how long it may run.</summary>
/// <param name="Owner">Told apart by identity: each owner has one question in each round of the queue.</param>
/// <param name="TimeLimit">Counted from when it starts to run; null for none.</param>
public sealed record QueryAllowance(object Owner, TimeSpan? TimeLimit)
{
    /// <summary>As long as it takes, in a turn of its own.</summary>
    public static QueryAllowance Unlimited => new(new object(), TimeLimit: null);
}

/// <summary>
/// Lets so many questions at a time at the engine, each on a thread of ours: on the thread pool, which starts with one thread a processor, a few dozen
/// blocking calls would starve the web server. The others wait in a queue that is fair and ends: beyond it the answer is to come again later.
/// </summary>
public sealed class QueryGovernor : IDisposable
{
    /// <summary>Most questions that wait; one more is refused at once.</summary>
    public const int MostWaiting = 256;

    /// <summary>How long a question waits before it is refused.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private readonly Lock _lock = new();
    private readonly FairQueue<QueryTicket> _waiting = new();
    private readonly SemaphoreSlim _work = new(0);
    private readonly TimeProvider _clock;
    private readonly int _atOnce;
    private readonly CancellationTokenSource _closing = new();
    private TimeSpan _usual = TimeSpan.FromSeconds(0.1);

    /// <summary>Starts the threads.</summary>
    /// <param name="atOnce">How many questions run at once.</param>
    /// <param name="clock">Measures waiting and running.</param>
    public QueryGovernor(int atOnce, TimeProvider clock)
    {
        (_atOnce, _clock) = (atOnce, clock);
        for (var number = 1; number <= atOnce; number++)
            new Thread(Work) { IsBackground = true, Name = $"Columns {number}" }.Start();
    }

    /// <summary>Runs blocking work in its turn.</summary>
    /// <param name="allowance">Whose it is, and how long it may run.</param>
    /// <param name="work">Stops when its token fires: on time, or because nobody waits any more.</param>
    /// <param name="cancellationToken">Ends the waiting or the work.</param>
    /// <exception cref="BusyException">Too many wait already, or the turn did not come.</exception>
    /// <exception cref="TimeLimitException">The work took longer than it may.</exception>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public Task<T> RunAsync<T>(QueryAllowance allowance, Func<CancellationToken, T> work, CancellationToken cancellationToken)
    {
        var ticket = new QueryTicket<T>(work, allowance.TimeLimit, _clock, cancellationToken);
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_closing.IsCancellationRequested, this);
            if (_waiting.Count >= MostWaiting)
                return Task.FromException<T>(Busy());

            ticket.Place = _waiting.Add(allowance.Owner, ticket);
            ticket.WaitAtMost(LongestWait, tooLong: () => Withdraw(ticket, Busy), gone: () => Withdraw(ticket, () => new OperationCanceledException(cancellationToken)));
        }

        _work.Release();
        return ticket.Task;
    }

    public void Dispose()
    {
        lock (_lock)
            _closing.Cancel();
    }

    private void Work()
    {
        try
        {
            while (true)
            {
                _work.Wait(_closing.Token);
                if (Next() is { } ticket)
                    Note(ticket.Run());
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
    }

    /// <summary>The next ticket; null when the one that this turn was given for has been withdrawn.</summary>
    private QueryTicket? Next()
    {
        lock (_lock)
            return _waiting.Count > 0 ? _waiting.Take() : null;
    }

    private void Withdraw(QueryTicket ticket, Func<Exception> reason)
    {
        bool waited;
        lock (_lock)
            waited = _waiting.Remove(ticket.Place);

        if (waited)
            ticket.Refuse(reason());
    }

    /// <summary>What questions take of late counts most: one in eight of what is known is forgotten with each.</summary>
    private void Note(TimeSpan took)
    {
        lock (_lock)
            _usual += (took - _usual) / 8;
    }

    private BusyException Busy()
    {
        lock (_lock)
            return new BusyException(_usual * (_waiting.Count + 1) / _atOnce);
    }
}
