namespace Analytics.Api.Disclosure;

/// <summary>How a count of people is shown: with noise, withheld where it is small, else rounded to the nearest five; and what a reader can tell from it.</summary>
/// <param name="Smallest">A count that is less with its noise is withheld: 5, 8 or 10.</param>
public readonly record struct CountTreatment(int Smallest)
{
    /// <summary>Stands for a count that is withheld.</summary>
    public const int Withheld = -1;

    /// <summary>Counts of 1 to this many give somebody away.</summary>
    public const int MostSmall = 7;

    /// <summary>No small count may be left with fewer candidates.</summary>
    public const int FewestCandidates = 3;

    private const int Step = 5;

    /// <summary>The most that a count can be that was withheld for being small.</summary>
    public int MostWithheld => Smallest - 1 + NoiseTable.Most;

    /// <summary>What is shown of a count.</summary>
    /// <param name="count">The true one.</param>
    /// <param name="noise">Of its records' keys.</param>
    /// <param name="showsZero">Whether an empty cell may say so.</param>
    public int Show(int count, int noise, bool showsZero)
    {
        if (count == 0)
            return showsZero ? 0 : Withheld;

        var noisy = count + noise;
        return noisy < Smallest ? Withheld : ((noisy * 2) + Step) / (Step * 2) * Step;
    }

    /// <summary>The least and the most that a count can be that is shown so.</summary>
    public (int Low, int High) CandidatesOf(int shown) => shown == 0
        ? (0, 0)
        : (Math.Max(1, Math.Max(shown - (Step / 2), Smallest) - NoiseTable.Most), shown + (Step / 2) + NoiseTable.Most);
}
