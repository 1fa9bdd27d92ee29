using System.Collections.Immutable;
using System.Text;

namespace Analytics.GraphQL.Language;

/// <summary>The text written so far, and how far it is indented: names, values, selections.</summary>
internal sealed partial class SyntaxWriter
{
    private const int LongestLine = 80;

    private readonly StringBuilder _text = new();
    private int _indent;

    public override string ToString() => _text.ToString();

    public void Write(SyntaxNode node)
    {
        switch (node)
        {
            case NameNode name:
                Append(name.Value);
                break;
            case DocumentNode document:
                WriteAll(document.Definitions, "\n\n");
                break;
            case ValueNode value:
                WriteValue(value);
                break;
            case ObjectFieldNode field:
                WriteNamed(field.Name, field.Value);
                break;
            case ArgumentNode argument:
                WriteNamed(argument.Name, argument.Value);
                break;
            case DirectiveNode directive:
                Append("@").Append(directive.Name.Value);
                WriteAll(directive.Arguments, ", ", "(", ")");
                break;
            case NamedTypeNode named:
                Append(named.Name.Value);
                break;
            case ListTypeNode list:
                Append("[").Write(list.Type);
                Append("]");
                break;
            case NonNullTypeNode nonNull:
                Write(nonNull.Type);
                Append("!");
                break;
            case SelectionSetNode selectionSet:
                WriteBlock(selectionSet.Selections);
                break;
            case SelectionNode selection:
                WriteSelection(selection);
                break;
            case OperationDefinitionNode operation:
                WriteOperation(operation);
                break;
            case VariableDefinitionNode variable:
                WriteVariableDefinition(variable);
                break;
            case FragmentDefinitionNode fragment:
                WriteDescription(fragment.Description);
                Append("fragment ").Append(fragment.Name.Value).Append(" on ").Append(fragment.TypeCondition.Name.Value);
                WriteDirectives(fragment.Directives);
                Append(" ").Write(fragment.SelectionSet);
                break;
            default:
                WriteTypeSystem(node);
                break;
        }
    }

    private void WriteValue(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                Append("$").Append(variable.Name.Value);
                break;
            case IntValueNode number:
                Append(number.Value);
                break;
            case FloatValueNode number:
                Append(number.Value);
                break;
            case EnumValueNode name:
                Append(name.Value);
                break;
            case BooleanValueNode boolean:
                Append(boolean.Value ? "true" : "false");
                break;
            case NullValueNode:
                Append("null");
                break;
            case StringValueNode text:
                Append(text.IsBlock ? BlockString.Print(text.Value) : SyntaxPrinter.Quote(text.Value));
                break;
            case ListValueNode list:
                Append("[").WriteAll(list.Values, ", ");
                Append("]");
                break;
            case ObjectValueNode map:
                Append("{").WriteAll(map.Fields, ", ");
                Append("}");
                break;
        }
    }

    private void WriteNamed(NameNode name, SyntaxNode value) => Append(name.Value).Append(": ").Write(value);

    private void WriteOperation(OperationDefinitionNode operation)
    {
        var isShorthand = operation is { Operation: OperationType.Query, Description: null, Name: null, VariableDefinitions.IsEmpty: true, Directives.IsEmpty: true };
        if (!isShorthand)
        {
            WriteDescription(operation.Description);
            Append(Keyword(operation.Operation)).Append(operation.Name is null && operation.VariableDefinitions.IsEmpty ? "" : " ").Append(operation.Name?.Value ?? "");
            if (operation.VariableDefinitions.Any(variable => HasLines(variable)))
            {
                WriteAll(operation.VariableDefinitions, "\n", "(\n", "\n)");
            }
            else
            {
                WriteAll(operation.VariableDefinitions, ", ", "(", ")");
            }

            WriteDirectives(operation.Directives);
            Append(" ");
        }

        Write(operation.SelectionSet);
    }

    private static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        OperationType.Subscription => "subscription",
    };

    private void WriteVariableDefinition(VariableDefinitionNode variable)
    {
        WriteDescription(variable.Description);
        Append("$").WriteNamed(variable.Variable.Name, variable.Type);
        WriteDefault(variable.DefaultValue);
        WriteDirectives(variable.Directives);
    }

    private void WriteSelection(SelectionNode selection)
    {
        switch (selection)
        {
            case FieldNode field:
                var name = field.Alias is null ? field.Name.Value : $"{field.Alias.Value}: {field.Name.Value}";
                Append(name);
                WriteArguments(name.Length, field.Arguments);
                break;
            case FragmentSpreadNode spread:
                Append("...").Append(spread.Name.Value);
                break;
            case InlineFragmentNode { TypeCondition: { } type }:
                Append("... on ").Append(type.Name.Value);
                break;
            default:
                Append("...");
                break;
        }

        WriteDirectives(selection.Directives);
        var selectionSet = (selection as FieldNode)?.SelectionSet ?? (selection as InlineFragmentNode)?.SelectionSet;
        if (selectionSet is not null)
        {
            Append(" ").Write(selectionSet);
        }
    }

    private void WriteArguments(int before, ImmutableArray<ArgumentNode> arguments)
    {
        if (arguments.IsEmpty)
        {
            return;
        }

        var line = new SyntaxWriter();
        line.WriteAll(arguments, ", ", "(", ")");
        if (before + line._text.Length > LongestLine)
        {
            WriteIndented(arguments, "(", ")");
        }
        else
        {
            Append(line.ToString());
        }
    }

    private void WriteDirectives(ImmutableArray<DirectiveNode> directives) => WriteAll(directives, " ", " ");

    private void WriteDefault(ValueNode? value)
    {
        if (value is not null)
        {
            Append(" = ").Write(value);
        }
    }

    private void WriteDescription(StringValueNode? description)
    {
        if (description is not null)
        {
            Write(description);
            Append("\n");
        }
    }

    /// <summary>Nodes between braces, each on a line of its own; nothing for no nodes.</summary>
    private void WriteBlock<T>(ImmutableArray<T> nodes)
        where T : SyntaxNode => WriteIndented(nodes, "{", "}");

    private void WriteIndented<T>(ImmutableArray<T> nodes, string opening, string closing)
        where T : SyntaxNode
    {
        if (nodes.IsEmpty)
        {
            return;
        }

        _indent++;
        Append(opening).Append("\n").WriteAll(nodes, "\n");
        _indent--;
        Append("\n").Append(closing);
    }

    private void WriteAll<T>(ImmutableArray<T> nodes, string separator, string before = "", string after = "")
        where T : SyntaxNode
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            Append(i == 0 ? before : separator).Write(nodes[i]);
        }

        if (!nodes.IsEmpty)
        {
            Append(after);
        }
    }

    private static bool HasLines(SyntaxNode node) => SyntaxPrinter.Print(node).Contains('\n', StringComparison.Ordinal);

    /// <summary>Adds text; every line that it begins is indented, empty ones too.</summary>
    private SyntaxWriter Append(string text)
    {
        var rest = text.AsSpan();
        for (var end = rest.IndexOf('\n'); end >= 0; end = rest.IndexOf('\n'))
        {
            _text.Append(rest[..(end + 1)]).Append(' ', _indent * 2);
            rest = rest[(end + 1)..];
        }

        _text.Append(rest);
        return this;
    }
}
