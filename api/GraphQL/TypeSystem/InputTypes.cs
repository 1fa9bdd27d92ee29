using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.TypeSystem;

/// <summary>A type whose values are given, field by field.</summary>
public sealed class InputObjectType(string name, string? description, bool isOneOf = false) : NamedType(name, description)
{
    private Dictionary<string, InputValueDefinition> _byName = [];

    /// <summary>Whether exactly one field must be given, and not null.</summary>
    public bool IsOneOf { get; } = isOneOf;

    /// <summary>The fields in the order of their definition.</summary>
    public ImmutableArray<InputValueDefinition> Fields
    {
        get;
        internal set
        {
            field = value;
            _byName = new Dictionary<string, InputValueDefinition>(value.Length);
            foreach (var definition in value)
                _byName.TryAdd(definition.Name, definition);
        }
    } = [];

    /// <summary>Finds a field.</summary>
    public bool TryGetField(string name, [NotNullWhen(true)] out InputValueDefinition? field) => _byName.TryGetValue(name, out field);
}

/// <summary>An argument of a field or directive, or a field of an input object.</summary>
public sealed class InputValueDefinition
{
    /// <summary>The name, unique where it stands.</summary>
    public required string Name { get; init; }

    /// <summary>What the value means, as Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>The type of the value.</summary>
    public required GraphQLType Type { get; init; }

    /// <summary>The default as written in the schema; null when there is none.</summary>
    public ValueNode? DefaultLiteral { get; init; }

    /// <summary>Why not to use it any more; null when it is not deprecated.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>Whether a value must be given: non-null and without a default.</summary>
    public bool IsRequired => Type.IsNonNull && DefaultLiteral is null;

    /// <summary>The default, coerced to its type when the schema was built. Means nothing without a <see cref="DefaultLiteral"/>.</summary>
    internal object? Default { get; set; }
}
