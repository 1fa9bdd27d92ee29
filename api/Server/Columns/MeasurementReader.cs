using Analytics.Api.Metrics;
using Analytics.DuckDb;

namespace Analytics.Api.Columns;

/// <summary>Runs a plan's statement and sorts its rows by grouping.</summary>
internal static class MeasurementReader
{
    public static Measurements Read(DuckDbConnection connection, MeasurePlan plan, SqlStatement sql, CancellationToken cancellationToken)
    {
        var dimensions = plan.Dimensions;
        var layouts = plan.Groupings.ToDictionary(
            grouping => QuestionSql.MaskOf(grouping, dimensions),
            grouping => new Layout([.. grouping.Keys.Select(key => dimensions.IndexOf(key) + 1)], []));

        using var statement = connection.Prepare(sql);
        using var result = statement.Query(cancellationToken);
        foreach (var chunk in result)
            Read(chunk, layouts, firstMeasure: dimensions.Count + 2, plan.Measures.Count);

        return new Measurements(plan, plan.Groupings.ToDictionary(
            grouping => grouping,
            grouping => layouts[QuestionSql.MaskOf(grouping, dimensions)].Cells));
    }

    private static void Read(DuckDbChunk chunk, Dictionary<int, Layout> layouts, int firstMeasure, int measures)
    {
        for (var row = 0; row < chunk.RowCount; row++)
        {
            var layout = layouts[chunk.Column(0).Values<int>()[row]];

            // The grand total is a row even when nothing is in it; any other row needs a line under the basis.
            if (layout.Columns.Length > 0 && chunk.Column(firstMeasure - 1).Values<long>()[row] == 0)
                continue;

            var keys = new long?[layout.Columns.Length];
            for (var index = 0; index < keys.Length; index++)
            {
                var column = chunk.Column(layout.Columns[index]);
                keys[index] = column.IsNull(row) ? null : column.Values<int>()[row];
            }

            var parts = new long[measures];
            for (var index = 0; index < measures; index++)
                parts[index] = chunk.Column(firstMeasure + index).Values<long>()[row];

            layout.Cells.Add(new Cell(keys, parts));
        }
    }

    private static int IndexOf(this IReadOnlyList<Dimension> dimensions, Dimension dimension)
    {
        for (var index = 0; index < dimensions.Count; index++)
        {
            if (dimensions[index] == dimension)
                return index;
        }

        return -1;
    }

    /// <summary>Which columns hold a grouping's keys, and its cells so far.</summary>
    private sealed record Layout(int[] Columns, List<Cell> Cells);
}
