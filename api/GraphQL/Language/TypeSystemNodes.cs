using System.Collections.Immutable;

namespace Analytics.GraphQL.Language;

/// <summary>The schema's definition: which types the operations start from.</summary>
public sealed class SchemaDefinitionNode : DefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SchemaDefinition;

    /// <summary>The description before the definition, if any.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>Directives, empty when there are none.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    /// <summary>One entry for each kind of operation.</summary>
    public required ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; init; }
}

/// <summary><c>extend schema</c>.</summary>
public sealed class SchemaExtensionNode : DefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SchemaExtension;

    /// <summary>Directives, empty when there are none.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    /// <summary>Operation types added, empty when there are none.</summary>
    public ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; init; } = [];
}

/// <summary>The type that a kind of operation starts from: <c>query: Query</c>.</summary>
public sealed class OperationTypeDefinitionNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.OperationTypeDefinition;

    /// <summary>The kind of operation.</summary>
    public required OperationType Operation { get; init; }

    /// <summary>The type's name.</summary>
    public required NamedTypeNode Type { get; init; }
}

/// <summary>A directive's definition.</summary>
public sealed class DirectiveDefinitionNode : DefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.DirectiveDefinition;

    /// <summary>The description before the definition, if any.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The name, without its sign.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The arguments, empty when there are none.</summary>
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; init; } = [];

    /// <summary>Whether it may stand more than once at one place.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Where it may stand, each one of the specification's names such as <c>FIELD</c>.</summary>
    public required ImmutableArray<NameNode> Locations { get; init; }
}

/// <summary>A field's definition in an object or interface type.</summary>
public sealed class FieldDefinitionNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FieldDefinition;

    /// <summary>The description before the field, if any.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The field's name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The arguments, empty when there are none.</summary>
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; init; } = [];

    /// <summary>The field's type.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>Directives, empty when there are none.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}

/// <summary>The definition of an argument or of an input object's field.</summary>
public sealed class InputValueDefinitionNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputValueDefinition;

    /// <summary>The description before the name, if any.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The type.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>The default, or null when there is none; a default of null is a <see cref="NullValueNode"/>.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>Directives, empty when there are none.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}

/// <summary>One value of an enum.</summary>
public sealed class EnumValueDefinitionNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumValueDefinition;

    /// <summary>The description before the value, if any.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The value's name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>Directives, empty when there are none.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}
