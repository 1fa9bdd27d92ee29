using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Columns;

/// <summary>What coverage alone says of a figure, found by trying every month.</summary>
internal sealed class TomsOracleCoverage(TomsWorld world)
{
    private static readonly DateOnly[] Months = [.. Enumerable.Range(0, 12 * 30).Select(number => new DateOnly(2010, 1, 1).AddMonths(number))];

    public FigureStatus StatusOf(Condition where, IReadOnlyList<(Dimension Dimension, long? Key)> keys, Metric metric)
    {
        var states = KindsOf(metric).Select(kind => StateOf(where, keys, kind)).ToList();
        return states.Contains(FigureStatus.Unavailable) ? FigureStatus.Unavailable : states.Contains(FigureStatus.Provisional) ? FigureStatus.Provisional : FigureStatus.Ok;
    }

    private static ImportKind[] KindsOf(Metric metric) => metric.Name switch
    {
        "contractCount" or "liveContractCount" or "contractValue" or "averageWeighting" => [ImportKind.Contracts],
        "committed" or "expectedToDate" or "outstanding" or "quantityCommitted" => [ImportKind.Commitments],
        "claimed" or "evidenced" or "delivered" or "awaitingValidation" or "quantityDelivered" => [ImportKind.Delivery],
        "deliveredShare" or "deliveryGap" => [ImportKind.Commitments, ImportKind.Delivery],
        "addedValueShare" => [ImportKind.Contracts, ImportKind.Delivery],
        "committedShare" => [ImportKind.Contracts, ImportKind.Commitments],
        "requests" => [ImportKind.CommunityRequests],
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric.Name, "The oracle does not know this figure."),
    };

    private FigureStatus StateOf(Condition where, IReadOnlyList<(Dimension Dimension, long? Key)> keys, ImportKind kind)
    {
        var councils = world.Coverage.Where(span => span.Kind == kind)
            .Where(span => keys.All(key => key.Dimension.Name != "council" || key.Key == span.Council))
            .Where(span => TomsOracleFilter.Certain(where).Where(compare => compare.Field.Name == "council").All(compare => TomsOracleFilter.Compare(compare, world.Councils[span.Council - 1].Code)))
            .ToList();
        var months = MonthsOf(where, keys);
        var covered = councils.Where(span => months.Any(month => month <= span.To && month.AddMonths(1) > span.From)).ToList();
        if (covered.Count == 0)
            return FigureStatus.Unavailable;

        var isOver = months[^1] == Months[^1] || covered.TrueForAll(span => span.To >= months[^1].AddMonths(1).AddDays(-1));
        return covered.Count == councils.Count && isOver ? FigureStatus.Ok : FigureStatus.Provisional;
    }

    private static List<DateOnly> MonthsOf(Condition where, IReadOnlyList<(Dimension Dimension, long? Key)> keys)
    {
        var time = TomsOracleFilter.Certain(where).Where(compare => compare.Field.Name is "financialYear" or "quarter").ToList();
        var left = Months.Where(month => time.TrueForAll(compare => Has(compare, month))).ToHashSet();
        var isOneSpan = left.Count(month => !left.Contains(month.AddMonths(-1))) <= 1;
        return [.. Months.Where(month => (!isOneSpan || left.Contains(month)) && keys.All(key => !key.Dimension.DatesFacts || KeyOf(key.Dimension.Name, month) == key.Key))];
    }

    private static bool Has(Condition.Compare compare, DateOnly month) => TomsOracleFilter.Compare(compare, KeyOf(compare.Field.Name, month));

    private static long KeyOf(string period, DateOnly day)
    {
        var month = (day.Year * 12L) + day.Month - 1;
        return period switch { "financialYear" => (month - 3) / 12, "quarter" => (month - 3) / 3, _ => month };
    }
}
