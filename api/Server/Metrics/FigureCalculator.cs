namespace Analytics.Api.Metrics;

/// <summary>Computes a figure of a cell from the cell's own parts, never from the rows inside it.</summary>
internal sealed class FigureCalculator(MeasurePlan plan, ITableContext context)
{
    private readonly LevelScope _scope = new(plan.Question, context);
    private readonly Dictionary<(Measure Measure, Condition? Where), int> _positions = [];

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
        if (status == FigureStatus.Unavailable)
            return new Figure { Metric = metric, Status = status };

        var numerator = Amount(metric.Numerator, use.Where, cell);
        if (metric.Calculation == Calculation.Plain)
            return new Figure { Metric = metric, Status = status, Value = numerator, Share = Share(use, numerator, enclosing) };

        var denominator = metric.Calculation == Calculation.PerHead ? _scope.Population(scope.Council) : Amount(metric.Denominator!, use.Where, cell);
        if (denominator <= 0)
            return new Figure { Metric = metric, Status = FigureStatus.NotApplicable, Numerator = numerator, Denominator = denominator };

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

    private decimal? Share(FigureUse use, decimal value, Cell? enclosing)
    {
        if (enclosing is null)
            return null;

        var whole = Amount(use.Metric.Numerator, use.Where, enclosing);
        return whole <= 0 ? null : decimal.Round(value / whole, 6, MidpointRounding.AwayFromZero);
    }

    private decimal Amount(Measure measure, Condition? where, Cell cell)
    {
        if (!_positions.TryGetValue((measure, where), out var position))
            _positions[(measure, where)] = position = plan.IndexOf(measure, where);

        var part = cell.Parts[position];
        return measure.Aggregate == Aggregate.Sum ? part / 100m : part;
    }
}
