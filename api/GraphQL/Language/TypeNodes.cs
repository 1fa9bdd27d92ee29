namespace Analytics.GraphQL.Language;

/// <summary>A type as it is referred to: by name, as a list or as non-null.</summary>
public abstract class TypeNode : SyntaxNode
{
    private protected TypeNode()
    {
    }
}

/// <summary>A type's name.</summary>
public sealed class NamedTypeNode : TypeNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NamedType;

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }
}

/// <summary>A list: <c>[Type]</c>.</summary>
public sealed class ListTypeNode : TypeNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ListType;

    /// <summary>The type of its items.</summary>
    public required TypeNode Type { get; init; }
}

/// <summary>A type that cannot be null: <c>Type!</c>.</summary>
public sealed class NonNullTypeNode : TypeNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NonNullType;

    /// <summary>The type made non-null: a name or a list.</summary>
    public required TypeNode Type { get; init; }
}
