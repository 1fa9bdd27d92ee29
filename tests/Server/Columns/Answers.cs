using Analytics.Api.Columns;
using Analytics.Api.Disclosure;
using Analytics.Api.Metrics;

namespace Analytics.Api.Tests.Columns;

/// <summary>Asks a snapshot as the server does, without its cache and its queue.</summary>
internal static class Answers
{
    /// <summary>The answer to one question by itself.</summary>
    public static Answer Of(Snapshot snapshot, Question question, bool isTreated = true) => Together(snapshot, [question], isTreated)[0];

    /// <summary>The answers to questions that share what they can.</summary>
    public static IReadOnlyList<Answer> Together(Snapshot snapshot, IReadOnlyList<Question> questions, bool isTreated = true) =>
        Tabulator.Answer(questions, snapshot.Members, asked => Measure(snapshot, asked, isTreated));

    private static List<Measurements> Measure(Snapshot snapshot, IReadOnlyList<Question> questions, bool isTreated)
    {
        var measured = snapshot.Share(questions)
            .Select(shared => (Questions: shared, Measurements: DisclosureControl.Treat(snapshot.Measure(new MeasurePlan(shared) { IsTreated = isTreated }, CancellationToken.None))))
            .ToList();
        return [.. questions.Select(question => measured.First(scan => scan.Questions.Any(shared => ReferenceEquals(shared, question))).Measurements)];
    }
}
