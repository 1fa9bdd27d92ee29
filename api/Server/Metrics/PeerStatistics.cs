using Analytics.Api.Model;

namespace Analytics.Api.Metrics;

/// <summary>Describes the same figure of several councils.</summary>
internal static class PeerStatistics
{
    private const int Fewest = 3;

    /// <summary>Describes them.</summary>
    /// <param name="group">Whom they are of.</param>
    /// <param name="figures">By council; those without a value are no members.</param>
    /// <param name="council">Whose rank is asked for.</param>
    public static PeerFigure Of(PeerGroup group, IReadOnlyDictionary<int, Figure> figures, int council)
    {
        var members = figures.Where(figure => figure.Value.Value is not null).ToDictionary(figure => figure.Key, figure => figure.Value);
        if (members.Count < Fewest)
            return new PeerFigure { Group = group, Members = members.Count, Status = FigureStatus.NotApplicable };

        var metric = members.Values.First().Metric;
        var values = members.Values.Select(figure => figure.Value!.Value).Order().ToArray();
        var decimals = metric.Calculation == Calculation.Ratio ? 6 : 2;
        decimal Round(decimal value) => decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
        int? rank = members.TryGetValue(council, out var own)
            ? 1 + values.Count(value => metric.Polarity == Polarity.LowerIsBetter ? value < own.Value : value > own.Value)
            : null;
        return new PeerFigure
        {
            Group = group,
            Members = members.Count,
            Mean = Round(values.Sum() / values.Length),
            Median = Round(Quantile(values, 2)),
            LowerQuartile = Round(Quantile(values, 1)),
            UpperQuartile = Round(Quantile(values, 3)),
            Minimum = values[0],
            Maximum = values[^1],
            Rank = rank,
            Quartile = ((rank - 1) * 4 / members.Count) + 1,
            Status = StatusOf(members.Values),
        };
    }

    private static FigureStatus StatusOf(IEnumerable<Figure> figures)
    {
        var statuses = figures.Select(figure => figure.Status).ToHashSet();
        return statuses.Contains(FigureStatus.Rounded) ? FigureStatus.Rounded
            : statuses.Contains(FigureStatus.Provisional) ? FigureStatus.Provisional
            : FigureStatus.Ok;
    }

    /// <summary>By linear interpolation between the order statistics: type 7 of Hyndman and Fan.</summary>
    private static decimal Quantile(decimal[] sorted, int quarter)
    {
        var position = (sorted.Length - 1) * quarter / 4m;
        var below = (int)position;
        return below + 1 == sorted.Length ? sorted[below] : sorted[below] + ((position - below) * (sorted[below + 1] - sorted[below]));
    }
}
