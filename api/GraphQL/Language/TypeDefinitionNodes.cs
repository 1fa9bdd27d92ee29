using System.Collections.Immutable;

namespace Analytics.GraphQL.Language;

/// <summary>A named type's definition.</summary>
public abstract class TypeDefinitionNode : DefinitionNode
{
    private protected TypeDefinitionNode()
    {
    }

    /// <summary>The description before the definition, if any.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The type's name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>Directives, empty when there are none.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}

/// <summary><c>extend</c> and what is added to a named type: written like its definition, without a description.</summary>
public sealed class TypeExtensionNode : DefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.TypeExtension;

    /// <summary>The name of the type extended, its kind, and what is added.</summary>
    public required TypeDefinitionNode Type { get; init; }
}

/// <summary>An object or interface type: what has fields and implements interfaces.</summary>
public abstract class ComplexTypeDefinitionNode : TypeDefinitionNode
{
    private protected ComplexTypeDefinitionNode()
    {
    }

    /// <summary>The interfaces implemented, empty when there are none.</summary>
    public ImmutableArray<NamedTypeNode> Interfaces { get; init; } = [];

    /// <summary>The fields, empty when none are given.</summary>
    public ImmutableArray<FieldDefinitionNode> Fields { get; init; } = [];
}

/// <summary>A scalar type.</summary>
public sealed class ScalarTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeDefinition;
}

/// <summary>An object type.</summary>
public sealed class ObjectTypeDefinitionNode : ComplexTypeDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeDefinition;
}

/// <summary>An interface type.</summary>
public sealed class InterfaceTypeDefinitionNode : ComplexTypeDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeDefinition;
}

/// <summary>A union type.</summary>
public sealed class UnionTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.UnionTypeDefinition;

    /// <summary>The member types, empty when none are given.</summary>
    public ImmutableArray<NamedTypeNode> Types { get; init; } = [];
}

/// <summary>An enum type.</summary>
public sealed class EnumTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumTypeDefinition;

    /// <summary>The values, empty when none are given.</summary>
    public ImmutableArray<EnumValueDefinitionNode> Values { get; init; } = [];
}

/// <summary>An input object type.</summary>
public sealed class InputObjectTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeDefinition;

    /// <summary>The fields, empty when none are given.</summary>
    public ImmutableArray<InputValueDefinitionNode> Fields { get; init; } = [];
}
