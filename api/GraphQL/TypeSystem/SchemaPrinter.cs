using System.Collections.Immutable;
using System.Text;
using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.TypeSystem;

/// <summary>Prints a schema as SDL, letter for letter as the reference implementation does; types in the order of their definition.</summary>
public static class SchemaPrinter
{
    /// <summary>The whole schema without the built-in types and directives; no line end after it.</summary>
    public static string Print(Schema schema)
    {
        var parts = schema.Directives.Where(directive => !BuiltInTypes.IsDirective(directive.Name)).Select(Print)
            .Concat(schema.Types.Where(type => type is not ScalarType { IsBuiltIn: true } && !type.Name.StartsWith("__", StringComparison.Ordinal)).Select(Print));
        return string.Join("\n\n", PrintRoots(schema) is { } roots ? parts.Prepend(roots) : parts);
    }

    /// <summary>One type.</summary>
    public static string Print(NamedType type)
    {
        var text = new StringBuilder();
        AppendDescription(text, type.Description, "", isFirst: true);
        switch (type)
        {
            case ScalarType scalar:
                text.Append("scalar ").Append(scalar.Name);
                if (scalar.SpecifiedByUrl is { } url)
                    text.Append(" @specifiedBy(url: ").Append(SyntaxPrinter.Quote(url)).Append(')');

                break;
            case ComplexType complex:
                text.Append(complex is ObjectType ? "type " : "interface ").Append(complex.Name);
                if (!complex.Interfaces.IsEmpty)
                    text.Append(" implements ").AppendJoin(" & ", complex.Interfaces);

                AppendBlock(text, complex.Fields, AppendField);
                break;
            case UnionType union:
                text.Append("union ").Append(union.Name).Append(" = ").AppendJoin(" | ", union.Types);
                break;
            case EnumType choice:
                text.Append("enum ").Append(choice.Name);
                AppendBlock(text, choice.Values, AppendEnumValue);
                break;
            case InputObjectType input:
                text.Append("input ").Append(input.Name).Append(input.IsOneOf ? " @oneOf" : "");
                AppendBlock(text, input.Fields, AppendInputField);
                break;
            default:
                throw new ArgumentException($"{type} is no named type.", nameof(type));
        }

        return text.ToString();
    }

    private static string? PrintRoots(Schema schema)
    {
        if (schema.Description is null && schema.QueryType.Name == "Query" && schema.MutationType?.Name is null or "Mutation" && schema.SubscriptionType?.Name is null or "Subscription")
            return null;

        var text = new StringBuilder();
        AppendDescription(text, schema.Description, "", isFirst: true);
        text.Append("schema {\n  query: ").Append(schema.QueryType.Name).Append('\n');
        if (schema.MutationType is { } mutation)
            text.Append("  mutation: ").Append(mutation.Name).Append('\n');

        if (schema.SubscriptionType is { } subscription)
            text.Append("  subscription: ").Append(subscription.Name).Append('\n');

        return text.Append('}').ToString();
    }

    private static string Print(DirectiveDefinition directive)
    {
        var text = new StringBuilder();
        AppendDescription(text, directive.Description, "", isFirst: true);
        text.Append("directive @").Append(directive.Name);
        AppendArguments(text, directive.Arguments, "");
        return text.Append(directive.IsRepeatable ? " repeatable on " : " on ").AppendJoin(" | ", directive.Locations).ToString();
    }

    private static void AppendBlock<T>(StringBuilder text, ImmutableArray<T> items, Action<StringBuilder, T, bool> append)
    {
        text.Append(" {\n");
        for (var i = 0; i < items.Length; i++)
        {
            append(text, items[i], i == 0);
            text.Append('\n');
        }

        text.Append('}');
    }

    private static void AppendField(StringBuilder text, FieldDefinition field, bool isFirst)
    {
        AppendDescription(text, field.Description, "  ", isFirst);
        text.Append("  ").Append(field.Name);
        AppendArguments(text, field.Arguments, "  ");
        text.Append(": ").Append(field.Type);
        AppendDeprecation(text, field.DeprecationReason);
    }

    private static void AppendEnumValue(StringBuilder text, EnumValueDefinition value, bool isFirst)
    {
        AppendDescription(text, value.Description, "  ", isFirst);
        text.Append("  ").Append(value.Name);
        AppendDeprecation(text, value.DeprecationReason);
    }

    private static void AppendInputField(StringBuilder text, InputValueDefinition field, bool isFirst)
    {
        AppendDescription(text, field.Description, "  ", isFirst);
        text.Append("  ");
        AppendInput(text, field);
    }

    private static void AppendArguments(StringBuilder text, ImmutableArray<InputValueDefinition> arguments, string indentation)
    {
        if (arguments.IsEmpty)
            return;

        text.Append('(');
        var onOneLine = arguments.All(argument => string.IsNullOrEmpty(argument.Description));
        for (var i = 0; i < arguments.Length; i++)
        {
            text.Append(!onOneLine ? "\n" : i > 0 ? ", " : "");
            if (!onOneLine)
            {
                AppendDescription(text, arguments[i].Description, indentation + "  ", i == 0);
                text.Append(indentation).Append("  ");
            }

            AppendInput(text, arguments[i]);
        }

        text.Append(onOneLine ? ")" : $"\n{indentation})");
    }

    private static void AppendInput(StringBuilder text, InputValueDefinition input)
    {
        text.Append(input.Name).Append(": ").Append(input.Type);
        if (input.DefaultLiteral is not null)
            text.Append(" = ").Append(DefaultValues.Print(input));

        AppendDeprecation(text, input.DeprecationReason);
    }

    private static void AppendDeprecation(StringBuilder text, string? reason)
    {
        if (reason is null)
            return;

        text.Append(" @deprecated");
        if (reason != BuiltInTypes.DefaultDeprecationReason)
            text.Append("(reason: ").Append(SyntaxPrinter.Quote(reason)).Append(')');
    }

    private static void AppendDescription(StringBuilder text, string? description, string indentation, bool isFirst)
    {
        if (description is null)
            return;

        var literal = new StringValueNode { Value = description, IsBlock = BlockString.CanSay(description) };
        if (indentation.Length > 0 && !isFirst)
            text.Append('\n');

        text.Append(indentation).Append(SyntaxPrinter.Print(literal).Replace("\n", "\n" + indentation, StringComparison.Ordinal)).Append('\n');
    }
}
