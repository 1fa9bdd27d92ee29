using System.Collections.Immutable;
using Analytics.GraphQL.Language;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Validation;

/// <summary>Arguments and values.</summary>
internal sealed partial class DocumentWalker
{
    private void Walk(ImmutableArray<ArgumentNode> arguments)
    {
        foreach (var argument in arguments)
        {
            Argument = FindArgument(argument.Name.Value);
            WalkAt(Argument, argument, EnterArgument, argument.Value);
            Argument = null;
        }
    }

    /// <summary>The arguments of a directive that the schema does not know are looked up at the field around it, as graphql-js does.</summary>
    private InputValueDefinition? FindArgument(string name)
    {
        InputValueDefinition? argument = null;
        if (Directive is not null)
        {
            Directive.TryGetArgument(name, out argument);
        }
        else
        {
            FieldDefinition?.TryGetArgument(name, out argument);
        }

        return argument;
    }

    /// <summary>Walks through a value at a place that the schema defines, or, when null, does not.</summary>
    private void WalkAt<T>(InputValueDefinition? definition, T place, Action<T>? enter, ValueNode value)
    {
        var outer = Expect(definition?.Type, definition?.DefaultLiteral is not null);
        enter?.Invoke(place);
        Walk(value);
        (InputType, ParentInputType, LocationHasDefault) = outer;
    }

    /// <summary>Says what the next value inside should be; gives back what was expected so far.</summary>
    private (GraphQLType? Type, GraphQLType? ParentType, bool HasDefault) Expect(GraphQLType? type, bool hasDefault)
    {
        var outer = (InputType, ParentInputType, LocationHasDefault);
        (InputType, ParentInputType, LocationHasDefault) = (type, InputType, hasDefault);
        return outer;
    }

    private void Walk(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                EnterVariable?.Invoke(variable);
                break;
            case ListValueNode list:
                Walk(list);
                break;
            case ObjectValueNode map:
                Walk(map);
                break;
            default:
                EnterLeafValue?.Invoke(value);
                break;
        }
    }

    private void Walk(ListValueNode list)
    {
        var nullable = InputType?.Nullable;
        var outer = Expect(nullable is ListType { OfType: var item } ? item : nullable, hasDefault: false);
        EnterListValue?.Invoke(list);
        foreach (var value in list.Values)
        {
            Walk(value);
        }

        LeaveListValue?.Invoke(list);
        (InputType, ParentInputType, LocationHasDefault) = outer;
    }

    private void Walk(ObjectValueNode map)
    {
        EnterObjectValue?.Invoke(map);
        foreach (var field in map.Fields)
        {
            InputValueDefinition? definition = null;
            (InputType?.Named as InputObjectType)?.TryGetField(field.Name.Value, out definition);
            WalkAt(definition, field, EnterObjectField, field.Value);
        }

        LeaveObjectValue?.Invoke(map);
    }
}
