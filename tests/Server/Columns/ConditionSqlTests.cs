using Analytics.Api.Columns;
using Analytics.Api.Columns.Measuring;
using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Columns;

/// <summary>How conditions on keys are written; what they find is the oracle's to say.</summary>
public sealed class ConditionSqlTests(SpendAnswersTests.ReadOnlyWorld shared) : IClassFixture<SpendAnswersTests.ReadOnlyWorld>
{
    public static TheoryData<object?[], string> Lists => new()
    {
        { [2021L], "financial_year IN (2021)" },
        { [2021L, 2021L], "financial_year IN (2021, 2021)" },
        { [2022L, 2021L], "(financial_year BETWEEN 2021 AND 2022)" },
        { [2024L, 2020L, 2021L], "(financial_year BETWEEN 2020 AND 2024 AND financial_year <> 2022 AND financial_year <> 2023)" },
        { [2021L, null, 2020L], "(financial_year IS NULL OR (financial_year BETWEEN 2020 AND 2021))" },
        { [1L, 18L], "(financial_year BETWEEN 1 AND 18 AND " + string.Join(" AND ", Enumerable.Range(2, 16).Select(gap => $"financial_year <> {gap}")) + ")" },
        { [1L, 19L], "financial_year IN (1, 19)" },
        { [long.MinValue, long.MaxValue], "financial_year IN (-9223372036854775808, 9223372036854775807)" },
        { [null], "financial_year IS NULL" },
        { [], "FALSE" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void KeysThatLieClose_AreASpanWithGaps(object?[] values, string sql) => Assert.Equal((sql, 0), Write("financialYear", Comparator.In, values));

    [Fact]
    public void TextIsNeverPartOfAStatement() =>
        Assert.Equal(
            ("directorate IN (SELECT id FROM label WHERE text IN ($1, $2))", 2),
            Write("directorate", Comparator.In, "' OR 1 = 1 --", "7"));

    private (string Sql, int Parameters) Write(string field, Comparator comparator, params object?[] values)
    {
        using var lease = shared.World.Store.Current();
        var sql = new SqlBuilder(SqlCapabilities.DuckDb);
        var members = lease.Snapshot.Members;
        var condition = new Condition.Compare(MetricCatalog.Spend.Filters.First(filter => filter.Name == field), comparator, values);
        sql.Raw(new ConditionSql(sql, members, new SpendColumns(SpendBasis.All, members, SpendSource.Lines)).Write(condition));
        var statement = sql.Build();
        return (statement.Text, statement.Parameters.Count);
    }
}
