namespace Analytics.GraphQL.TypeSystem;

/// <summary>A schema has faults: all of them, found in one go.</summary>
public sealed class SchemaException : Exception
{
    /// <summary>Lists the faults.</summary>
    public SchemaException(IReadOnlyList<string> faults)
        : base($"The schema has {faults.Count} {(faults.Count == 1 ? "fault" : "faults")}:{string.Concat(faults.Select(fault => $"{Environment.NewLine}- {fault}"))}") =>
        Faults = faults;

    /// <summary>Each fault as a sentence.</summary>
    public IReadOnlyList<string> Faults { get; }
}
