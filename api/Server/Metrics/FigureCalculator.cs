namespace Analytics.Api.Metrics;

/// <summary>Computes a figure of a cell from the cell's own parts, never from the rows inside it.</summary>
internal sealed class FigureCalculator(MeasurePlan plan, ITableContext context)
{
    private static readonly decimal[] PowersOfTen = [1m, 10m, 100m, 1_000m, 10_000m, 100_000m, 1_000_000m];

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
        if (status != FigureStatus.Unavailable && (!_scope.Applies(metric, grouping) || MixesUnits(use, cell)))
            status = FigureStatus.NotApplicable;

        if (status is FigureStatus.Unavailable or FigureStatus.NotApplicable)
            return new Figure { Metric = metric, Status = status };

        status = Treated(use, cell, status);
        if (status == FigureStatus.Suppressed)
            return new Figure { Metric = metric, Status = status };

        var numerator = Amount(metric.Numerator, use.Where, cell);
        if (metric.Calculation is Calculation.Plain or Calculation.Difference)
        {
            var value = metric.Subtrahend is { } subtrahend ? numerator - Amount(subtrahend, use.Where, cell) : numerator;
            return new Figure { Metric = metric, Status = status, Value = value, Share = metric.HasShare ? Share(use, value, status, enclosing) : null };
        }

        var denominator = metric.Calculation == Calculation.PerHead ? _scope.Population(scope.Council) : Amount(metric.Denominator!, use.Where, cell);
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

    private bool MixesUnits(FigureUse use, Cell cell) =>
        use.Metric.Units.Select(unit => PartOf(unit, use.Where, cell).Amount).Where(unit => unit > 0).Distinct().Skip(1).Any();

    /// <summary>SUPPRESSED where any part is withheld, ROUNDED where any is, else as it was.</summary>
    private FigureStatus Treated(FigureUse use, Cell cell, FigureStatus status)
    {
        var worst = Treatment.None;
        foreach (var measure in use.Metric.Measures)
        {
            var treatment = PartOf(measure, use.Where, cell).Treatment;
            worst = treatment > worst ? treatment : worst;
        }

        return worst switch
        {
            Treatment.Withheld => FigureStatus.Suppressed,
            Treatment.Rounded => FigureStatus.Rounded,
            Treatment.None => status,
        };
    }

    private decimal? Share(FigureUse use, decimal value, FigureStatus status, Cell? enclosing)
    {
        if (enclosing is null || PartOf(use.Metric.Numerator, use.Where, enclosing).Treatment == Treatment.Withheld)
            return null;

        var whole = Amount(use.Metric.Numerator, use.Where, enclosing);
        if (whole <= 0)
            return null;

        var share = decimal.Round(value / whole, 6, MidpointRounding.AwayFromZero);
        return status == FigureStatus.Rounded ? Math.Min(share, 1m) : share;
    }

    private decimal Amount(Measure measure, Condition? where, Cell cell) =>
        PartOf(measure, where, cell).Amount / PowersOfTen[measure.Decimals];

    private Part PartOf(Measure measure, Condition? where, Cell cell)
    {
        if (!_positions.TryGetValue((measure, where), out var position))
            _positions[(measure, where)] = position = plan.IndexOf(measure, where);

        return cell.Parts[position];
    }
}
