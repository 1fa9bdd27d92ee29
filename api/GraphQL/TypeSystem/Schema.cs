using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Analytics.GraphQL.TypeSystem;

/// <summary>What can be asked. Made by <see cref="SchemaBuilder"/>; never changes afterwards, and may be used from any thread.</summary>
public sealed class Schema
{
    private readonly Dictionary<string, NamedType> _types;
    private readonly Dictionary<string, DirectiveDefinition> _directives;
    private readonly Dictionary<NamedType, ImmutableArray<ObjectType>> _possibleTypes = [];
    private readonly Dictionary<NamedType, HashSet<NamedType>> _subTypes = [];
    private readonly ConcurrentDictionary<NamedType, ConcurrentDictionary<Type, ObjectType?>> _typesOfValues = [];

    internal Schema(SchemaParts parts)
    {
        Description = parts.Description;
        QueryType = parts.QueryType;
        MutationType = parts.MutationType;
        SubscriptionType = parts.SubscriptionType;
        Types = parts.Types;
        Directives = parts.Directives;
        Introspection = parts.Introspection;
        _types = Types.ToDictionary(type => type.Name);
        _directives = Directives.ToDictionary(directive => directive.Name);
        FindPossibleTypes();
    }

    /// <summary>What the schema is about, as Markdown.</summary>
    public string? Description { get; }

    /// <summary>Where queries start.</summary>
    public ObjectType QueryType { get; }

    /// <summary>Where mutations start; null when there are none.</summary>
    public ObjectType? MutationType { get; }

    /// <summary>Where subscriptions start; null when there are none. Subscriptions are described, not executed.</summary>
    public ObjectType? SubscriptionType { get; }

    /// <summary>All named types: those of the schema in the order of their definition, each followed by the built-in scalars it is the first to use, then the types of introspection.</summary>
    public ImmutableArray<NamedType> Types { get; }

    /// <summary>All directives, the built-in ones last.</summary>
    public ImmutableArray<DirectiveDefinition> Directives { get; }

    /// <summary>How long the lists of introspection are.</summary>
    internal IntrospectionLists IntrospectionLists => field ??= new IntrospectionLists(this);

    /// <summary>The fields that every query has beside its own: <c>__schema</c>, <c>__type</c> and <c>__typename</c>.</summary>
    internal IntrospectionFields Introspection { get; }

    /// <summary>Finds a type by its name.</summary>
    public bool TryGetType(string name, [NotNullWhen(true)] out NamedType? type) => _types.TryGetValue(name, out type);

    /// <summary>Finds a directive by its name, without its sign.</summary>
    public bool TryGetDirective(string name, [NotNullWhen(true)] out DirectiveDefinition? directive) => _directives.TryGetValue(name, out directive);

    /// <summary>
    /// Finds the field that a selection names: one of the type's own, <c>__typename</c> on any composite type,
    /// <c>__schema</c> and <c>__type</c> where queries start.
    /// </summary>
    public bool TryGetField(NamedType parent, string name, [NotNullWhen(true)] out FieldDefinition? field)
    {
        if (parent is ComplexType complex && complex.TryGetField(name, out field))
            return true;

        field = name switch
        {
            "__typename" when parent.IsComposite => Introspection.TypeName,
            "__schema" when parent == QueryType => Introspection.Schema,
            "__type" when parent == QueryType => Introspection.Type,
            _ => null,
        };
        return field is not null;
    }

    /// <summary>The object types that a value of the type can be: itself, or those that implement or belong to it.</summary>
    public ImmutableArray<ObjectType> GetPossibleTypes(NamedType type) =>
        type is ObjectType single ? [single] : _possibleTypes.GetValueOrDefault(type, []);

    /// <summary>Whether values of the second type are always values of the first: the same, or it implements or belongs to it.</summary>
    public bool IsSubType(NamedType type, NamedType candidate) => type == candidate || (_subTypes.TryGetValue(type, out var known) && known.Contains(candidate));

    /// <summary>The object type, of those that an interface or union stands for, whose C# type the value has.</summary>
    internal ObjectType? FindType(NamedType abstraction, object value)
    {
        var type = value.GetType();
        var types = _typesOfValues.GetOrAdd(abstraction, static _ => []);
        if (types.TryGetValue(type, out var known))
            return known;

        var possible = GetPossibleTypes(abstraction);
        var found = possible.FirstOrDefault(candidate => candidate.ClrType == type)
            ?? possible.FirstOrDefault(candidate => candidate.ClrType is { } expected && expected != typeof(object) && expected.IsAssignableFrom(type));
        return types[type] = found;
    }

    private void FindPossibleTypes()
    {
        foreach (var union in Types.OfType<UnionType>())
        {
            _possibleTypes[union] = union.Types;
            _subTypes[union] = [.. union.Types];
        }

        var implementations = new Dictionary<InterfaceType, List<ObjectType>>();
        foreach (var type in Types.OfType<ComplexType>())
        {
            foreach (var implemented in type.Interfaces)
            {
                if (!_subTypes.TryGetValue(implemented, out var subTypes))
                    _subTypes[implemented] = subTypes = [];

                subTypes.Add(type);
                if (type is not ObjectType concrete)
                    continue;

                if (!implementations.TryGetValue(implemented, out var list))
                    implementations[implemented] = list = [];

                list.Add(concrete);
            }
        }

        foreach (var (type, list) in implementations)
            _possibleTypes[type] = [.. list];
    }
}

/// <summary>What a schema is made of, once everything refers to everything.</summary>
internal sealed record SchemaParts
{
    public string? Description { get; init; }

    public required ObjectType QueryType { get; init; }

    public ObjectType? MutationType { get; init; }

    public ObjectType? SubscriptionType { get; init; }

    public required ImmutableArray<NamedType> Types { get; init; }

    public required ImmutableArray<DirectiveDefinition> Directives { get; init; }

    public required IntrospectionFields Introspection { get; init; }
}

/// <summary>The fields that every query has beside its own.</summary>
internal sealed record IntrospectionFields(FieldDefinition Schema, FieldDefinition Type, FieldDefinition TypeName);
