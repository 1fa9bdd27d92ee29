namespace Analytics.Api.Schema.Cubes;

/// <summary>Computes what several ask for at the same time once. Safe from any thread.</summary>
internal sealed class SingleFlight<TKey, TValue>
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Flight> _flights = [];

    /// <summary>The value, computed now unless that is under way already.</summary>
    /// <param name="key">What is asked for.</param>
    /// <param name="compute">Its token fires when the last who waited has gone.</param>
    /// <param name="cancellationToken">Ends this waiting alone.</param>
    public async Task<TValue> RunAsync(TKey key, Func<CancellationToken, Task<TValue>> compute, CancellationToken cancellationToken)
    {
        var flight = Join(key, out var isFirst);
        try
        {
            if (isFirst)
                _ = flight.StartAsync(compute);

            return await flight.Value.WaitAsync(cancellationToken);
        }
        finally
        {
            Leave(key, flight);
        }
    }

    private Flight Join(TKey key, out bool isFirst)
    {
        lock (_lock)
        {
            isFirst = !_flights.TryGetValue(key, out var flight) || flight.Value.IsCompleted;
            if (isFirst)
                _flights[key] = flight = new Flight();

            flight!.Waiting++;
            return flight;
        }
    }

    private void Leave(TKey key, Flight flight)
    {
        lock (_lock)
        {
            if (--flight.Waiting > 0)
                return;

            // Whoever asks from now on starts anew, and does not join what is being stopped.
            if (_flights.GetValueOrDefault(key) == flight)
                _flights.Remove(key);
        }

        flight.Dispose();
    }

    private sealed class Flight : IDisposable
    {
        private readonly TaskCompletionSource<TValue> _value = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly CancellationTokenSource _nobodyWaits = new();

        public Task<TValue> Value => _value.Task;

        public int Waiting { get; set; }

        public async Task StartAsync(Func<CancellationToken, Task<TValue>> compute)
        {
            try
            {
                _value.SetResult(await compute(_nobodyWaits.Token));
            }
            catch (OperationCanceledException)
            {
                _value.SetCanceled();
            }
            catch (Exception exception)
            {
                _value.SetException(exception);
                _ = _value.Task.Exception; // seen, even where everybody has gone
            }
        }

        /// <summary>Stops what nobody waits for any more.</summary>
        public void Dispose()
        {
            _nobodyWaits.Cancel();
            _nobodyWaits.Dispose();
        }
    }
}
