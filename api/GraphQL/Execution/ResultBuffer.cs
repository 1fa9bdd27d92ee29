using System.Buffers;

namespace Analytics.GraphQL.Execution;

/// <summary>The places of one object (one for each selected field) or of one list (one for each item).</summary>
internal sealed class ResultBlock(ArraySegment<ResultValue> values, SelectionSet? selection, ResultPlace parent)
{
    private readonly ResultValue[] _values = values.Array!;
    private readonly int _offset = values.Offset;

    internal int Count { get; } = values.Count;

    /// <summary>What is selected of the object; null for a list.</summary>
    internal SelectionSet? Selection { get; } = selection;

    /// <summary>Where the object or list itself stands; the default for the answer's root.</summary>
    internal ResultPlace Parent { get; } = parent;

    internal ref ResultValue this[int index] => ref _values[_offset + index];
}

/// <summary>One place of an answer, by what holds it.</summary>
internal readonly record struct ResultPlace(ResultBlock Block, int Index)
{
    internal ref ResultValue Value => ref Block[Index];

    /// <summary>The response names and list indexes from the root to here.</summary>
    internal ResponsePath ToPath()
    {
        var segments = new Stack<object>();
        for (var place = this; place.Block is not null; place = place.Block.Parent)
            segments.Push(place.Block.Selection is { } selection ? selection[place.Index].ResponseName : place.Index);

        return new ResponsePath([.. segments]);
    }
}

/// <summary>
/// The memory of one answer: places are cut from large pooled arrays, which go back when the answer has been written.
/// Blocks may be made from several threads; each place is written by one.
/// </summary>
internal sealed class ResultBuffer : IDisposable
{
    private const int Smallest = 32;
    private const int Largest = 2048;

    private readonly Lock _lock = new();
    private readonly List<ResultValue[]> _full = [];
    private ResultValue[] _current = ArrayPool<ResultValue>.Shared.Rent(Smallest);
    private int _used;

    internal ResultBlock Add(int count, SelectionSet? selection, ResultPlace parent)
    {
        lock (_lock)
        {
            if (_current.Length - _used < count)
                Grow(count);

            var block = new ResultBlock(new ArraySegment<ResultValue>(_current, _used, count), selection, parent);
            _used += count;
            return block;
        }
    }

    /// <summary>Gives the arrays back. Nothing may write into the answer any more: one that was abandoned is left to the garbage collector.</summary>
    public void Dispose()
    {
        foreach (var full in _full)
            Return(full, full.Length);

        Return(_current, _used);
        _full.Clear();
        _current = [];
        _used = 0;
    }

    private void Grow(int count)
    {
        _full.Add(_current);
        _current = ArrayPool<ResultValue>.Shared.Rent(Math.Max(count, Math.Min(_current.Length * 2, Largest)));
        _used = 0;
    }

    private static void Return(ResultValue[] values, int used)
    {
        if (values.Length == 0)
            return;

        Array.Clear(values, 0, used);
        ArrayPool<ResultValue>.Shared.Return(values);
    }
}
