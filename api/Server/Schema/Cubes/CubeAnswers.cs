using Analytics.Api.Columns;
using Analytics.Api.Disclosure;
using Analytics.Api.Metrics;

namespace Analytics.Api.Schema.Cubes;

/// <summary>Answers questions: measures, passes disclosure control, tabulates.</summary>
public sealed class CubeAnswers(SnapshotStore snapshots, QueryThreads threads, AnswerCache cache, TimeProvider clock)
{
    /// <summary>Answers one question.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="policy">What the asker may see of people.</param>
    /// <param name="version">Which data version; null for the current one.</param>
    /// <param name="cancellationToken">Interrupts the engine.</param>
    /// <exception cref="VersionException">There is no such version.</exception>
    internal async Task<CubeAnswer> AskAsync(Question question, DisclosurePolicy policy, int? version, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        using var lease = version is { } sequence ? snapshots.Version(sequence) : snapshots.Current();
        var snapshot = lease.Snapshot;
        var document = $"{policy.Name} {Citation.Document(question, snapshot.Version)}";
        if (cache.Find(document) is { } known)
            return known with { Elapsed = clock.GetElapsedTime(started) };

        Measurements Measure(Question asked) =>
            DisclosureControl.Treat(snapshot.Measure(new MeasurePlan(asked) { IsTreated = policy.IsTreated }, cancellationToken));

        var table = await threads.RunAsync(() => Tabulator.Answer(question, snapshot.Members, Measure), cancellationToken);
        var answer = new CubeAnswer(table, snapshot.Version, snapshot.Members, clock.GetElapsedTime(started));
        cache.Keep(document, answer);
        return answer;
    }
}
