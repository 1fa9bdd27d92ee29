using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Analytics.GraphQL.Execution;

namespace Analytics.GraphQL.TypeSystem;

/// <summary>A field of an object or interface type.</summary>
public sealed class FieldDefinition
{
    /// <summary>The name, unique in its type.</summary>
    public required string Name { get; init; }

    /// <summary>What the field says, as Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>The type of its value.</summary>
    public required GraphQLType Type { get; init; }

    /// <summary>The arguments in the order of their definition.</summary>
    public ImmutableArray<InputValueDefinition> Arguments { get; init; } = [];

    /// <summary>Why not to use the field any more; null when it is not deprecated.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>The name as it stands in an answer.</summary>
    internal byte[] Utf8Name => field ??= Encoding.UTF8.GetBytes(Name);

    /// <summary>What gives the value; null for the fields of interfaces.</summary>
    internal FieldResolver? Resolver { get; set; }

    /// <summary>The field's own reckoning of its cost, if it has one.</summary>
    internal Func<CostContext, FieldCost>? Cost { get; set; }

    /// <summary>Finds an argument.</summary>
    public bool TryGetArgument(string name, [NotNullWhen(true)] out InputValueDefinition? argument)
    {
        foreach (var candidate in Arguments)
        {
            if (candidate.Name == name)
            {
                argument = candidate;
                return true;
            }
        }

        argument = null;
        return false;
    }
}
