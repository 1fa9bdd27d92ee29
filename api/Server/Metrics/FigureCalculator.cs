namespace Analytics.Api.Metrics;

/// <summary>Computes a figure of the cells of one grouping, each from its own parts and never from the rows inside it. What is the same in all of them is found once.</summary>
internal sealed class FigureCalculator
{
    private readonly Metric _metric;
    private readonly Grouping _grouping;
    private readonly LevelScope _scope;
    private readonly Func<long?[], bool> _applies;
    private readonly Func<long?[], bool> _appliesAround;
    private readonly int _numerator;
    private readonly int _other;
    private readonly int[] _all;
    private readonly int[] _units;
    private readonly Dictionary<(long? Council, DaySpan Span), FigureStatus> _statuses = [];

    /// <summary>Finds where the parts of a figure stand.</summary>
    /// <param name="use">The metric, with its own filter.</param>
    /// <param name="grouping">What the cells are grouped by.</param>
    /// <param name="plan">What they were measured by.</param>
    /// <param name="scope">What the question leaves of councils and days.</param>
    /// <param name="outer">What the cells are grouped by that these are shares of.</param>
    public FigureCalculator(FigureUse use, Grouping grouping, MeasurePlan plan, LevelScope scope, Grouping outer)
    {
        int PositionOf(Measure measure) => plan.IndexOf(measure, use.Where);

        (_metric, _grouping, _scope) = (use.Metric, grouping, scope);
        _applies = scope.Applies(_metric, grouping);
        _appliesAround = scope.Applies(_metric, outer);
        _numerator = PositionOf(_metric.Numerator);
        _other = (_metric.Subtrahend ?? _metric.Denominator) is { } other ? PositionOf(other) : -1;
        _all = [.. _metric.Measures.Select(PositionOf)];
        _units = [.. _metric.Units.Select(PositionOf)];
    }

    private bool IsQuotient => _metric.Calculation is not (Calculation.Plain or Calculation.Difference);

    /// <summary>The figure of one cell.</summary>
    /// <param name="cell">The cell's keys and parts.</param>
    /// <param name="enclosing">The cell around it, to be a share of; null where no share is wanted.</param>
    public Figure Of(Cell cell, Cell? enclosing)
    {
        var scope = _scope.Of(_grouping, cell.Keys);
        var status = StatusOf(scope, cell);
        if (!HasValue(status))
            return new Figure { Metric = _metric, Status = status };

        if (!IsQuotient)
        {
            var value = Plain(cell);
            return new Figure { Metric = _metric, Status = status, Value = value, Whole = _metric.HasShare ? Whole(enclosing) : null };
        }

        var numerator = Amount(_metric.Numerator, _numerator, cell);
        var denominator = _metric.Calculation == Calculation.PerHead ? _scope.Population(scope.Council) : Amount(_metric.Denominator!, _other, cell);
        return Quotient(_metric, status, numerator, denominator);
    }

    /// <summary>The figure's value alone: cells are sorted and kept by it that nobody is shown.</summary>
    public decimal? ValueOf(Cell cell) => IsQuotient ? Of(cell, enclosing: null).Value : HasValue(StatusOf(_scope.Of(_grouping, cell.Keys), cell)) ? Plain(cell) : null;

    private static bool HasValue(FigureStatus status) => status is not (FigureStatus.Unavailable or FigureStatus.NotApplicable or FigureStatus.Suppressed);

    private decimal Plain(Cell cell)
    {
        var amount = Amount(_metric.Numerator, _numerator, cell);
        return _metric.Subtrahend is { } subtrahend ? amount - Amount(subtrahend, _other, cell) : amount;
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

    private FigureStatus StatusOf((long? Council, DaySpan Span) scope, Cell cell)
    {
        if (!_statuses.TryGetValue(scope, out var status))
            _statuses[scope] = status = _scope.StatusOf(_metric, scope);

        return status == FigureStatus.Unavailable ? status : _applies(cell.Keys) && !MixesUnits(cell) ? Treated(cell, status) : FigureStatus.NotApplicable;
    }

    private bool MixesUnits(Cell cell) =>
        _units.Length > 0 && _units.Select(unit => cell.Parts[unit].Amount).Where(unit => unit > 0).Distinct().Skip(1).Any();

    /// <summary>SUPPRESSED where any part is withheld, ROUNDED where any is, else as it was.</summary>
    private FigureStatus Treated(Cell cell, FigureStatus status)
    {
        var worst = Treatment.None;
        foreach (var position in _all)
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

    private decimal? Whole(Cell? enclosing)
    {
        if (enclosing is null || enclosing.Parts[_numerator].Treatment == Treatment.Withheld || !_appliesAround(enclosing.Keys) || MixesUnits(enclosing))
            return null; // what has no value there has no parts: quantities of several measures add up to nothing

        var whole = Amount(_metric.Numerator, _numerator, enclosing);
        return whole > 0 ? whole : null;
    }

    /// <summary>The number that a whole number of hundredths, or of other parts, stands for: without zeros at its end.</summary>
    private static decimal Amount(Measure measure, int position, Cell cell)
    {
        var (amount, decimals) = (cell.Parts[position].Amount, measure.Decimals);
        for (; decimals > 0 && amount % 10 == 0; decimals--)
            amount /= 10;

        var size = (ulong)Math.Abs(amount);
        return new decimal((int)size, (int)(size >> 32), 0, amount < 0, (byte)decimals);
    }
}
