using Analytics.Api.Columns;
using Analytics.Api.Columns.Measuring;
using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Columns;

/// <summary>The columns' answers against the oracle's.</summary>
public sealed class SpendAnswersTests(SpendAnswersTests.ReadOnlyWorld shared) : IClassFixture<SpendAnswersTests.ReadOnlyWorld>
{
    private SmallWorld World => shared.World;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void RandomQuestions_AreAnsweredAsByTheOracle(int seed)
    {
        var oracle = new SpendOracle(World.Payments, World);
        using var lease = World.Store.Current();
        OracleProperty.Holds(seed, questions: 100, number => new RandomSpendQuestions(number).Next(), question => AnswerText.Same(oracle.Answer(question), AnswerText.Of(Answer(lease.Snapshot, question))));
    }

    [Fact]
    public async Task NewVersions_AreWholeAndLeaveReadersUndisturbed()
    {
        using var world = await FilledAsync();
        using var reader = world.Store.Current();
        var before = Everything(world);

        await world.ImportAsync(4, council: 1, new(2022, 4, 1), new(2022, 9, 30), lines: 90);
        var carried = Everything(world);
        Assert.NotEqual(before, carried);
        Assert.Equal(before, AnswerText.Of(Answer(reader.Snapshot, RingsByCouncil())));

        await world.Publisher.PublishAsync("Rebuilt", rebuild: true, CancellationToken.None);
        Assert.Equal(carried, Everything(world));

        world.Withdraw(4);
        await world.Publisher.PublishAsync("Withdrawn", CancellationToken.None);
        Assert.Equal(before, Everything(world));

        for (var count = 0; count < SnapshotFolder.Kept; count++)
            await world.Publisher.PublishAsync("Again", CancellationToken.None);

        Assert.Equal("Data version v4 is no longer kept: the oldest that can be asked is v5.", Assert.Throws<VersionException>(() => world.Store.Version(4)).Message);
        Assert.Equal("There is no data version v99: the current one is v14.", Assert.Throws<VersionException>(() => world.Store.Version(99)).Message);
    }

    [Fact]
    public void CoverageOfMonths_DecidesStatuses()
    {
        using var lease = World.Store.Current();
        var question = new Question
        {
            Cube = MetricCatalog.Spend,
            Root = new Level
            {
                Figures = [Use("amount"), Use("onContractShare")],
                Levels = [new Level { Keys = [MetricCatalog.Spend.Dimension("financialYear")], Figures = [Use("amount")] }],
            },
        };

        var answer = Answer(lease.Snapshot, question);

        Assert.Equal([FigureStatus.Ok, FigureStatus.Unavailable], answer.Root.Figures.Select(figure => figure.Status));

        // 2020/21: Bolton has published nothing. 2021/22: all three have. 2022/23: Stockport has not, and Bolton's year is not over.
        Assert.Equal([FigureStatus.Provisional, FigureStatus.Ok, FigureStatus.Provisional], answer.Root.Levels[0].Select(row => row.Figures[0].Status));
    }

    [Fact]
    public async Task CouncilsWithoutARegister_AreLeftOutOfWhatIsOnContract()
    {
        using var world = await FilledAsync();
        using (var session = world.Records.OpenForWriting())
        {
            session.Imports.Insert(new Import { Id = 4, Kind = ImportKind.Contracts, FileName = "4.csv", Sha256 = "4", CouncilKey = 1, State = ImportState.Accepted, CoversFrom = new(2020, 4, 1), CoversTo = new(2022, 3, 31) });
            session.Commit();
        }

        await world.Publisher.PublishAsync("A register", CancellationToken.None);

        using var lease = world.Store.Current();
        var byCouncil = new Level { Keys = [MetricCatalog.Spend.Dimension("council")], Figures = [Use("onContractShare")] };
        var answer = Answer(lease.Snapshot, new Question { Cube = MetricCatalog.Spend, Root = new Level { Figures = [Use("amount"), Use("onContractShare")], Levels = [byCouncil] } });
        Assert.Equal((FigureStatus.Provisional, 0m), (answer.Root.Figures[1].Status, answer.Root.Figures[1].Value));
        Assert.Equal(
            [(2, FigureStatus.Unavailable), (3, FigureStatus.Unavailable), (1, FigureStatus.Ok)],
            answer.Root.Levels[0].Select(row => ((int)row.Keys[0]!.Value, row.Figures[0].Status)));
    }

    [Fact]
    public void QuestionAndSql_AreAsReviewed()
    {
        using var lease = World.Store.Current();
        var question = RingsByCouncil();
        var sql = CubeStatements.Write(new MeasurePlan(question), lease.Snapshot.Members, SqlCapabilities.DuckDb)[0].Sql;

        SnapshotFile.Match($"{sql.Text}\n\n{string.Join('\n', sql.Parameters)}\n\n{string.Join('\n', AnswerText.Of(Answer(lease.Snapshot, question)))}", "rings-by-council.sql");
    }

    /// <summary>Where there is a summary, it is read for what does not ask for single lines; nobody can tell.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Summary_AnswersAsTheLinesDo(int seed)
    {
        using var plain = await FilledAsync(linesSummarised: long.MaxValue);
        using var lease = World.Store.Current();
        using var leaseOfLines = plain.Store.Current();
        var questions = new RandomSpendQuestions(seed);
        var routed = 0;
        for (var number = 1; number <= 100; number++)
        {
            var question = questions.Next();
            string From(Snapshot snapshot) => CubeStatements.Write(new MeasurePlan(question), snapshot.Members, SqlCapabilities.DuckDb)[0].Sql.Text;
            Assert.DoesNotContain("spend_by_", From(leaseOfLines.Snapshot), StringComparison.Ordinal);
            routed += From(lease.Snapshot).Contains("spend_by_", StringComparison.Ordinal) ? 1 : 0;
            AnswerText.Same(AnswerText.Of(Answer(leaseOfLines.Snapshot, question)), AnswerText.Of(Answer(lease.Snapshot, question)), $"seed {seed}, question {number}: {Describe(question)}");
        }

        Assert.InRange(routed, 30, 90);
    }

    private static async Task<SmallWorld> FilledAsync(long linesSummarised = 1)
    {
        var world = new SmallWorld(linesSummarised);
        world.Write(1, council: 1, new(2020, 4, 1), new(2022, 3, 31), lines: 240);
        world.Write(2, council: 2, new(2021, 4, 1), new(2022, 6, 30), lines: 200);
        await world.ImportAsync(3, council: 3, new(2021, 1, 1), new(2023, 3, 31), lines: 220);
        return world;
    }

    private static List<string> Everything(SmallWorld world)
    {
        using var lease = world.Store.Current();
        return [.. AnswerText.Of(Answer(lease.Snapshot, RingsByCouncil()))];
    }

    private static Question RingsByCouncil() => new()
    {
        Cube = MetricCatalog.Spend,
        Where = new Condition.Compare(MetricCatalog.Spend.Filters.First(filter => filter.Name == "description"), Comparator.NotContains, ["invoice 3"]),
        Root = new Level
        {
            Figures = [Use("amount"), Use("supplierCount"), Use("boroughShare")],
            Levels =
            [
                new Level
                {
                    Keys = [MetricCatalog.Spend.Dimension("council")],
                    Figures = [Use("amount"), Use("supplierCount"), Use("boroughShare")],
                    Levels = [new Level { Keys = [MetricCatalog.Spend.Dimension("localityRing")], Figures = [Use("amount")] }],
                },
            ],
        },
    };

    private static FigureUse Use(string metric) => new(MetricCatalog.Spend.Metric(metric), Where: null);

    private static Answer Answer(Snapshot snapshot, Question question) =>
        Answers.Of(snapshot, question);

    private static string Describe(Question question) => Api.Schema.Cubes.Citation.Document(question, new Api.Model.DataVersion { Sequence = 1 });

    /// <summary>One world for all tests that only ask.</summary>
    public sealed class ReadOnlyWorld : IAsyncLifetime
    {
        private SmallWorld? _world;

        internal SmallWorld World => _world ?? throw new InvalidOperationException("The world is not filled yet.");

        public async Task InitializeAsync() => _world = await FilledAsync();

        public Task DisposeAsync()
        {
            _world?.Dispose();
            return Task.CompletedTask;
        }
    }
}
