using System.Runtime.InteropServices;
using System.Text.Json;

namespace Analytics.GraphQL.Execution;

/// <summary>Answers that are kept as they were written: see <see cref="ResolverContext.MayRepeat"/>.</summary>
internal sealed class RepeatedAnswers(GraphQLOptions options)
{
    /// <summary>What an entry takes beside its texts.</summary>
    private const int Entry = 300;

    private readonly LeastRecentlyUsed<Key, byte[]> _answers = new(int.MaxValue, options.MaxRepeatedBytes);

    /// <summary>What the answer to an operation is known by.</summary>
    /// <returns>Null when nothing is kept for such a request.</returns>
    internal Key? KeyOf(OperationPlan operation, GraphQLRequest request)
    {
        if (options.MaxRepeatedBytes == 0 || request.RepeatFor is not { } readers || request.ReportCost)
            return null;

        var variables = request.Variables.ValueKind == JsonValueKind.Undefined ? [] : JsonMarshal.GetRawUtf8Value(request.Variables).ToArray();
        return new Key(operation, readers, variables);
    }

    internal byte[]? Find(Key key) => _answers.TryGet(key, out var answer) ? answer : null;

    /// <summary>Writes an answer and keeps it.</summary>
    /// <returns>The answer as it was written, so that it is not written twice.</returns>
    internal ExecutionResult Keep(Key key, ExecutionResult result)
    {
        var answer = result.ToUtf8();
        result.Dispose();
        _answers.Add(key, answer, answer.Length + key.VariablesLength + Entry);
        return new ExecutionResult(answer);
    }

    internal readonly struct Key(OperationPlan operation, string readers, byte[] variables) : IEquatable<Key>
    {
        private readonly (OperationPlan Operation, string Readers, Utf8Key Variables) _parts = (operation, readers, new Utf8Key(variables));

        internal int VariablesLength { get; } = variables.Length;

        public bool Equals(Key other) => _parts.Equals(other._parts);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode() => _parts.GetHashCode();
    }
}
