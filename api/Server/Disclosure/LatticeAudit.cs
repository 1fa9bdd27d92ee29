namespace Analytics.Api.Disclosure;

/// <summary>
/// Plays the attacker before publication: from what is shown it reckons the least and the most that each count can be, each cell between the cell around it and
/// the cells within it, until nothing gets closer. Where that leaves a small count too few candidates, more is withheld, and the reckoning starts again.
/// </summary>
internal sealed class LatticeAudit
{
    /// <summary>The most that a count can be that was withheld though it is not small; a number that no sum of it overflows.</summary>
    private const int Unbounded = 1 << 20;

    private const int MostRounds = 200;

    private readonly OutcomeLattice _lattice;
    private readonly CountTreatment _treatment;
    private readonly LatticeLines _lines;
    private readonly int[] _shown;
    private readonly int[] _low;
    private readonly int[] _high;
    private readonly Queue<int> _open = [];
    private readonly bool[] _isOpen;
    private readonly bool[] _withheld;

    public LatticeAudit(OutcomeLattice lattice, CountTreatment treatment, int[] shown)
    {
        (_lattice, _treatment, _shown) = (lattice, treatment, shown);
        _lines = new LatticeLines(lattice);
        _low = new int[shown.Length];
        _high = new int[shown.Length];
        _isOpen = new bool[_lines.Count];
        _withheld = new bool[lattice.Cells];
    }

    /// <summary>Withholds until no small count is given away.</summary>
    /// <returns>How many cells it withheld.</returns>
    public int Run()
    {
        for (var round = 0; round < MostRounds; round++)
        {
            Begin();
            Narrow();
            if (!Relieve())
                return _withheld.Count(withheld => withheld);
        }

        throw new InvalidOperationException($"After {MostRounds} rounds of withholding, a small count of people could still be worked out. Nothing was published.");
    }

    /// <summary>What each number tells by itself.</summary>
    private void Begin()
    {
        for (var cell = 0; cell < _lattice.Cells; cell++)
        {
            var showsZero = _lattice.FixedIn(cell) <= 1;
            var tells = false;
            for (var count = 0; count < OutcomeLattice.Counts; count++)
            {
                var position = (cell * OutcomeLattice.Counts) + count;
                var truth = _lattice.CountOf(cell, (OutcomeCount)count);
                (_low[position], _high[position]) =
                    _shown[position] >= 0 ? _treatment.CandidatesOf(_shown[position])
                    : truth == 0 && !_lines.IsKnown(cell, count) ? (0, 0)
                    : (showsZero ? 1 : 0, truth <= _treatment.MostWithheld ? _treatment.MostWithheld : Unbounded);
                tells |= _shown[position] > 0 || showsZero;
            }

            if (tells)
                Open(cell);
        }
    }

    private void Open(int cell)
    {
        for (var tree = 0; tree < _lattice.Trees.Count; tree++)
        {
            Open(_lines.LineOf(cell, tree));
            if (_lines.ParentOf(cell, tree) is >= 0 and var parent)
                Open(_lines.LineOf(parent, tree));
        }

        void Open(int line)
        {
            if (_isOpen[line] || _lines.ChildrenOf(line).Length == 0)
                return;

            _isOpen[line] = true;
            _open.Enqueue(line);
        }
    }

    private void Narrow()
    {
        while (_open.TryDequeue(out var line))
        {
            _isOpen[line] = false;
            for (var count = 0; count < OutcomeLattice.Counts; count++)
                Narrow(line, count);
        }
    }

    /// <summary>A whole against its parts. Counts of outcomes add up; of people only over councils, elsewhere one may be in several parts.</summary>
    private void Narrow(int line, int count)
    {
        var adds = count != (int)OutcomeCount.People || _lines.TreeOf(line) == 0;
        var whole = (_lines.CellOf(line) * OutcomeLattice.Counts) + count;
        var children = _lines.ChildrenOf(line);
        var (sumLow, sumHigh, mostLow) = (0, 0, 0);
        foreach (var child in children)
        {
            var part = (child * OutcomeLattice.Counts) + count;
            sumLow += _low[part];
            sumHigh += _high[part];
            mostLow = Math.Max(mostLow, _low[part]);
        }

        // Cells that hold nothing do not say so, and could hold what the others leave.
        var others = _lines.EmptyIn(line, count);
        sumHigh += others * Math.Clamp(_high[whole] - (adds ? sumLow : 0), 0, _treatment.MostWithheld);
        Bound(_lines.CellOf(line), count, adds ? sumLow : mostLow, sumHigh);
        foreach (var child in children)
        {
            var part = (child * OutcomeLattice.Counts) + count;
            Bound(child, count, _low[whole] - (sumHigh - _high[part]), _high[whole] - (adds ? sumLow - _low[part] : 0));
        }
    }

    private void Bound(int cell, int count, int low, int high)
    {
        var position = (cell * OutcomeLattice.Counts) + count;
        if (low <= _low[position] && high >= _high[position])
            return;

        _low[position] = Math.Max(low, _low[position]);
        _high[position] = Math.Min(high, _high[position]);
        Compare(cell);
        Open(cell);
    }

    /// <summary>The counts of one cell against each other: who is sustained was started, and where somebody started there is a person.</summary>
    private void Compare(int cell)
    {
        var first = cell * OutcomeLattice.Counts;
        AtMost(OutcomeCount.People, OutcomeCount.Starts);
        AtMost(OutcomeCount.Sustained, OutcomeCount.Starts);
        AtMost(OutcomeCount.CouldBeSustained, OutcomeCount.Starts);
        AtMost(OutcomeCount.SustainedAsCould, OutcomeCount.Sustained);
        AtMost(OutcomeCount.SustainedAsCould, OutcomeCount.CouldBeSustained);
        if (_lattice.Lasting.Count > 0 && _lattice.Lasting.All(tree => tree.Value[_lattice.NodeOf(cell, tree.Key)]))
        {
            AtMost(OutcomeCount.Starts, OutcomeCount.CouldBeSustained);
            AtMost(OutcomeCount.Sustained, OutcomeCount.SustainedAsCould);
        }

        if (_low[first + (int)OutcomeCount.Starts] > 0)
            _low[first + (int)OutcomeCount.People] = Math.Max(1, _low[first + (int)OutcomeCount.People]);
        if (_high[first + (int)OutcomeCount.People] == 0)
            _high[first + (int)OutcomeCount.Starts] = 0;

        void AtMost(OutcomeCount part, OutcomeCount whole)
        {
            _low[first + (int)whole] = Math.Max(_low[first + (int)whole], _low[first + (int)part]);
            _high[first + (int)part] = Math.Min(_high[first + (int)part], _high[first + (int)whole]);
        }
    }

    /// <summary>Withholds the number nearest to each small count that is left too few candidates.</summary>
    private bool Relieve()
    {
        List<int> given = [];
        for (var position = 0; position < _shown.Length; position++)
        {
            var truth = _lattice.CountOf(position / OutcomeLattice.Counts, (OutcomeCount)(position % OutcomeLattice.Counts));
            if (truth is >= 1 and <= CountTreatment.MostSmall && _high[position] - _low[position] + 1 < CountTreatment.FewestCandidates)
                given.Add(position / OutcomeLattice.Counts);
        }

        foreach (var cell in given.Distinct())
            Withhold(Nearest(cell));

        return given.Count > 0;
    }

    private bool IsShown(int cell) => _shown.AsSpan(cell * OutcomeLattice.Counts, OutcomeLattice.Counts).ContainsAnyInRange(1, int.MaxValue);

    private void Withhold(int cell)
    {
        _withheld[cell] = true;
        foreach (ref var shown in _shown.AsSpan(cell * OutcomeLattice.Counts, OutcomeLattice.Counts))
            shown = shown > 0 ? CountTreatment.Withheld : shown;
    }

    /// <summary>The cell itself, else the smallest one shown among those it is bounded by, else among those that they are bounded by.</summary>
    private int Nearest(int cell)
    {
        HashSet<int> seen = [cell];
        List<int> ring = [cell];
        while (ring.Count > 0)
        {
            if (ring.Where(IsShown).OrderBy(near => _lattice.CountOf(near, OutcomeCount.Starts)).Cast<int?>().FirstOrDefault() is { } found)
                return found;

            ring = [.. ring.SelectMany(_lines.Around).Where(seen.Add)];
        }

        throw new InvalidOperationException("A small count of people could be worked out though nothing is shown. Nothing was published.");
    }
}
