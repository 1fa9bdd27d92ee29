using Analytics.Api.Disclosure;

namespace Analytics.Api.Tests.Disclosure;

/// <summary>
/// Works out true counts from what is shown, slowly and plainly: every cell of some of the classifications, empty ones too, each between the cells around and within
/// it, until nothing gets closer. What it knows of a number by itself is what the glossary tells everybody.
/// </summary>
internal sealed class LatticeAttacker
{
    private const int Withheld = 10;

    private readonly OutcomeLattice _lattice;
    private readonly int[] _trees;
    private readonly int[] _sizes;
    private readonly int[] _truth;
    private readonly int[] _low;
    private readonly int[] _high;

    /// <summary>Reads what is shown.</summary>
    /// <param name="lattice">Where the truth is, to see whether the attack was right.</param>
    /// <param name="shown">What is shown of a cell's count; null where it is withheld.</param>
    /// <param name="trees">The classifications that are asked by.</param>
    public LatticeAttacker(OutcomeLattice lattice, Func<int, OutcomeCount, int?> shown, params int[] trees)
    {
        (_lattice, _trees) = (lattice, trees);
        _sizes = [.. trees.Select(tree => _lattice.Trees[tree].Count)];
        Cells = _sizes.Aggregate(1, (product, size) => product * size);
        _truth = new int[Cells * OutcomeLattice.Counts];
        _low = new int[_truth.Length];
        _high = new int[_truth.Length];
        var known = Enumerable.Range(0, _lattice.Cells).Where(IsAsked).ToDictionary(cell => Index(_trees.Select(tree => _lattice.NodeOf(cell, tree))));
        for (var index = 0; index < Cells; index++)
        {
            for (var count = 0; count < OutcomeLattice.Counts; count++)
                Read(index, count, known.TryGetValue(index, out var cell) ? cell : null, shown);
        }
    }

    public int Cells { get; }

    /// <summary>Small counts that are left fewer than three candidates.</summary>
    public List<string> Pinned()
    {
        while (Narrow())
        {
        }

        return
        [
            .. from position in Enumerable.Range(0, _truth.Length)
               where _truth[position] is >= 1 and <= 7 && _high[position] - _low[position] < 2
               select $"{(OutcomeCount)(position % OutcomeLattice.Counts)} of ({string.Join(", ", Nodes(position / OutcomeLattice.Counts))}): {_truth[position]} in {_low[position]}…{_high[position]}",
        ];
    }

    /// <summary>Bounds that the truth is not within would mean that the attack is wrong, and its silence worth nothing.</summary>
    public bool IsSound() => Enumerable.Range(0, _truth.Length).All(position => _low[position] <= _truth[position] && _truth[position] <= _high[position]);

    private bool IsAsked(int cell) => Enumerable.Range(0, _lattice.Trees.Count).Except(_trees).All(tree => _lattice.NodeOf(cell, tree) == 0);

    private int[] Nodes(int index) => [.. _sizes.Select(size => (index % size, index /= size).Item1)];

    private int Index(IEnumerable<int> nodes) => nodes.Reverse().Zip(_sizes.Reverse()).Aggregate(0, (index, pair) => (index * pair.Second) + pair.First);

    private void Read(int index, int count, int? cell, Func<int, OutcomeCount, int?> show)
    {
        var position = (index * OutcomeLattice.Counts) + count;
        var showsZero = Nodes(index).Count(node => node > 0) <= 1;
        _truth[position] = cell is { } there ? _lattice.CountOf(there, (OutcomeCount)count) : 0;
        var shown = cell is { } found ? show(found, (OutcomeCount)count) : showsZero ? 0 : null;
        (_low[position], _high[position]) = shown switch
        {
            0 => (0, 0),
            10 => (5, 15), // with its noise at least 8
            { } number => (number - 5, number + 5),
            // What the audit withheld may be more: the attacker is granted to know which.
            null => (showsZero ? 1 : 0, _truth[position] <= Withheld ? Withheld : 100_000),
        };
    }

    private bool Narrow()
    {
        var changed = false;
        for (var index = 0; index < Cells; index++)
        {
            var nodes = Nodes(index);
            for (var tree = 0; tree < _trees.Length; tree++)
            {
                var parents = _lattice.Trees[_trees[tree]].Parents;
                int[] parts = [.. Enumerable.Range(0, parents.Length).Where(node => parents[node] == nodes[tree]).Select(node => Index(nodes.Select((other, position) => position == tree ? node : other)))];
                for (var count = 0; parts.Length > 0 && count < OutcomeLattice.Counts; count++)
                    changed |= Narrow(index, parts, count, adds: count > 0 || _trees[tree] == 0);
            }

            changed |= AtMost(index, 0, 1) | AtMost(index, 2, 1) | AtMost(index, 3, 1) | AtMost(index, 4, 2) | AtMost(index, 4, 3);
        }

        return changed;
    }

    private bool Narrow(int whole, int[] parts, int count, bool adds)
    {
        int At(int index) => (index * OutcomeLattice.Counts) + count;
        var changed = Bound(At(whole), adds ? parts.Sum(part => _low[At(part)]) : parts.Max(part => _low[At(part)]), parts.Sum(part => Math.Min(_high[At(part)], 100_000)));
        foreach (var part in parts)
        {
            var (low, high) = (0, 0);
            foreach (var other in parts.Where(other => other != part))
                (low, high) = (low + _low[At(other)], high + _high[At(other)]);

            changed |= Bound(At(part), _low[At(whole)] - high, _high[At(whole)] - (adds ? low : 0));
        }

        return changed;
    }

    private bool AtMost(int index, int part, int whole)
    {
        var first = index * OutcomeLattice.Counts;
        return Bound(first + whole, _low[first + part], int.MaxValue) | Bound(first + part, int.MinValue, _high[first + whole]);
    }

    private bool Bound(int position, int low, int high)
    {
        if (low <= _low[position] && high >= _high[position])
            return false;

        _low[position] = Math.Max(low, _low[position]);
        _high[position] = Math.Min(high, _high[position]);
        return true;
    }
}
