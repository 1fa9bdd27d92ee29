using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Analytics.GraphQL.TypeSystem;

/// <summary>A directive that documents may use.</summary>
public sealed class DirectiveDefinition
{
    /// <summary>The name, without its sign.</summary>
    public required string Name { get; init; }

    /// <summary>What the directive does, as Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>The arguments in the order of their definition.</summary>
    public ImmutableArray<InputValueDefinition> Arguments { get; init; } = [];

    /// <summary>Whether it may stand more than once at one place.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Where it may stand: the specification's names, such as <c>FIELD</c>.</summary>
    public required ImmutableArray<string> Locations { get; init; }

    /// <summary>Finds an argument.</summary>
    public bool TryGetArgument(string name, [NotNullWhen(true)] out InputValueDefinition? argument)
    {
        argument = Arguments.FirstOrDefault(candidate => candidate.Name == name);
        return argument is not null;
    }
}
