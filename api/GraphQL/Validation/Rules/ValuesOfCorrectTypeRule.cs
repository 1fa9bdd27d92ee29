using Analytics.GraphQL.Language;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Validation.Rules;

/// <summary>Every literal is a value of the type that its place expects.</summary>
internal static class ValuesOfCorrectTypeRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker)
    {
        // A list or object that is wrong as a whole is told once; what is in it is left alone.
        ValueNode? wrong = null;
        walker.EnterListValue += list =>
        {
            if (wrong is null && walker.ParentInputType?.Nullable is not ListType)
            {
                CheckLeaf(context, walker.InputType, list);
                wrong = list;
            }
        };
        walker.EnterObjectValue += map =>
        {
            if (wrong is not null)
            {
                return;
            }

            if (walker.InputType?.Named is InputObjectType type)
            {
                CheckFields(context, type, map);
            }
            else
            {
                CheckLeaf(context, walker.InputType, map);
                wrong = map;
            }
        };
        walker.EnterObjectField += field =>
        {
            if (wrong is null && walker.InputType is null && walker.ParentInputType?.Named is InputObjectType type)
            {
                var suggestion = context.DidYouMean(field.Name.Value, type.Fields.Select(known => known.Name));
                context.Report($"Field \"{field.Name.Value}\" is not defined by type \"{type}\".{suggestion}", field);
            }
        };
        walker.EnterLeafValue += value =>
        {
            if (wrong is null)
            {
                CheckLeaf(context, walker.InputType, value);
            }
        };
        walker.LeaveListValue += list => wrong = list == wrong ? null : wrong;
        walker.LeaveObjectValue += map => wrong = map == wrong ? null : wrong;
    }

    private static void CheckFields(ValidationContext context, InputObjectType type, ObjectValueNode map)
    {
        foreach (var field in type.Fields)
        {
            if (field.IsRequired && !map.Fields.Any(given => given.Name.Value == field.Name))
            {
                context.Report($"Field \"{type}.{field.Name}\" of required type \"{field.Type}\" was not provided.", map);
            }
        }

        if (!type.IsOneOf)
        {
            return;
        }

        // A name given twice is one key, of which the last value counts; that it is given twice is another rule's business.
        if (map.Fields.Select(field => field.Name.Value).Distinct().Count() != 1)
        {
            context.Report($"OneOf Input Object \"{type}\" must specify exactly one key.", map);
        }
        else if (map.Fields[^1].Value is NullValueNode)
        {
            context.Report($"Field \"{type}.{map.Fields[^1].Name.Value}\" must be non-null.", map);
        }
    }

    private static void CheckLeaf(ValidationContext context, GraphQLType? type, ValueNode value)
    {
        var isWrong = (type, value) switch
        {
            (null, _) => false,
            (_, NullValueNode) => type.IsNonNull,
            _ => !type.Named.IsLeaf,
        };
        if (isWrong)
        {
            context.Report($"Expected value of type \"{type}\", found {InputPrinter.Print(value)}.", value);
        }
        else if (value is not NullValueNode && type?.Named is ScalarType scalar && !scalar.TryParseLiteral(value, out _, out var error))
        {
            context.Report(error, value);
        }
        else if (value is not NullValueNode && type?.Named is EnumType enumeration)
        {
            CheckEnum(context, enumeration, value);
        }
    }

    private static void CheckEnum(ValidationContext context, EnumType type, ValueNode value)
    {
        if (value is EnumValueNode { Value: var name } && type.TryGetValue(name, out _))
        {
            return;
        }

        var text = InputPrinter.Print(value);
        var problem = value is EnumValueNode
            ? $"Value \"{text}\" does not exist in \"{type}\" enum."
            : $"Enum \"{type}\" cannot represent non-enum value: {text}.";
        context.Report(problem + context.DidYouMean("the enum value", () => Suggestions.Near(text, type.Values.Select(known => known.Name))), value);
    }
}
