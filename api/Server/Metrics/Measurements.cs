namespace Analytics.Api.Metrics;

/// <summary>One cell of a grouping.</summary>
/// <param name="Keys">One for each dimension of the grouping; null where the facts have no value.</param>
/// <param name="Parts">One for each measure of the plan: pence or counts.</param>
public sealed record Cell(long?[] Keys, long[] Parts);

/// <summary>What the columns measured: the cells of every grouping of a plan, in no order.</summary>
public sealed class Measurements(MeasurePlan plan, IReadOnlyDictionary<Grouping, List<Cell>> cells)
{
    public MeasurePlan Plan { get; } = plan;

    public IReadOnlyList<Cell> Cells(Grouping grouping) => cells.TryGetValue(grouping, out var found) ? found : [];
}
