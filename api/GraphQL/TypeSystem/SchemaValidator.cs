using System.Collections.Immutable;

namespace Analytics.GraphQL.TypeSystem;

/// <summary>
/// The rules that the specification's chapter on the type system holds every schema to, in the words of the reference implementation.
/// </summary>
internal static class SchemaValidator
{
    internal static void Validate(Schema schema, List<string> faults)
    {
        CheckDirectives(schema, faults);
        foreach (var type in schema.Types.Where(type => !IsIntrospection(type)))
        {
            CheckName(type.Name, faults);
            switch (type)
            {
                case ComplexType complex:
                    CheckFields(complex, faults);
                    InterfaceRules.Check(schema, complex, faults);
                    break;
                case UnionType union:
                    CheckMembers(union, faults);
                    break;
                case EnumType choice:
                    CheckValues(choice, faults);
                    break;
                case InputObjectType input:
                    CheckInput(input, faults);
                    break;
                default:
                    break;
            }
        }

        InputCycles.Check(schema, faults);
    }

    private static bool IsIntrospection(NamedType type) =>
        type.Name is "__Schema" or "__Type" or "__TypeKind" or "__Field" or "__InputValue" or "__EnumValue" or "__Directive" or "__DirectiveLocation";

    private static void CheckDirectives(Schema schema, List<string> faults)
    {
        foreach (var directive in schema.Directives)
        {
            CheckName(directive.Name, faults);
            CheckInputs(directive.Arguments, argument => $"@{directive.Name}({argument}:)", "argument", faults);
        }
    }

    private static void CheckFields(ComplexType type, List<string> faults)
    {
        if (type.Fields.IsEmpty)
            faults.Add($"Type {type.Name} must define one or more fields.");

        CheckUnique(type.Fields.Select(field => field.Name), name => $"Field \"{type.Name}.{name}\" can only be defined once.", faults);
        foreach (var field in type.Fields)
        {
            CheckName(field.Name, faults);
            CheckInputs(field.Arguments, argument => $"{type.Name}.{field.Name}({argument}:)", "argument", faults);
        }
    }

    private static void CheckMembers(UnionType union, List<string> faults)
    {
        if (union.Types.IsEmpty)
            faults.Add($"Union type {union.Name} must define one or more member types.");

        CheckUnique(union.Types.Select(member => member.Name), name => $"Union type {union.Name} can only include type {name} once.", faults);
    }

    private static void CheckValues(EnumType type, List<string> faults)
    {
        if (type.Values.IsEmpty)
            faults.Add($"Enum type {type.Name} must define one or more values.");

        CheckUnique(type.Values.Select(value => value.Name), name => $"Enum value \"{type.Name}.{name}\" can only be defined once.", faults);
        foreach (var value in type.Values)
        {
            CheckName(value.Name, faults);
            if (value.Name is "true" or "false" or "null")
                faults.Add($"Enum value {type.Name}.{value.Name} cannot have the name of a literal.");
        }
    }

    private static void CheckInput(InputObjectType type, List<string> faults)
    {
        if (type.Fields.IsEmpty)
            faults.Add($"Input Object type {type.Name} must define one or more fields.");

        CheckInputs(type.Fields, field => $"{type.Name}.{field}", "input field", faults);
        foreach (var field in type.IsOneOf ? type.Fields : [])
        {
            if (field.Type.IsNonNull)
                faults.Add($"OneOf input field {type.Name}.{field.Name} must be nullable.");

            if (field.DefaultLiteral is not null)
                faults.Add($"OneOf input field {type.Name}.{field.Name} cannot have a default value.");
        }
    }

    private static void CheckInputs(ImmutableArray<InputValueDefinition> inputs, Func<string, string> coordinate, string what, List<string> faults)
    {
        CheckUnique(inputs.Select(input => input.Name), name => $"There can be only one {what} named \"{coordinate(name)}\".", faults);
        foreach (var input in inputs)
        {
            CheckName(input.Name, faults);
            if (input is { IsRequired: true, DeprecationReason: not null })
                faults.Add($"Required {what} {coordinate(input.Name)} cannot be deprecated.");
        }
    }

    private static void CheckName(string name, List<string> faults)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
            faults.Add($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.");
    }

    private static void CheckUnique(IEnumerable<string> names, Func<string, string> fault, List<string> faults)
    {
        var seen = new HashSet<string>();
        faults.AddRange(names.Where(name => !seen.Add(name)).Distinct().Select(fault));
    }
}
