namespace Analytics.Api.Metrics;

/// <summary>What disclosure control did to a part.</summary>
public enum Treatment
{
    None,

    /// <summary>It stands for the true number, near it.</summary>
    Rounded,

    /// <summary>It says nothing: its amount is 0.</summary>
    Withheld,
}

/// <summary>One measured number.</summary>
/// <param name="Amount">A whole number; see <see cref="Measure.Decimals"/>.</param>
/// <param name="Treatment">How far it is the true one.</param>
public readonly record struct Part(long Amount, Treatment Treatment = Treatment.None)
{
    public static Part Withheld { get; } = new(0, Treatment.Withheld);
}

/// <summary>One cell of a grouping.</summary>
/// <param name="Keys">One for each dimension of the grouping; null where the facts have no value.</param>
/// <param name="Parts">One for each measure of the plan.</param>
public sealed record Cell(long?[] Keys, Part[] Parts);

/// <summary>What the columns measured: the cells of every grouping of a plan, in no order.</summary>
public sealed class Measurements(MeasurePlan plan, IReadOnlyDictionary<Grouping, List<Cell>> cells)
{
    public MeasurePlan Plan { get; } = plan;

    /// <summary>The tables whose facts were measured as they are, and not as disclosure control publishes them.</summary>
    public required IReadOnlySet<FactTable> ReadAsTheyAre { get; init; }

    public IReadOnlyList<Cell> Cells(Grouping grouping) => cells.TryGetValue(grouping, out var found) ? found : [];
}
