using Analytics.Api.Columns;
using Analytics.Api.Disclosure;
using Analytics.Api.Metrics;

namespace Analytics.Api.Schema.Cubes;

/// <summary>A question to one snapshot, for an asker. Two are equal that have the same answer.</summary>
internal sealed class CubeRequest(Question question, DisclosurePolicy policy, Snapshot snapshot) : IEquatable<CubeRequest>
{
    public AnswerKey Key { get; } = new(Citation.Document(question, snapshot.Version), policy.Name, snapshot.Version.Sequence);

    public Question Question => question;

    public DisclosurePolicy Policy => policy;

    /// <summary>Whoever asks holds a lease.</summary>
    public Snapshot Snapshot => snapshot;

    public bool Equals(CubeRequest? other) => other is not null && Key == other.Key;

    public override bool Equals(object? obj) => Equals(obj as CubeRequest);

    public override int GetHashCode() => Key.GetHashCode();
}
