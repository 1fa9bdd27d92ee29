using Analytics.Api.Columns;
using Analytics.Api.Disclosure;
using Analytics.Api.Metrics;

namespace Analytics.Api.Schema.Cubes;

/// <summary>Answers questions: measures, passes disclosure control, tabulates. What is known is not asked again, nor what is being asked already.</summary>
public sealed class CubeAnswers(QueryGovernor governor, AnswerCache cache, TimeProvider clock)
{
    private readonly SingleFlight<AnswerKey, CubeAnswer> _flights = new();

    /// <summary>The answer, where it is known already.</summary>
    internal CubeAnswer? Known(CubeRequest request)
    {
        var started = clock.GetTimestamp();
        return cache.Find(request.Key) is { } known ? known with { Elapsed = clock.GetElapsedTime(started) } : null;
    }

    /// <summary>Answers what one operation asks at once; what can be is measured together.</summary>
    /// <param name="requests">What is asked, each once.</param>
    /// <param name="allowance">In whose turn, and for how long each may take.</param>
    /// <param name="cancellationToken">Ends the waiting, and interrupts the engine when nobody else waits.</param>
    /// <returns>
    /// What becomes of each: an answer, or <see cref="BusyException"/> where too much is being asked, or <see cref="TimeLimitException"/> where it takes longer than
    /// it may.
    /// </returns>
    internal IReadOnlyDictionary<CubeRequest, Task<CubeAnswer>> Ask(IReadOnlyList<CubeRequest> requests, QueryAllowance allowance, CancellationToken cancellationToken)
    {
        var answers = new Dictionary<CubeRequest, Task<CubeAnswer>>();
        foreach (var asker in requests.GroupBy(request => (request.Snapshot, request.Policy)))
        {
            var requestOf = new Dictionary<Question, CubeRequest>(asker.Select(request => KeyValuePair.Create(request.Question, request)), ReferenceEqualityComparer.Instance);
            foreach (var questions in asker.Key.Snapshot.Share(asker.Select(request => request.Question)))
            {
                var shared = new SharedAsking();
                foreach (var request in questions.Select(question => requestOf[question]))
                    answers[request] = _flights.RunAsync(request.Key, nobodyWaits => shared.AddAsync(request, nobodyWaits), cancellationToken);

                shared.Start((asked, nobodyWaits) => ComputeAsync(asked, allowance, nobodyWaits));
            }
        }

        return answers;
    }

    /// <summary>Holds a lease of its own: whoever asked first may have gone.</summary>
    private async Task<IReadOnlyList<CubeAnswer>> ComputeAsync(IReadOnlyList<CubeRequest> requests, QueryAllowance allowance, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var (snapshot, policy) = (requests[0].Snapshot, requests[0].Policy);
        using var lease = new SnapshotLease(snapshot);
        List<Question> together = [.. requests.Select(request => request.Question)];
        var answers = await governor.RunAsync(
            allowance with { TimeLimit = allowance.TimeLimit * requests.Count },
            token => Tabulator.Answer(together, snapshot.Members, questions => Measure(questions, questions == together ? [together] : snapshot.Share(questions), token)),
            cancellationToken);
        var elapsed = clock.GetElapsedTime(started);
        List<CubeAnswer> finished = [.. answers.Select(answer => new CubeAnswer(answer, snapshot.Version, snapshot.Members, elapsed))];
        foreach (var (request, answer) in requests.Zip(finished))
            cache.Keep(request.Key, answer);

        return finished;

        List<Measurements> Measure(IReadOnlyList<Question> questions, IReadOnlyList<IReadOnlyList<Question>> plans, CancellationToken stop)
        {
            var measured = new Dictionary<Question, Measurements>(ReferenceEqualityComparer.Instance);
            foreach (var plan in plans)
            {
                var measurements = DisclosureControl.Treat(snapshot.Measure(new MeasurePlan(plan) { IsTreated = policy.IsTreated }, stop));
                foreach (var question in plan)
                    measured[question] = measurements;
            }

            return [.. questions.Select(question => measured[question])];
        }
    }
}
