using System.Runtime.CompilerServices;

namespace Analytics.Api.Metrics;

/// <summary>Computes a figure of a cell from the cell's own parts, never from the rows inside it.</summary>
internal sealed class FigureCalculator(MeasurePlan plan, ITableContext context)
{
    private static readonly decimal[] PowersOfTen = [1m, 10m, 100m, 1_000m, 10_000m, 100_000m, 1_000_000m];

    private readonly LevelScope _scope = new(plan.Question, context);
    private readonly Dictionary<(Metric Metric, Condition? Where), MeasurePositions> _positions = new(ByReference.Instance);

    /// <summary>The figure of one cell.</summary>
    /// <param name="use">The metric, with its own filter.</param>
    /// <param name="grouping">What the cell is grouped by.</param>
    /// <param name="cell">The cell's keys and parts.</param>
    /// <param name="enclosing">The cell around it, to be a share of; null where no share is wanted.</param>
    public Figure Of(FigureUse use, Grouping grouping, Cell cell, Cell? enclosing)
    {
        var metric = use.Metric;
        var scope = _scope.Of(grouping, cell.Keys);
        var status = _scope.StatusOf(metric, scope);
        if (status != FigureStatus.Unavailable && (!_scope.Applies(metric, grouping) || MixesUnits(PositionsOf(use), cell)))
            status = FigureStatus.NotApplicable;

        if (status is FigureStatus.Unavailable or FigureStatus.NotApplicable)
            return new Figure { Metric = metric, Status = status };

        var positions = PositionsOf(use);
        status = Treated(positions, cell, status);
        if (status == FigureStatus.Suppressed)
            return new Figure { Metric = metric, Status = status };

        var numerator = Amount(positions.Numerator, cell);
        if (metric.Calculation is Calculation.Plain or Calculation.Difference)
        {
            var value = positions.Subtrahend is { } subtrahend ? numerator - Amount(subtrahend, cell) : numerator;
            return new Figure { Metric = metric, Status = status, Value = value, Share = metric.HasShare ? Share(positions, value, status, enclosing) : null };
        }

        var denominator = metric.Calculation == Calculation.PerHead ? _scope.Population(scope.Council) : Amount(positions.Denominator!.Value, cell);
        return Quotient(metric, status, numerator, denominator);
    }

    private static Figure Quotient(Metric metric, FigureStatus status, decimal numerator, decimal denominator)
    {
        if (denominator <= 0)
            return new Figure { Metric = metric, Status = FigureStatus.NotApplicable, Numerator = numerator, Denominator = denominator };

        // Two counts of the same people, each treated from its own records: the part may come out above the whole.
        if (metric.Cube == Cube.CohortOutcomes && status == FigureStatus.Rounded)
            numerator = Math.Min(numerator, denominator);

        var decimals = metric.Calculation == Calculation.Ratio ? 6 : 2;
        return new Figure
        {
            Metric = metric,
            Status = status,
            Value = decimal.Round(numerator / denominator, decimals, MidpointRounding.AwayFromZero),
            Numerator = numerator,
            Denominator = denominator,
        };
    }

    private static bool MixesUnits(MeasurePositions positions, Cell cell) =>
        positions.Units.Length > 0 && positions.Units.Select(unit => cell.Parts[unit].Amount).Where(unit => unit > 0).Distinct().Skip(1).Any();

    /// <summary>SUPPRESSED where any part is withheld, ROUNDED where any is, else as it was.</summary>
    private static FigureStatus Treated(MeasurePositions positions, Cell cell, FigureStatus status)
    {
        var worst = Treatment.None;
        foreach (var position in positions.All)
        {
            var treatment = cell.Parts[position].Treatment;
            worst = treatment > worst ? treatment : worst;
        }

        return worst switch
        {
            Treatment.Withheld => FigureStatus.Suppressed,
            Treatment.Rounded => FigureStatus.Rounded,
            Treatment.None => status,
        };
    }

    private static decimal? Share(MeasurePositions positions, decimal value, FigureStatus status, Cell? enclosing)
    {
        if (enclosing is null || enclosing.Parts[positions.Numerator.Index].Treatment == Treatment.Withheld)
            return null;

        var whole = Amount(positions.Numerator, enclosing);
        if (whole <= 0)
            return null;

        var share = decimal.Round(value / whole, 6, MidpointRounding.AwayFromZero);
        return status == FigureStatus.Rounded ? Math.Min(share, 1m) : share;
    }

    private static decimal Amount((int Index, int Decimals) position, Cell cell) => cell.Parts[position.Index].Amount / PowersOfTen[position.Decimals];

    /// <summary>Thousands of cells have the same figure: what it is made of is found once.</summary>
    private MeasurePositions PositionsOf(FigureUse use)
    {
        if (!_positions.TryGetValue((use.Metric, use.Where), out var positions))
            _positions[(use.Metric, use.Where)] = positions = new MeasurePositions(plan, use);

        return positions;
    }

    /// <summary>Where the parts of a figure stand in a cell.</summary>
    private sealed class MeasurePositions(MeasurePlan plan, FigureUse use)
    {
        public (int Index, int Decimals) Numerator { get; } = Of(plan, use.Metric.Numerator, use);

        public (int Index, int Decimals)? Denominator { get; } = use.Metric.Denominator is { } measure ? Of(plan, measure, use) : null;

        public (int Index, int Decimals)? Subtrahend { get; } = use.Metric.Subtrahend is { } measure ? Of(plan, measure, use) : null;

        public int[] All { get; } = [.. use.Metric.Measures.Select(measure => plan.IndexOf(measure, use.Where))];

        public int[] Units { get; } = [.. use.Metric.Units.Select(unit => plan.IndexOf(unit, use.Where))];

        private static (int Index, int Decimals) Of(MeasurePlan plan, Measure measure, FigureUse use) => (plan.IndexOf(measure, use.Where), measure.Decimals);
    }

    /// <summary>Metrics and filters are long to compare, and each is one object within a plan.</summary>
    private sealed class ByReference : IEqualityComparer<(Metric Metric, Condition? Where)>
    {
        public static ByReference Instance { get; } = new();

        public bool Equals((Metric Metric, Condition? Where) x, (Metric Metric, Condition? Where) y) => ReferenceEquals(x.Metric, y.Metric) && ReferenceEquals(x.Where, y.Where);

        public int GetHashCode((Metric Metric, Condition? Where) obj) => HashCode.Combine(RuntimeHelpers.GetHashCode(obj.Metric), RuntimeHelpers.GetHashCode(obj.Where));
    }
}
