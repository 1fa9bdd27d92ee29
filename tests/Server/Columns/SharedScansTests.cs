using Analytics.Api.Columns;
using Analytics.Api.Columns.Measuring;
using Analytics.Api.Metrics;

namespace Analytics.Api.Tests.Columns;

/// <summary>Questions that are asked together are measured together, and answered as each would be alone.</summary>
public sealed class SharedScansTests(SpendAnswersTests.ReadOnlyWorld spend, TomsAnswersTests.ReadOnlyWorld toms, PeopleAnswersTests.SharedWorld people)
    : IClassFixture<SpendAnswersTests.ReadOnlyWorld>, IClassFixture<TomsAnswersTests.ReadOnlyWorld>, IClassFixture<PeopleAnswersTests.SharedWorld>
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void SpendTogether_IsAnsweredAsAlone(int seed) => SameAsAlone(spend.World.Store, new RandomSpendQuestions(seed).Next, isTreated: true, pages: 30);

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void SocialValueTogether_IsAnsweredAsAlone(int seed, bool isTreated) => SameAsAlone(toms.World.Store, new RandomTomsQuestions(seed).Next, isTreated, pages: 6);

    [Theory]
    [InlineData("cohortOutcomes", true)]
    [InlineData("cohortOutcomes", false)]
    [InlineData("locality", true)]
    [InlineData("locality", false)]
    public void PeopleTogether_AreAnsweredAsAlone(string cube, bool isTreated) =>
        SameAsAlone(people.World.Store, new RandomPeopleQuestions(MetricCatalog.Cubes.Single(candidate => candidate.FieldName == cube), seed: 5).Next, isTreated, pages: 15);

    [Fact]
    public void TenTilesOfAPage_AreFewStatements() =>
        FewStatements(new Condition.Compare(MetricCatalog.Spend.Filters.First(filter => filter.Name == "financialYear"), Comparator.In, [2021L, 2022L]), "tiles.sql");

    /// <summary>Single lines are read twice: in their rows of the years for nine of the tiles, by month for the tenth.</summary>
    [Fact]
    public void TenTilesAboutSingleLines_AreFewStatements() =>
        FewStatements(new Condition.Compare(MetricCatalog.Spend.Filters.First(filter => filter.Name == "amount"), Comparator.Greater, [500_00m]), "tiles-of-lines.sql");

    private void FewStatements(Condition where, string snapshot)
    {
        using var lease = spend.World.Store.Current();
        string[] keys = ["council", "financialYear", "localityRing", "category", "supplier", "month", "supplierSize", "directorate", "council", "financialYear"];
        string[] figures = ["amount", "lineCount", "supplierCount", "boroughShare", "smeShare"];
        List<Question> tiles = [.. keys.Select((key, tile) => Tile(where, key, figures[tile % figures.Length])), Tile(Condition.Everything, "council", "amount")];

        var scans = lease.Snapshot.Share(tiles);

        Assert.Equal(tiles.Count, scans.Sum(scan => scan.Count));
        var statements = scans.SelectMany(scan => CubeStatements.Write(new MeasurePlan(scan), lease.Snapshot.Members, SqlCapabilities.DuckDb)).Select(statement => statement.Sql).ToList();
        SnapshotFile.Match(string.Join("\n\n", statements.Select(sql => $"{sql.Text}\n\n{string.Join('\n', sql.Parameters)}").Append($"{statements.Count} scans for {tiles.Count} tables")), snapshot);
    }

    /// <summary>Each alone has half of the comparisons that a statement may share.</summary>
    [Theory]
    [InlineData(25, 2)]
    [InlineData(26, 3)]
    [InlineData(60, 3)]
    public void FiguresWithManyFilters_ShareAScanWithFewOthers(int filters, int scans)
    {
        using var lease = spend.World.Store.Current();
        var amount = MetricCatalog.Spend.Metric("amount");
        Question Table(string name) => new()
        {
            Cube = MetricCatalog.Spend,
            Root = new Level
            {
                Figures = [.. Enumerable.Range(0, filters).Select(number => new FigureUse(amount, new Condition.Compare(MetricCatalog.Spend.Filters.First(filter => filter.Name == "category"), Comparator.Contains, [$"{name} {number}"])))],
            },
        };

        Assert.Equal(scans, lease.Snapshot.Share([Table("a"), Table("b"), Table("c")]).Count);
    }

    /// <summary>Random questions in small groups, of which all but the first are sometimes about the same facts as the one before.</summary>
    private static void SameAsAlone(SnapshotStore store, Func<Question> next, bool isTreated, int pages)
    {
        using var lease = store.Current();
        var shared = 0;
        for (var page = 1; page <= pages; page++)
        {
            List<Question> questions = [next()];
            while (questions.Count < 4)
                questions.Add(page % 4 == 0 ? next() : questions[^1] with { Root = next().Root });

            shared += questions.Count - lease.Snapshot.Share(questions).Count;
            var together = Answers.Together(lease.Snapshot, questions, isTreated);
            foreach (var (question, answer) in questions.Zip(together))
            {
                Assert.Same(question, answer.Question);
                AnswerText.Same(
                    Text(Answers.Of(lease.Snapshot, question, isTreated)),
                    Text(answer),
                    $"page {page}: {string.Join('\n', questions.Select(asked => Api.Schema.Cubes.Citation.Document(asked, lease.Snapshot.Version)))}");
            }
        }

        Assert.NotEqual(0, shared);
    }

    private static IEnumerable<string> Text(Answer answer) =>
        AnswerText.Of(answer, figure => FormattableString.Invariant($"{figure.Metric.Name} {figure.Value} {figure.Status} {figure.Share} {figure.Numerator} {figure.Denominator}")).Append($"{answer.Truncated} {answer.SuppressedFigures}");

    private static Question Tile(Condition where, string key, string figure) => new()
    {
        Cube = MetricCatalog.Spend,
        Where = where,
        Root = new Level
        {
            Figures = [new(MetricCatalog.Spend.Metric("amount"), Where: null)],
            Levels = [new Level { Keys = [MetricCatalog.Spend.Dimension(key)], Figures = [new(MetricCatalog.Spend.Metric(figure), Where: null)], First = 20 }],
        },
    };
}
