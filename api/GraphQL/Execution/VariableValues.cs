namespace Analytics.GraphQL.Execution;

/// <summary>The coerced variables of one request: those that were given or have a default.</summary>
internal sealed class VariableValues(Dictionary<string, object?> values)
{
    internal static VariableValues None { get; } = new([]);

    internal bool TryGet(string name, out object? value) => values.TryGetValue(name, out value);
}
