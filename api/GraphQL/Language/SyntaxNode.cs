using System.Collections.Immutable;

namespace Analytics.GraphQL.Language;

/// <summary>
/// One node of a parsed document. Nodes never change, and two are equal only when they are the same node:
/// plans and validation keep them as keys.
/// </summary>
public abstract class SyntaxNode
{
    private protected SyntaxNode()
    {
    }

    /// <summary>Where the node stands, from its first token to its last.</summary>
    public Location Location { get; init; }

    /// <summary>Which sealed class this is.</summary>
    public abstract SyntaxKind Kind { get; }

    /// <summary>The node as GraphQL text.</summary>
    public override string ToString() => SyntaxPrinter.Print(this);
}

/// <summary>A whole document: executable definitions, type-system definitions, or both.</summary>
public sealed class DocumentNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Document;

    /// <summary>The definitions in the order of the text.</summary>
    public required ImmutableArray<DefinitionNode> Definitions { get; init; }
}

/// <summary>What stands at the top of a document.</summary>
public abstract class DefinitionNode : SyntaxNode
{
    private protected DefinitionNode()
    {
    }
}

/// <summary>A name as it stands in the text.</summary>
public sealed class NameNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Name;

    /// <summary>The name.</summary>
    public required string Value { get; init; }
}

/// <summary>A directive in use: <c>@name(arguments)</c>.</summary>
public sealed class DirectiveNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Directive;

    /// <summary>The name, without its sign.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The arguments, empty when there are none.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; init; } = [];
}

/// <summary>An argument in use: <c>name: value</c>.</summary>
public sealed class ArgumentNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Argument;

    /// <summary>The argument's name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The argument's value.</summary>
    public required ValueNode Value { get; init; }
}
