using Analytics.Api.Columns;
using Analytics.Api.Columns.Measuring;
using Analytics.Api.Metrics;

namespace Analytics.Api.Tests.Columns;

/// <summary>Levels made of the finest rows, beside the same made by LINQ.</summary>
public sealed class RollupTests
{
    private static readonly CubeDefinition Spend = MetricCatalog.Spend;

    public static TheoryData<int, string> Orders => new() { { 10_000, "by supplier" }, { 10_000, "by council" }, { 10_000, "by chance" }, { 3, "by chance" }, { 0, "by chance" } };

    [Theory]
    [MemberData(nameof(Orders))]
    public void Levels_AreWhatTheirRowsMake(int count, string order)
    {
        var rows = Sorted(RandomRows(count), order);
        var plan = new MeasurePlan(SuppliersByCouncilAndYear());
        var rollup = RolledUp(plan, rows);

        var levels = rollup.Levels.Select(level => Cells(level)).ToList();

        Assert.Equal([(null, null, Lines(rows), Suppliers(rows))], levels[0]);
        Assert.Equal(
            rows.GroupBy(row => row.Council).Select(group => ((long?)group.Key, (long?)null, Lines(group), Suppliers(group))).Order(),
            levels[1].Order());
        Assert.Equal(
            rows.GroupBy(row => (row.Council, row.Year)).Select(group => ((long?)group.Key.Council, (long?)group.Key.Year, Lines(group), Suppliers(group))).Order(),
            levels[2].Order());
    }

    [Fact]
    public void SumBeyondTheRangeOfNumbers_IsNoAnswer()
    {
        var plan = new MeasurePlan(SuppliersByCouncilAndYear());

        Assert.Throws<OverflowException>(() => RolledUp(plan, [new(1, 2021, 7, long.MaxValue), new(1, 2022, 7, 1)]));
    }

    private static Rollup RolledUp(MeasurePlan plan, IReadOnlyList<Row> rows)
    {
        var statement = new MeasureStatement(FactTable.SpendLine, new SqlStatement("", []), plan.Dimensions, plan.Groupings, [0, 1]) { Finest = new FinestRows(Groups: 3, Item: 2, Facts: 0, Numbers: [1, 0], Treatment.None) };
        var rollup = new Rollup(statement, plan);
        rollup.Add(new RowsInMemory(rows), CancellationToken.None);
        return rollup;
    }

    private static List<(long?, long?, long, long)> Cells(RollupLevel level)
    {
        List<(long?, long?, long, long)> cells = [];
        for (IMeasuredRow row = level; level.Next();)
        {
            cells.Add((row.Key(0), row.Key(1), row.Part(1).Amount, row.Part(0).Amount));
            Assert.Equal(row.Part(1).Amount > 0, row.HasFacts);
        }

        return cells;
    }

    private static long Lines(IEnumerable<Row> rows) => rows.Sum(row => row.Lines);

    private static long Suppliers(IEnumerable<Row> rows) => rows.Where(row => row is { Lines: > 0, Supplier: not null }).Select(row => row.Supplier).Distinct().Count();

    private static List<Row> RandomRows(int count)
    {
        var chance = new Random(5);
        return [.. Enumerable.Range(0, count).Select(_ => new Row(chance.Next(12), chance.Next(5) is > 0 and var year ? 2019 + year : null, chance.Next(3000) is > 9 and var supplier ? supplier : null, chance.Next(3)))];
    }

    private static List<Row> Sorted(List<Row> rows, string order) => order switch
    {
        "by supplier" => [.. rows.OrderBy(row => row.Supplier is null).ThenBy(row => row.Supplier).ThenBy(row => row.Council)],
        "by council" => [.. rows.OrderBy(row => row.Council).ThenBy(row => row.Year).ThenBy(row => row.Supplier)],
        _ => rows,
    };

    private static Question SuppliersByCouncilAndYear()
    {
        IReadOnlyList<FigureUse> counted = [new(Spend.Metric("supplierCount"), Where: null), new(Spend.Metric("lineCount"), Where: null)];
        var byYear = new Level { Keys = [Spend.Dimension("financialYear")], Figures = counted };
        var byCouncil = new Level { Keys = [Spend.Dimension("council")], Figures = counted, Levels = [byYear] };
        return new Question { Cube = Spend, Root = new Level { Figures = counted, Levels = [byCouncil] } };
    }

    private sealed record Row(int? Council, int? Year, int? Supplier, long Lines);

    /// <summary>The columns of the statement: council, year, supplier, lines, and how often the supplier counts.</summary>
    private sealed class RowsInMemory(IReadOnlyList<Row> rows) : SqlRows
    {
        private int _row = -1;

        public override bool Next() => ++_row < rows.Count;

        public override bool IsNull(int column) => Key(column) is null;

        public override int Int(int column) => (int)Key(column)!;

        public override long Long(int column) => (long)Key(column)!;

        public override object? Key(int column) => column switch
        {
            0 => rows[_row].Council,
            1 => rows[_row].Year,
            2 => rows[_row].Supplier,
            _ => rows[_row].Lines,
        };

        public override bool Flag(int column) => throw new NotSupportedException();

        public override DateOnly Day(int column) => throw new NotSupportedException();

        public override DateTime Time(int column) => throw new NotSupportedException();

        public override string Text(int column) => throw new NotSupportedException();

        public override void Dispose()
        {
        }
    }
}
