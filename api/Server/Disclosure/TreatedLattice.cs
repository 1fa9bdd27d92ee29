namespace Analytics.Api.Disclosure;

/// <summary>What everybody may see of a lattice: the finite set of numbers that all public answers about people are made of.</summary>
public sealed class TreatedLattice
{
    private readonly int[] _shown;

    private TreatedLattice(OutcomeLattice lattice, int[] shown)
    {
        Lattice = lattice;
        _shown = shown;
    }

    public OutcomeLattice Lattice { get; }

    /// <summary>How many cells the audit withheld more than their own size asked for.</summary>
    public int WithheldByAudit { get; private init; }

    /// <summary>Treats each cell from its own records, and audits the whole.</summary>
    /// <param name="lattice">The true counts.</param>
    /// <param name="noise">Secret to the installation.</param>
    /// <param name="treatment">How small is small.</param>
    public static TreatedLattice Of(OutcomeLattice lattice, NoiseTable noise, CountTreatment treatment)
    {
        var shown = new int[lattice.Cells * OutcomeLattice.Counts];
        for (var cell = 0; cell < lattice.Cells; cell++)
        {
            var showsZero = lattice.FixedIn(cell) <= 1;
            for (var count = OutcomeCount.People; count <= OutcomeCount.SustainedAsCould; count++)
                shown[(cell * OutcomeLattice.Counts) + (int)count] = treatment.Show(lattice.CountOf(cell, count), noise.Of(lattice.SumOfKeys(cell, count)), showsZero);
        }

        return new TreatedLattice(lattice, shown) { WithheldByAudit = new LatticeAudit(lattice, treatment, shown).Run() };
    }

    /// <summary>Null where it is withheld. An empty cell that the lattice has not is withheld too, but for those that fix one classification: they show 0.</summary>
    public int? Shown(int cell, OutcomeCount count) => _shown[(cell * OutcomeLattice.Counts) + (int)count] is var shown and >= 0 ? shown : null;
}
