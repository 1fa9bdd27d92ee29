namespace Analytics.Api.Tests.Hosting.Attack;

/// <summary>
/// What somebody notes who writes down every answer: for each cell and count the number shown, and what it can be at the least and at the most. In the end each
/// cell is held against the cells that it is the sum of, until nothing gets closer.
/// </summary>
/// <param name="truth">To see how near the notes come. They are granted to know which cells were withheld though they are not small.</param>
/// <param name="lastsSince">The latest quarter all of whose outcomes began at least 26 weeks before the day counted on.</param>
internal sealed class AttackNotes(AttackedOutcomes truth, string lastsSince)
{
    public static readonly string[] Counts = ["people", "starts", "sustained", "could", "asCould"];

    private const int Withheld = 10;
    private const int Unbounded = 1 << 20;

    private readonly Dictionary<string, int?[]> _shown = [];
    private readonly Dictionary<string, (int Low, int High)[]> _bounds = [];
    private readonly List<(string Whole, string[] Parts, bool AreCouncils)> _sums = [];

    /// <summary>Cells that showed one number when asked one way and another when asked another way.</summary>
    public List<string> Contradictions { get; } = [];

    public int Cells => _shown.Count;

    /// <summary>Notes what is shown of a cell.</summary>
    /// <param name="cell">What it fixes.</param>
    /// <param name="shown">By count; −1 where nothing was told, null where it was withheld.</param>
    public void Note(string cell, int?[] shown)
    {
        if (!_shown.TryGetValue(cell, out var known))
        {
            _shown[cell] = [.. shown];
            _bounds[cell] = [.. Counts.Select((count, index) => BoundsOf(cell, count, shown[index]))];
            return;
        }

        for (var index = 0; index < known.Length; index++)
        {
            if (known[index] == -1)
                (known[index], _bounds[cell][index]) = (shown[index], BoundsOf(cell, Counts[index], shown[index]));
            else if (shown[index] != -1 && shown[index] != known[index])
                Contradictions.Add($"{Counts[index]} of {cell}: {known[index]}, then {shown[index]}");
        }
    }

    /// <summary>Notes that a cell is the sum of others.</summary>
    /// <param name="whole">The cell.</param>
    /// <param name="parts">The others.</param>
    /// <param name="areCouncils">Whether the parts are councils: elsewhere one person may be in several.</param>
    public void NoteSum(string whole, string[] parts, bool areCouncils) => _sums.Add((whole, parts, areCouncils));

    /// <summary>Small counts with fewer than three candidates, once everything is held against everything.</summary>
    public List<string> Pinned()
    {
        while (_sums.Aggregate(false, (changed, sum) => Hold(sum.Whole, sum.Parts, sum.AreCouncils) | changed) | _bounds.Keys.Aggregate(false, (changed, cell) => HoldCounts(cell) | changed))
        {
        }

        return
        [
            .. from cell in _bounds
               from index in Enumerable.Range(0, Counts.Length)
               let bounds = cell.Value[index]
               where bounds.High - bounds.Low < 2
               let count = truth.Of(cell.Key, Counts[index])
               where count is >= 1 and <= 7
               select $"{Counts[index]} of {cell.Key} is {count}, and can be {bounds.Low} to {bounds.High}",
        ];
    }

    /// <summary>Bounds that the truth is not within would mean that the attack is wrong, and its silence worth nothing.</summary>
    public List<string> Mistakes() =>
    [
        .. from cell in _bounds
           from index in Enumerable.Range(0, Counts.Length)
           let bounds = cell.Value[index]
           let count = truth.Of(cell.Key, Counts[index])
           where count < bounds.Low || count > bounds.High
           select $"{Counts[index]} of {cell.Key} is {count}, not {bounds.Low} to {bounds.High}",
    ];

    private (int Low, int High) BoundsOf(string cell, string count, int? shown) => shown switch
    {
        -1 => (0, Unbounded),
        0 => (0, 0),
        { } number => (number - 5, number + 5), // 3 of noise, 2 of rounding; 10 is at least 8 with its noise
        null => (cell.Contains(';', StringComparison.Ordinal) ? 0 : 1, truth.Of(cell, count) <= Withheld ? Withheld : Unbounded),
    };

    private bool Hold(string whole, string[] parts, bool areCouncils)
    {
        var changed = false;
        for (var count = 0; count < Counts.Length; count++)
        {
            var adds = count > 0 || areCouncils;
            var (low, high, most) = (0, 0, 0);
            foreach (var part in parts)
            {
                var bounds = _bounds[part][count];
                (low, high, most) = (low + bounds.Low, Math.Min(Unbounded, high + bounds.High), Math.Max(most, bounds.Low));
            }

            var around = _bounds[whole][count];
            changed |= Bound(whole, count, adds ? low : most, high);
            foreach (var part in parts)
            {
                var bounds = _bounds[part][count];
                changed |= Bound(part, count, high >= Unbounded ? 0 : around.Low - (high - bounds.High), adds ? around.High - (low - bounds.Low) : around.High);
            }
        }

        return changed;
    }

    private bool HoldCounts(string cell)
    {
        var changed = AtMost(0, 1) | AtMost(2, 1) | AtMost(3, 1) | AtMost(4, 2) | AtMost(4, 3);
        var fixes = cell.Split(';').Select(part => part.Split('=')).Where(part => part.Length == 2).ToDictionary(part => part[0], part => part[1]);
        if (fixes.GetValueOrDefault("outcomeKind") is "EMPLOYMENT" or "APPRENTICESHIP" && (fixes.GetValueOrDefault("quarter") ?? fixes.GetValueOrDefault("financialYear") + " Q4") is { Length: > 3 } last && string.CompareOrdinal(last, lastsSince) <= 0)
            changed |= AtMost(1, 3) | AtMost(2, 4);

        return changed;

        bool AtMost(int part, int whole) => Bound(cell, whole, _bounds[cell][part].Low, Unbounded) | Bound(cell, part, 0, _bounds[cell][whole].High);
    }

    private bool Bound(string cell, int count, int low, int high)
    {
        var bounds = _bounds[cell][count];
        if (low <= bounds.Low && high >= bounds.High)
            return false;

        _bounds[cell][count] = (Math.Max(low, bounds.Low), Math.Min(high, bounds.High));
        return true;
    }
}
