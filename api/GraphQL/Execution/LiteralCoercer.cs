using System.Collections.Immutable;
using Analytics.GraphQL.Language;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Execution;

/// <summary>Coerces literals, and the variables in them, to the type that is expected of them.</summary>
internal static class LiteralCoercer
{
    /// <summary>Coerces a value. Variables have been coerced to their own type and validation has seen that it fits here.</summary>
    internal static bool TryCoerce(ValueNode literal, GraphQLType type, VariableValues variables, out object? value)
    {
        value = null;
        if (literal is VariableNode variable)
            return variables.TryGet(variable.Name.Value, out value) && !(value is null && type.IsNonNull);

        if (literal is NullValueNode)
            return !type.IsNonNull;

        return type.Nullable switch
        {
            ListType list => TryCoerceList(literal, list.OfType, variables, out value),
            InputObjectType input => TryCoerceObject(literal, input, variables, out value),
            EnumType choice => TryCoerceEnum(literal, choice, out value),
            ScalarType scalar => scalar.TryParseLiteral(literal, out value, out _),
            _ => throw new InvalidOperationException($"{type} is no input type."),
        };
    }

    /// <summary>Coerces the arguments of a field or directive; the first that does not fit is the error.</summary>
    internal static CoercedArguments Arguments(
        ImmutableArray<InputValueDefinition> definitions, ImmutableArray<ArgumentNode> given, SyntaxNode holder, VariableValues variables)
    {
        if (definitions.IsEmpty)
            return new CoercedArguments(InputObject.Empty, null);

        var values = new List<KeyValuePair<string, object?>>(definitions.Length);
        foreach (var definition in definitions)
        {
            var node = given.FirstOrDefault(argument => argument.Name.Value == definition.Name)?.Value;
            var unset = node is VariableNode variable && !variables.TryGet(variable.Name.Value, out _);
            if (node is null || unset)
            {
                if (definition.DefaultLiteral is not null)
                    values.Add(new(definition.Name, definition.Default));
                else if (definition.Type.IsNonNull)
                    return Wrong(unset ? $"of required type \"{definition.Type}\" was provided the variable \"{InputPrinter.Print(node!)}\" which was not provided a runtime value." : $"of required type \"{definition.Type}\" was not provided.");
            }
            else if (TryCoerce(node, definition.Type, variables, out var value))
            {
                values.Add(new(definition.Name, value));
            }
            else
            {
                return Wrong(IsNull(node) ? $"of non-null type \"{definition.Type}\" must not be null." : $"has invalid value {InputPrinter.Print(node)}.");
            }

            CoercedArguments Wrong(string problem) => new(InputObject.Empty, new GraphQLError($"Argument \"{definition.Name}\" {problem}")
            {
                Code = ErrorCodes.BadUserInput,
                Locations = [(node ?? holder).Location],
            });
        }

        return new CoercedArguments(values.Count == 0 ? InputObject.Empty : new InputObject([.. values]), null);

        bool IsNull(ValueNode node) => node is NullValueNode || (node is VariableNode variable && variables.TryGet(variable.Name.Value, out var value) && value is null);
    }

    private static bool TryCoerceList(ValueNode literal, GraphQLType itemType, VariableValues variables, out object? value)
    {
        value = null;
        if (literal is not ListValueNode list)
        {
            if (!TryCoerce(literal, itemType, variables, out var single))
                return false;

            value = new[] { single };
            return true;
        }

        var items = new object?[list.Values.Length];
        for (var i = 0; i < items.Length; i++)
        {
            if (IsUnset(list.Values[i], variables) ? itemType.IsNonNull : !TryCoerce(list.Values[i], itemType, variables, out items[i]))
                return false;
        }

        value = items;
        return true;
    }

    private static bool TryCoerceObject(ValueNode literal, InputObjectType type, VariableValues variables, out object? value)
    {
        value = null;
        if (literal is not ObjectValueNode given || given.Fields.Any(field => !type.TryGetField(field.Name.Value, out _)))
            return false;

        var fields = new List<KeyValuePair<string, object?>>(given.Fields.Length);
        foreach (var definition in type.Fields)
        {
            var node = given.Fields.FirstOrDefault(field => field.Name.Value == definition.Name)?.Value;
            if (node is null || IsUnset(node, variables))
            {
                if (definition.DefaultLiteral is not null)
                    fields.Add(new(definition.Name, definition.Default));
                else if (definition.Type.IsNonNull)
                    return false;
            }
            else if (TryCoerce(node, definition.Type, variables, out var coerced))
            {
                fields.Add(new(definition.Name, coerced));
            }
            else
            {
                return false;
            }
        }

        value = new InputObject([.. fields]);
        return !type.IsOneOf || (fields.Count == 1 && fields[0].Value is not null);
    }

    private static bool TryCoerceEnum(ValueNode literal, EnumType type, out object? value)
    {
        value = literal is EnumValueNode name && type.TryGetValue(name.Value, out var found) ? found.Value : null;
        return value is not null;
    }

    private static bool IsUnset(ValueNode node, VariableValues variables) =>
        node is VariableNode variable && !variables.TryGet(variable.Name.Value, out _);
}

/// <summary>A field's arguments, or why they cannot be had.</summary>
internal readonly record struct CoercedArguments(InputObject Values, GraphQLError? Error);
