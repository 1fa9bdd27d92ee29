using Analytics.Api.Metrics;

namespace Analytics.Api.Columns.Measuring;

/// <summary>One statement of a measurement.</summary>
/// <remarks>
/// The answer's columns, unless they are <see cref="FinestRows"/>: which grouping as INTEGER (see <see cref="MaskOf"/>), one INTEGER for each of <paramref name="Keys"/>, how many facts
/// make the row as BIGINT, one BIGINT for each measure, NULL where it is withheld, and if it treats, one INTEGER for each measure: its <see cref="Treatment"/>.
/// </remarks>
/// <param name="Table">The table that it reads.</param>
/// <param name="Sql">The statement.</param>
/// <param name="Keys">The dimensions that its table has.</param>
/// <param name="Groupings">Those it answers. Keys that its table has not are left out: every cell that agrees in the others gets the same.</param>
/// <param name="Measures">Positions in the plan's measures.</param>
internal sealed record MeasureStatement(FactTable Table, SqlStatement Sql, IReadOnlyList<Dimension> Keys, IReadOnlyList<Grouping> Groupings, IReadOnlyList<int> Measures)
{
    /// <summary>Where it has no row for each cell, but those that cells are made of.</summary>
    public FinestRows? Finest { get; init; }

    /// <summary>Whether its facts make the rows; otherwise they add to rows that are there.</summary>
    public bool MakesRows { get; init; }

    /// <summary>Whether it reads the table as everybody may see it.</summary>
    public bool Treats { get; init; }

    /// <summary>Whether the cube's rows are members.</summary>
    public bool IsOfMembers { get; init; }

    /// <summary>Suppliers and contracts are too many to list those that no fact is of: there facts make the rows even of a cube whose rows are members.</summary>
    public bool MakesRowsOf(Grouping grouping) => MakesRows || (IsOfMembers && grouping.Keys.Any(key => key.Kind is DimensionKind.Supplier or DimensionKind.Contract));

    /// <summary>The bits by which GROUPING() names a grouping: one for each key that it does not use, the first the highest.</summary>
    public static int MaskOf(Grouping grouping, IReadOnlyList<Dimension> keys) =>
        keys.Aggregate(0, (mask, key) => (mask << 1) | (grouping.Keys.Contains(key) ? 0 : 1));
}

/// <summary>
/// Rows that <see cref="Rollup"/> brings together. Their columns: INTEGERs for the keys and, where different things are counted, for the thing, which may be one
/// of the keys; and the numbers that facts and measures are made of as BIGINT, NULL where no fact is in them.
/// </summary>
/// <param name="Groups">How many INTEGERs there are.</param>
/// <param name="Item">Which of them is the thing that is counted.</param>
/// <param name="Facts">Which of the BIGINTs says how many facts make the row; null where some do of every row.</param>
/// <param name="Numbers">Which of the BIGINTs each measure is made of: several may be of one.</param>
/// <param name="PublishedAs">What disclosure control has done to all of its numbers.</param>
internal sealed record FinestRows(int Groups, int? Item, int? Facts, IReadOnlyList<int> Numbers, Treatment PublishedAs);
