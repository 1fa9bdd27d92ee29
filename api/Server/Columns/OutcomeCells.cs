using Analytics.Api.Disclosure;

namespace Analytics.Api.Columns;

/// <summary>One treated cell.</summary>
/// <param name="Shape">Which classifications have one value.</param>
/// <param name="Keys">By the bit of the shape; null where the cell has all, and where the outcomes have no value.</param>
/// <param name="Counts">By <see cref="OutcomeCount"/>; null where withheld.</param>
public sealed record OutcomeCell(OutcomeShape Shape, long?[] Keys, int?[] Counts);

/// <summary>What stands for the hours, weeks and pounds of one person.</summary>
/// <param name="Hours">Hundredths.</param>
/// <param name="Weeks">Hundredths.</param>
/// <param name="Value">Pence.</param>
public sealed record OutcomeAverage(long Hours, long Weeks, long Value);

/// <summary>All that everybody may see of people's outcomes, in memory: some ten thousand cells, whatever the number of outcomes.</summary>
/// <param name="cells">Those that show something, and those with at most one classification fixed.</param>
/// <param name="averages">By cohort or all, and kind or all; those of few people are missing.</param>
public sealed class OutcomeCells(IEnumerable<OutcomeCell> cells, IReadOnlyDictionary<(long? Cohort, long? Kind), OutcomeAverage> averages)
{
    private readonly ILookup<OutcomeShape, OutcomeCell> _cells = cells.ToLookup(cell => cell.Shape);

    public static OutcomeCells None { get; } = new([], new Dictionary<(long?, long?), OutcomeAverage>());

    public IEnumerable<OutcomeCell> Of(OutcomeShape shape) => _cells[shape];

    /// <summary>Of a cohort or all, and a kind or all; null where too few people are in it.</summary>
    public OutcomeAverage? AverageOf(long? cohort, long? kind) => averages.GetValueOrDefault((cohort, kind));
}
