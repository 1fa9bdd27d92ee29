using Analytics.Api.Columns;
using Analytics.Api.Columns.Measuring;
using Analytics.Api.Metrics;

namespace Analytics.Api.Tests.Columns;

/// <summary>The columns' answers about social value against the oracle's, for askers of either kind.</summary>
public sealed class TomsAnswersTests(TomsAnswersTests.ReadOnlyWorld shared) : IClassFixture<TomsAnswersTests.ReadOnlyWorld>
{
    private TomsWorld World => shared.World;

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [InlineData(6, true)]
    public void RandomQuestions_AreAnsweredAsByTheOracle(int seed, bool isTreated)
    {
        var oracle = new TomsOracle(World, isTreated);
        using var lease = World.Store.Current();
        OracleProperty.Holds(seed, questions: 50, number => new RandomTomsQuestions(number).Next(), question =>
            AnswerText.Same(oracle.Answer(question), AnswerText.Of(Answer(lease.Snapshot, question, isTreated), Shown)));
    }

    /// <summary>One statement for each table that a question's figures are in, however many levels it has.</summary>
    [Theory]
    [InlineData(false, "social-value.sql")]
    [InlineData(true, "social-value-treated.sql")]
    public void QuestionAndSql_AreAsReviewed(bool isTreated, string snapshot)
    {
        using var lease = World.Store.Current();
        FigureUse[] figures = [Use("contractValue"), Use("committed"), Use("delivered"), Use("deliveryGap")];
        var question = new Question
        {
            Cube = MetricCatalog.Toms,
            Where = new Condition.Compare(MetricCatalog.Toms.Filters.First(filter => filter.Name == "theme"), Comparator.Equal, ["T1"]),
            Root = new Level { Figures = figures, Levels = [new Level { Keys = [MetricCatalog.Toms.Dimension("supplierSize")], Figures = figures }] },
        };

        var statements = CubeStatements.Write(new MeasurePlan(question) { IsTreated = isTreated }, lease.Snapshot.Members, SqlCapabilities.DuckDb);

        Assert.Equal([FactTable.Commitment, FactTable.Claim, FactTable.DueCommitment], statements.Select(statement => statement.Table));
        var sql = statements.Select(statement => $"{statement.Sql.Text.Replace(" UNION ALL ", "\nUNION ALL ", StringComparison.Ordinal)}\n\n{string.Join('\n', statement.Sql.Parameters.Select(value => FormattableString.Invariant($"{value}")))}");
        SnapshotFile.Match($"{string.Join("\n\n", sql)}\n\n{string.Join('\n', AnswerText.Of(Answer(lease.Snapshot, question, isTreated), Shown))}", snapshot);
    }

    private static Answer Answer(Snapshot snapshot, Question question, bool isTreated) =>
        Answers.Of(snapshot, question, isTreated);

    private static FigureUse Use(string metric) => new(MetricCatalog.Toms.Metric(metric), Where: null);

    private static string Shown(Figure figure) => FormattableString.Invariant($"{figure.Metric.Name} {figure.Value} {figure.Status} {figure.Share}");

    /// <summary>One world for all tests: none of them changes it.</summary>
    public sealed class ReadOnlyWorld : IAsyncLifetime
    {
        private TomsWorld? _world;

        internal TomsWorld World => _world ?? throw new InvalidOperationException("The world is not filled yet.");

        public async Task InitializeAsync() => _world = await TomsWorld.FilledAsync();

        public Task DisposeAsync()
        {
            _world?.Dispose();
            return Task.CompletedTask;
        }
    }
}
