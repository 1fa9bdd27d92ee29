namespace Analytics.GraphQL.TypeSystem;

/// <summary>A type as a field or an argument refers to it: a named type, a list of something, or something that is never null.</summary>
public abstract class GraphQLType
{
    private protected GraphQLType()
    {
    }

    /// <summary>The named type inside all lists and non-nulls.</summary>
    public abstract NamedType Named { get; }

    /// <summary>Whether null is refused.</summary>
    public bool IsNonNull => this is NonNullType;

    /// <summary>The same type with null allowed: itself, or what the non-null wraps.</summary>
    public GraphQLType Nullable => this is NonNullType nonNull ? nonNull.OfType : this;

    /// <summary>Whether values of the type can be given: a scalar, an enum or an input object, in any lists.</summary>
    public bool IsInput => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>Whether values of the type can be answered: anything but an input object, in any lists.</summary>
    public bool IsOutput => Named is not InputObjectType;
}

/// <summary>A type with a name.</summary>
public abstract class NamedType : GraphQLType
{
    private protected NamedType(string name, string? description)
    {
        Name = name;
        Description = description;
    }

    /// <summary>The name, unique in its schema.</summary>
    public string Name { get; }

    /// <summary>What the type is, as Markdown.</summary>
    public string? Description { get; }

    /// <inheritdoc/>
    public override NamedType Named => this;

    /// <summary>Whether the type selects nothing further: a scalar or an enum.</summary>
    public bool IsLeaf => this is ScalarType or EnumType;

    /// <summary>Whether the type stands for several object types: an interface or a union.</summary>
    public bool IsAbstract => this is InterfaceType or UnionType;

    /// <summary>Whether fragments can be on the type: an object, an interface or a union.</summary>
    public bool IsComposite => this is ObjectType or InterfaceType or UnionType;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>A list.</summary>
public sealed class ListType(GraphQLType ofType) : GraphQLType
{
    /// <summary>The type of each item.</summary>
    public GraphQLType OfType { get; } = ofType;

    /// <inheritdoc/>
    public override NamedType Named { get; } = ofType.Named;

    /// <summary>As written in a schema: <c>[Item]</c>.</summary>
    public override string ToString() => $"[{OfType}]";
}

/// <summary>A type that is never null.</summary>
public sealed class NonNullType : GraphQLType
{
    /// <summary>Makes the type refuse null.</summary>
    /// <exception cref="ArgumentException">The type is non-null already.</exception>
    public NonNullType(GraphQLType ofType)
    {
        if (ofType is NonNullType)
            throw new ArgumentException($"{ofType} is non-null already.", nameof(ofType));

        OfType = ofType;
        Named = ofType.Named;
    }

    /// <summary>The same type with null allowed.</summary>
    public GraphQLType OfType { get; }

    /// <inheritdoc/>
    public override NamedType Named { get; }

    /// <summary>As written in a schema: <c>Type!</c>.</summary>
    public override string ToString() => $"{OfType}!";
}
