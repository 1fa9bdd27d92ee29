using System.Runtime.InteropServices;

namespace Analytics.Api.Disclosure;

/// <summary>What is counted of outcomes.</summary>
public enum OutcomeCount
{
    People,
    Starts,
    Sustained,
    CouldBeSustained,

    /// <summary>Sustained, of those that could be.</summary>
    SustainedAsCould,
}

/// <summary>The members of a classification as a tree: node 0 is all of them, and what nests, nests (quarters in years, wards in deciles).</summary>
/// <param name="Parents">By node; of node 0 it is −1.</param>
public sealed record ClassificationTree(int[] Parents)
{
    public int Count => Parents.Length;
}

/// <summary>One outcome: where it stands in each tree, whose it is, its key, and which counts it is in.</summary>
/// <param name="Nodes">Its most exact node in each tree.</param>
/// <param name="Person">The person's number.</param>
/// <param name="Key">The record's random key.</param>
/// <param name="Sustained">Whether it is still in place at 26 weeks.</param>
/// <param name="CouldBeSustained">Whether it is of a kind that can last, and began long enough ago.</param>
public sealed record LatticeFact(int[] Nodes, int Person, byte Key, bool Sustained, bool CouldBeSustained);

/// <summary>
/// Every cell that is not empty of the lattice in which each classification has one value or all, with its counts and the sums of its records' keys. An
/// outcome is in about 150 cells, so a cell is a number that packs its nodes, and everything about cells stands in arrays.
/// </summary>
public sealed class OutcomeLattice
{
    public const int Counts = 5;

    private readonly Dictionary<long, int> _cells = [];
    private readonly long[] _strides;
    private long[] _codes = new long[1024];
    private int[] _counts = new int[1024 * Counts];
    private byte[] _sums = new byte[1024 * Counts];
    private int[] _lastPerson = new int[1024];

    /// <summary>Counts all cells.</summary>
    /// <param name="trees">The classifications; the first is the council, within which alone persons are known again.</param>
    /// <param name="facts">In any order.</param>
    public OutcomeLattice(IReadOnlyList<ClassificationTree> trees, IEnumerable<LatticeFact> facts)
    {
        Trees = trees;
        _strides = new long[trees.Count];
        var stride = 1L;
        for (var tree = 0; tree < trees.Count; tree++)
        {
            _strides[tree] = stride;
            stride = checked(stride * trees[tree].Count);
        }

        var codes = new List<long>();
        Touch(code: 0);
        foreach (var fact in facts.OrderBy(fact => fact.Person))
        {
            CodesOf(fact, codes);
            foreach (var code in codes)
                Add(Touch(code), fact);
        }
    }

    public IReadOnlyList<ClassificationTree> Trees { get; }

    /// <summary>By tree, the nodes in which every outcome could be sustained, if it stands in such a node of each of these trees: there readers know two counts to be one.</summary>
    public IReadOnlyDictionary<int, bool[]> Lasting { get; init; } = new Dictionary<int, bool[]>();

    /// <summary>How many cells are not empty. Cell 0 is the grand total.</summary>
    public int Cells => _cells.Count;

    public int CountOf(int cell, OutcomeCount count) => _counts[(cell * Counts) + (int)count];

    /// <summary>The sum modulo 256 of the keys of the records that a count counts.</summary>
    public int SumOfKeys(int cell, OutcomeCount count) => _sums[(cell * Counts) + (int)count];

    public int NodeOf(int cell, int tree) => (int)(_codes[cell] / _strides[tree] % Trees[tree].Count);

    /// <summary>How many classifications have one value.</summary>
    public int FixedIn(int cell)
    {
        var known = 0;
        for (var tree = 0; tree < Trees.Count; tree++)
            known += NodeOf(cell, tree) == 0 ? 0 : 1;

        return known;
    }

    /// <summary>The cell around one, a step up one tree; −1 where it has all members of that tree.</summary>
    public int ParentOf(int cell, int tree)
    {
        var node = NodeOf(cell, tree);
        return node == 0 ? -1 : _cells[_codes[cell] - ((node - Trees[tree].Parents[node]) * _strides[tree])];
    }

    /// <summary>The cell in which one tree alone has a value; −1 where nothing is in it.</summary>
    public int CellOf(int tree, int node) => _cells.GetValueOrDefault(node * _strides[tree], -1);

    /// <summary>A fact's cells: every node on its way up each tree, with every node on its way up the others.</summary>
    private void CodesOf(LatticeFact fact, List<long> codes)
    {
        codes.Clear();
        codes.Add(0);
        for (var tree = 0; tree < Trees.Count; tree++)
        {
            var parents = Trees[tree].Parents;
            var before = codes.Count;
            for (var node = fact.Nodes[tree]; node > 0; node = parents[node])
            {
                for (var index = 0; index < before; index++)
                    codes.Add(codes[index] + (node * _strides[tree]));
            }
        }
    }

    private int Touch(long code)
    {
        ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, code, out var exists);
        if (exists)
            return cell;

        cell = _cells.Count - 1;
        if (cell == _codes.Length)
        {
            Array.Resize(ref _codes, cell * 2);
            Array.Resize(ref _counts, cell * 2 * Counts);
            Array.Resize(ref _sums, cell * 2 * Counts);
            Array.Resize(ref _lastPerson, cell * 2);
        }

        _codes[cell] = code;
        _lastPerson[cell] = -1;
        return cell;
    }

    private void Add(int cell, LatticeFact fact)
    {
        var first = cell * Counts;
        if (_lastPerson[cell] != fact.Person)
        {
            _lastPerson[cell] = fact.Person;
            _counts[first + (int)OutcomeCount.People]++;
        }

        _sums[first + (int)OutcomeCount.People] += fact.Key;
        Count(first + (int)OutcomeCount.Starts, fact.Key);
        if (fact.Sustained)
            Count(first + (int)OutcomeCount.Sustained, fact.Key);
        if (fact.CouldBeSustained)
            Count(first + (int)OutcomeCount.CouldBeSustained, fact.Key);
        if (fact is { Sustained: true, CouldBeSustained: true })
            Count(first + (int)OutcomeCount.SustainedAsCould, fact.Key);
    }

    private void Count(int position, byte key)
    {
        _counts[position]++;
        _sums[position] += key; // modulo 256 by itself
    }
}
