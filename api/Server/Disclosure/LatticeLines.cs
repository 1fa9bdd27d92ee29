namespace Analytics.Api.Disclosure;

/// <summary>The sums that hold in a lattice: a line is a cell and one tree, and its children are the cells that a step down the tree splits it into.</summary>
internal sealed class LatticeLines
{
    private readonly OutcomeLattice _lattice;
    private readonly int _trees;
    private readonly int[] _parents;
    private readonly int[] _first;
    private readonly int[] _children;
    private readonly bool[][] _isKnown;
    private readonly int[][] _knownWithin;

    public LatticeLines(OutcomeLattice lattice)
    {
        _lattice = lattice;
        _trees = lattice.Trees.Count;
        _isKnown = [.. lattice.Trees.Select((tree, index) => KnownIn(tree, index))];
        _knownWithin = [.. lattice.Trees.Select((tree, index) => KnownWithin(tree, _isKnown[index]))];
        _parents = new int[lattice.Cells * _trees];
        _first = new int[Count + 1];
        for (var index = 0; index < _parents.Length; index++)
        {
            _parents[index] = lattice.ParentOf(index / _trees, index % _trees);
            if (_parents[index] >= 0)
                _first[LineOf(_parents[index], index % _trees) + 1]++;
        }

        for (var line = 0; line < Count; line++)
            _first[line + 1] += _first[line];

        _children = new int[_first[Count]];
        var next = _first.AsSpan(0, Count).ToArray();
        for (var index = 0; index < _parents.Length; index++)
        {
            if (_parents[index] >= 0)
                _children[next[LineOf(_parents[index], index % _trees)]++] = index / _trees;
        }
    }

    public int Count => _lattice.Cells * _trees;

    public int LineOf(int cell, int tree) => (cell * _trees) + tree;

    public int CellOf(int line) => line / _trees;

    public int TreeOf(int line) => line % _trees;

    public int ParentOf(int cell, int tree) => _parents[(cell * _trees) + tree];

    public ReadOnlySpan<int> ChildrenOf(int line) => _children.AsSpan(_first[line], _first[line + 1] - _first[line]);

    /// <summary>Whether a count may be in a cell for all that a reader knows: a member that holds nothing at all says so.</summary>
    public bool IsKnown(int cell, int count)
    {
        for (var tree = 0; tree < _trees; tree++)
        {
            if (_lattice.NodeOf(cell, tree) is > 0 and var node && !_isKnown[tree][(node * OutcomeLattice.Counts) + count])
                return false;
        }

        return true;
    }

    /// <summary>How many parts of a line hold nothing without saying so.</summary>
    public int EmptyIn(int line, int count)
    {
        var tree = TreeOf(line);
        var empty = _knownWithin[tree][(_lattice.NodeOf(CellOf(line), tree) * OutcomeLattice.Counts) + count];
        foreach (var child in ChildrenOf(line))
            empty -= _isKnown[tree][(_lattice.NodeOf(child, tree) * OutcomeLattice.Counts) + count] ? 1 : 0;

        return empty;
    }

    /// <summary>Every cell that stands in a sum with a cell.</summary>
    public IEnumerable<int> Around(int cell)
    {
        for (var tree = 0; tree < _trees; tree++)
        {
            foreach (var child in ChildrenOf(LineOf(cell, tree)).ToArray())
                yield return child;

            if (ParentOf(cell, tree) is not (>= 0 and var parent))
                continue;

            yield return parent;
            foreach (var sibling in ChildrenOf(LineOf(parent, tree)).ToArray())
                yield return sibling;
        }
    }

    private bool[] KnownIn(ClassificationTree tree, int index)
    {
        var known = new bool[tree.Count * OutcomeLattice.Counts];
        for (var node = 0; node < tree.Count; node++)
        {
            var cell = _lattice.CellOf(index, node);
            for (var count = 0; cell >= 0 && count < OutcomeLattice.Counts; count++)
                known[(node * OutcomeLattice.Counts) + count] = _lattice.CountOf(cell, (OutcomeCount)count) > 0;
        }

        return known;
    }

    private static int[] KnownWithin(ClassificationTree tree, bool[] isKnown)
    {
        var within = new int[isKnown.Length];
        for (var node = 1; node < tree.Count; node++)
        {
            for (var count = 0; count < OutcomeLattice.Counts; count++)
                within[(tree.Parents[node] * OutcomeLattice.Counts) + count] += isKnown[(node * OutcomeLattice.Counts) + count] ? 1 : 0;
        }

        return within;
    }
}
