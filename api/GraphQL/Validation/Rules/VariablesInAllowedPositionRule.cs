using Analytics.GraphQL.Language;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Validation.Rules;

/// <summary>A variable's type fits wherever the variable is used.</summary>
internal static class VariablesInAllowedPositionRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker) => walker.LeaveOperation += operation =>
    {
        var definitions = new Dictionary<string, VariableDefinitionNode>();
        foreach (var definition in operation.VariableDefinitions)
        {
            definitions[definition.Variable.Name.Value] = definition;
        }

        foreach (var usage in context.Variables.In(operation))
        {
            if (usage.Type is { } expected
                && definitions.TryGetValue(usage.Node.Name.Value, out var definition)
                && context.Schema.TypeOf(definition.Type) is { } type)
            {
                Check(context, usage, expected, definition, type);
            }
        }
    };

    private static void Check(ValidationContext context, VariableUsage usage, GraphQLType expected, VariableDefinitionNode definition, GraphQLType type)
    {
        var name = usage.Node.Name.Value;
        if (!Fits(context.Schema, type, definition.DefaultValue, expected, usage.HasDefault))
        {
            context.Report($"Variable \"${name}\" of type \"{type}\" used in position expecting type \"{expected}\".", definition, usage.Node);
        }

        if (usage.ParentType is InputObjectType { IsOneOf: true } oneOf && !type.IsNonNull)
        {
            context.Report($"Variable \"${name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{oneOf}\".", definition, usage.Node);
        }
    }

    /// <summary>A nullable variable can stand where null is refused when the variable or the place has a default.</summary>
    private static bool Fits(Schema schema, GraphQLType type, ValueNode? variableDefault, GraphQLType expected, bool placeHasDefault)
    {
        if (!expected.IsNonNull || type.IsNonNull)
        {
            return schema.IsSubTypeOf(type, expected);
        }

        var hasDefault = placeHasDefault || variableDefault is not (null or NullValueNode);
        return hasDefault && schema.IsSubTypeOf(type, expected.Nullable);
    }
}
