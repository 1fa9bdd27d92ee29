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
        var questions = new RandomTomsQuestions(seed);
        var oracle = new TomsOracle(World, isTreated);
        using var lease = World.Store.Current();
        for (var number = 1; number <= 50; number++)
        {
            var question = questions.Next();
            var answer = Tabulator.Answer(question, lease.Snapshot.Members, asked => lease.Snapshot.Measure(new MeasurePlan(asked) { IsTreated = isTreated }, CancellationToken.None));
            AnswerText.Same(
                oracle.Answer(question),
                AnswerText.Of(answer, figure => FormattableString.Invariant($"{figure.Metric.Name} {figure.Value} {figure.Status} {figure.Share}")),
                $"seed {seed}, question {number}: {Api.Schema.Cubes.Citation.Document(question, lease.Snapshot.Version)}");
        }
    }

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
