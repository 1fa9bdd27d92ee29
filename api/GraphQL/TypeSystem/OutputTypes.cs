using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Analytics.GraphQL.TypeSystem;

/// <summary>A type that has fields: an object or an interface.</summary>
public abstract class ComplexType : NamedType
{
    private Dictionary<string, FieldDefinition> _byName = [];

    private protected ComplexType(string name, string? description)
        : base(name, description)
    {
    }

    /// <summary>The fields in the order of their definition.</summary>
    public ImmutableArray<FieldDefinition> Fields
    {
        get;
        internal set
        {
            field = value;
            _byName = new Dictionary<string, FieldDefinition>(value.Length);
            foreach (var definition in value)
                _byName.TryAdd(definition.Name, definition);
        }
    } = [];

    /// <summary>The interfaces the type says it implements.</summary>
    public ImmutableArray<InterfaceType> Interfaces { get; internal set; } = [];

    /// <summary>Finds a field; <c>__typename</c> is none of them.</summary>
    public bool TryGetField(string name, [NotNullWhen(true)] out FieldDefinition? field) => _byName.TryGetValue(name, out field);
}

/// <summary>A type whose values are objects.</summary>
public sealed class ObjectType(string name, string? description) : ComplexType(name, description)
{
    /// <summary>The C# type that resolvers of the fields receive; null when nothing is bound, as in a schema made for validation alone.</summary>
    public Type? ClrType { get; internal set; }
}

/// <summary>What several types have in common.</summary>
public sealed class InterfaceType(string name, string? description) : ComplexType(name, description);

/// <summary>One of several object types.</summary>
public sealed class UnionType(string name, string? description) : NamedType(name, description)
{
    /// <summary>The member types in the order of their definition.</summary>
    public ImmutableArray<ObjectType> Types { get; internal set; } = [];
}
