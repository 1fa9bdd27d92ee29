using System.Collections.Concurrent;

namespace Analytics.GraphQL.Execution;

/// <summary>Fetches values by key, many at a time and each once for a request. Made by <see cref="ResolverContext.DataLoader"/>.</summary>
public sealed class DataLoader<TKey, TValue> : IBatch
    where TKey : notnull
{
    private readonly Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> _fetch;
    private readonly Progress _progress;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<TKey, TaskCompletionSource<TValue?>> _known = [];
    private List<TKey> _asked = [];

    internal DataLoader(Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> fetch, Progress progress, CancellationToken cancellation)
    {
        _fetch = fetch;
        _progress = progress;
        _cancellation = cancellation;
    }

    /// <summary>The key's value, fetched with the others that are asked for now; the type's default when there is none.</summary>
    public Task<TValue?> LoadAsync(TKey key)
    {
        TaskCompletionSource<TValue?>? value;
        bool isFirst;
        lock (_known)
        {
            if (_known.TryGetValue(key, out value))
                return value.Task;

            // Whoever waits goes on within the step that brought the values: what it then asks for is one batch again.
            _known[key] = value = new TaskCompletionSource<TValue?>();
            _asked.Add(key);
            isFirst = _asked.Count == 1;
        }

        if (isFirst)
            _progress.Add(this);

        return value.Task;
    }

    void IBatch.Send() => _ = Fetch();

    private async Task Fetch()
    {
        List<TKey> keys;
        lock (_known)
            (keys, _asked) = (_asked, []);

        IReadOnlyDictionary<TKey, TValue>? values = null;
        Exception? failure = null;
        try
        {
            values = await _fetch(keys, _cancellation);
        }
        catch (Exception e)
        {
            failure = e;
        }

        _progress.Enter();
        foreach (var key in keys)
            Settle(key, values, failure);

        _progress.Leave();
    }

    private void Settle(TKey key, IReadOnlyDictionary<TKey, TValue>? values, Exception? failure)
    {
        TaskCompletionSource<TValue?> value;
        lock (_known)
            value = _known[key];

        if (failure is not null)
            value.SetException(failure);
        else
            value.SetResult(values!.GetValueOrDefault(key));
    }
}

/// <summary>The loaders of one request, by name.</summary>
internal sealed class DataLoaders(Progress progress, CancellationToken cancellation)
{
    private readonly ConcurrentDictionary<object, object> _loaders = [];

    internal DataLoader<TKey, TValue> Get<TKey, TValue>(object name, Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> fetch)
        where TKey : notnull =>
        (DataLoader<TKey, TValue>)_loaders.GetOrAdd(name, static (_, parts) => new DataLoader<TKey, TValue>(parts.fetch, parts.progress, parts.cancellation), (fetch, progress, cancellation));
}
