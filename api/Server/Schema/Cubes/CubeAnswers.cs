using Analytics.Api.Columns;
using Analytics.Api.Disclosure;
using Analytics.Api.Metrics;

namespace Analytics.Api.Schema.Cubes;

/// <summary>Answers questions: measures, passes disclosure control, tabulates. What is known is not asked again, nor what is being asked already.</summary>
public sealed class CubeAnswers(SnapshotStore snapshots, QueryGovernor governor, AnswerCache cache, TimeProvider clock)
{
    private readonly SingleFlight<AnswerKey, CubeAnswer> _flights = new();

    /// <summary>Answers one question.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="policy">What the asker may see of people.</param>
    /// <param name="version">Which data version; null for the current one.</param>
    /// <param name="allowance">In whose turn, and for how long, where the engine has to be asked.</param>
    /// <param name="cancellationToken">Ends the waiting, and interrupts the engine when nobody else waits.</param>
    /// <exception cref="VersionException">There is no such version.</exception>
    /// <exception cref="BusyException">Too much is being asked.</exception>
    /// <exception cref="TimeLimitException">It takes longer than it may.</exception>
    internal async Task<CubeAnswer> AskAsync(Question question, DisclosurePolicy policy, int? version, QueryAllowance allowance, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        using var lease = version is { } sequence ? snapshots.Version(sequence) : snapshots.Current();
        var key = new AnswerKey(Citation.Document(question, lease.Snapshot.Version), policy.Name, lease.Snapshot.Version.Sequence);
        if (cache.Find(key) is { } known)
            return known with { Elapsed = clock.GetElapsedTime(started) };

        return await _flights.RunAsync(key, nobodyWaits => ComputeAsync(key, question, policy, allowance, nobodyWaits), cancellationToken);
    }

    /// <summary>Holds a lease of its own: whoever asked first may have gone.</summary>
    private async Task<CubeAnswer> ComputeAsync(AnswerKey key, Question question, DisclosurePolicy policy, QueryAllowance allowance, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        using var lease = snapshots.Version(key.Version);
        var snapshot = lease.Snapshot;
        var answer = await governor.RunAsync(allowance, token => Tabulator.Answer(question, snapshot.Members, asked => Measure(snapshot, asked, policy, token)), cancellationToken);
        var finished = new CubeAnswer(answer, snapshot.Version, snapshot.Members, clock.GetElapsedTime(started));
        cache.Keep(key, finished);
        return finished;
    }

    private static Measurements Measure(Snapshot snapshot, Question question, DisclosurePolicy policy, CancellationToken cancellationToken) =>
        DisclosureControl.Treat(snapshot.Measure(new MeasurePlan(question) { IsTreated = policy.IsTreated }, cancellationToken));
}
