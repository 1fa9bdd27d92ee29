using Analytics.Api.Columns;
using Analytics.Api.Disclosure;
using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Columns;

/// <summary>The answers about people and about places against the oracle's, as they are and as everybody may see them.</summary>
public sealed class PeopleAnswersTests(PeopleAnswersTests.SharedWorld shared) : IClassFixture<PeopleAnswersTests.SharedWorld>
{
    [Theory]
    [InlineData(Cube.CohortOutcomes, false, 1)]
    [InlineData(Cube.CohortOutcomes, false, 2)]
    [InlineData(Cube.CohortOutcomes, true, 3)]
    [InlineData(Cube.CohortOutcomes, true, 4)]
    [InlineData(Cube.Locality, false, 5)]
    [InlineData(Cube.Locality, false, 6)]
    [InlineData(Cube.Locality, true, 7)]
    [InlineData(Cube.Locality, true, 8)]
    public void RandomQuestions_AreAnsweredAsByTheOracle(Cube cube, bool isTreated, int seed)
    {
        var definition = cube == Cube.Locality ? MetricCatalog.Locality : MetricCatalog.CohortOutcomes;
        var oracle = new PeopleOracle(shared.World, isTreated);
        using var lease = shared.World.Store.Current();
        OracleProperty.Holds(seed, questions: 25, number => new RandomPeopleQuestions(definition, number).Next(), question =>
            Check(oracle, question, question.Root, Answer(lease.Snapshot, question, isTreated).Root, new Dictionary<string, long?>()));
    }

    /// <summary>A row's presence gives nothing away: every combination of members is there, nested where they nest.</summary>
    [Theory]
    [InlineData("council cohort", 15)]
    [InlineData("ward", 7)]
    [InlineData("ward deprivationDecile", 7)]
    [InlineData("deprivationDecile theme", 33)]
    [InlineData("financialYear quarter", 8)]
    public void Rows_AreTheMembersWhetherOrNotAnythingIsInThem(string keys, int rows)
    {
        using var lease = shared.World.Store.Current();
        var cube = MetricCatalog.CohortOutcomes;
        var level = new Level { Keys = [.. cube.Dimensions.Where(dimension => keys.Split(' ').Contains(dimension.Name))], Figures = [new(cube.Metric("people"), Where: null)] };
        var nothing = new Condition.Compare(cube.Filters.First(filter => filter.Name == "outcomeKind"), Comparator.Equal, [6L]);

        foreach (var isTreated in new[] { true, false })
            Assert.Equal(rows, Answer(lease.Snapshot, new Question { Cube = cube, Where = nothing, Root = new Level { Levels = [level] } }, isTreated).Root.Levels[0].Count);
    }

    /// <summary>To say that the share is withheld would say that there is one.</summary>
    [Theory]
    [InlineData(OutcomeKind.Employment, true)]
    [InlineData(OutcomeKind.Apprenticeship, true)]
    [InlineData(OutcomeKind.Training, false)]
    [InlineData(OutcomeKind.WellbeingSupport, false)]
    public void SustainedShare_IsAskedOfWhatCanLastOnly(OutcomeKind kind, bool applies)
    {
        using var lease = shared.World.Store.Current();
        var cube = MetricCatalog.CohortOutcomes;
        IReadOnlyList<FigureUse> share = [new(cube.Metric("sustainedShare"), Where: null)];
        var ofKind = new Condition.Compare(cube.Filters.First(filter => filter.Name == "outcomeKind"), Comparator.In, [(long)kind]);
        var byKind = new Level { Keys = [CohortOutcomesDimensions.OutcomeKind], Figures = share };

        foreach (var isTreated in new[] { true, false })
        {
            var rows = Answer(lease.Snapshot, new Question { Cube = cube, Root = new Level { Levels = [byKind] } }, isTreated).Root.Levels[0];
            var root = Answer(lease.Snapshot, new Question { Cube = cube, Where = ofKind, Root = new Level { Figures = share } }, isTreated).Root;
            Assert.Equal(applies, rows.Single(row => row.Keys[0] == (long)kind).Figures[0].Status != FigureStatus.NotApplicable);
            Assert.Equal(applies, root.Figures[0].Status != FigureStatus.NotApplicable);
        }
    }

    [Fact]
    public void TrueFacts_DoNotPassForWhoSeesThemTreated()
    {
        var plan = new MeasurePlan(new Question { Cube = MetricCatalog.CohortOutcomes, Root = new Level { Figures = [new(MetricCatalog.CohortOutcomes.Metric("people"), Where: null)] } });
        var measured = new Measurements(plan, new Dictionary<Grouping, List<Cell>>()) { ReadAsTheyAre = new HashSet<FactTable> { FactTable.Outcome } };

        Assert.Throws<NotSupportedException>(() => DisclosureControl.Treat(measured));
    }

    private static Answer Answer(Snapshot snapshot, Question question, bool isTreated) =>
        Answers.Of(snapshot, question, isTreated);

    private static void Check(PeopleOracle oracle, Question question, Level level, AnswerRow row, IReadOnlyDictionary<string, long?> keys)
    {
        foreach (var figure in row.Figures.Where(figure => figure.Status != FigureStatus.Unavailable))
        {
            var expected = oracle.Value(figure.Metric, keys, question.Where);
            if (expected != figure.Value)
                Assert.Fail($"{figure.Metric.Name} of [{string.Join(", ", keys)}] is {figure.Value} {figure.Status}, but the oracle says {expected}.");
        }

        for (var index = 0; index < level.Levels.Count; index++)
        {
            foreach (var inner in row.Levels[index])
            {
                var names = level.Levels[index].Keys.Select((dimension, position) => KeyValuePair.Create(dimension.Name, inner.Keys[position]));
                Check(oracle, question, level.Levels[index], inner, keys.Concat(names).ToDictionary());
            }
        }
    }

    /// <summary>One world for all.</summary>
    public sealed class SharedWorld : IDisposable
    {
        internal PeopleWorld World { get; } = new(outcomes: 1500);

        public void Dispose() => World.Dispose();
    }
}
