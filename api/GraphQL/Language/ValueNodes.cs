using System.Collections.Immutable;

namespace Analytics.GraphQL.Language;

/// <summary>A value as it stands in a document: a literal or a variable.</summary>
public abstract class ValueNode : SyntaxNode
{
    private protected ValueNode()
    {
    }
}

/// <summary>A variable: <c>$name</c>.</summary>
public sealed class VariableNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Variable;

    /// <summary>The name, without its sign.</summary>
    public required NameNode Name { get; init; }
}

/// <summary>A whole number, of any size.</summary>
public sealed class IntValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.IntValue;

    /// <summary>The digits and sign as they stand in the text.</summary>
    public required string Value { get; init; }
}

/// <summary>A number with a fraction or an exponent.</summary>
public sealed class FloatValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FloatValue;

    /// <summary>The number as it stands in the text.</summary>
    public required string Value { get; init; }
}

/// <summary>A string, a block string or a description.</summary>
public sealed class StringValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.StringValue;

    /// <summary>What the string says: escapes resolved, a block string's common indentation gone.</summary>
    public required string Value { get; init; }

    /// <summary>Whether it was written between three quotes.</summary>
    public bool IsBlock { get; init; }
}

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed class BooleanValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.BooleanValue;

    /// <summary>The value.</summary>
    public required bool Value { get; init; }
}

/// <summary><c>null</c>.</summary>
public sealed class NullValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NullValue;
}

/// <summary>A name that stands for an enum's value.</summary>
public sealed class EnumValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumValue;

    /// <summary>The name.</summary>
    public required string Value { get; init; }
}

/// <summary>A list of values: <c>[a, b]</c>.</summary>
public sealed class ListValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ListValue;

    /// <summary>The values in the order of the text.</summary>
    public required ImmutableArray<ValueNode> Values { get; init; }
}

/// <summary>An input object: <c>{ name: value }</c>.</summary>
public sealed class ObjectValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectValue;

    /// <summary>The fields in the order of the text; a name may stand twice, which validation refuses.</summary>
    public required ImmutableArray<ObjectFieldNode> Fields { get; init; }
}

/// <summary>One field of an input object.</summary>
public sealed class ObjectFieldNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectField;

    /// <summary>The field's name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The field's value.</summary>
    public required ValueNode Value { get; init; }
}
