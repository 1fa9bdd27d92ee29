namespace Analytics.GraphQL.TypeSystem;

/// <summary>What a type owes to the interfaces it implements.</summary>
internal static class InterfaceRules
{
    internal static void Check(Schema schema, ComplexType type, List<string> faults)
    {
        var seen = new HashSet<InterfaceType>();
        foreach (var implemented in type.Interfaces)
        {
            if (implemented == type)
            {
                faults.Add($"Type {type.Name} cannot implement itself because it would create a circular reference.");
            }
            else if (!seen.Add(implemented))
            {
                faults.Add($"Type {type.Name} can only implement {implemented.Name} once.");
            }
            else
            {
                CheckAncestors(type, implemented, faults);
                foreach (var expected in implemented.Fields)
                    CheckField(schema, type, implemented, expected, faults);
            }
        }
    }

    private static void CheckAncestors(ComplexType type, InterfaceType implemented, List<string> faults)
    {
        foreach (var ancestor in implemented.Interfaces.Where(ancestor => !type.Interfaces.Contains(ancestor)))
        {
            faults.Add(ancestor == type
                ? $"Type {type.Name} cannot implement {implemented.Name} because it would create a circular reference."
                : $"Type {type.Name} must implement {ancestor.Name} because it is implemented by {implemented.Name}.");
        }
    }

    private static void CheckField(Schema schema, ComplexType type, InterfaceType implemented, FieldDefinition expected, List<string> faults)
    {
        var name = $"{implemented.Name}.{expected.Name}";
        if (!type.TryGetField(expected.Name, out var field))
        {
            faults.Add($"Interface field {name} expected but {type.Name} does not provide it.");
            return;
        }

        if (!IsSubType(schema, field.Type, expected.Type))
            faults.Add($"Interface field {name} expects type {expected.Type} but {type.Name}.{field.Name} is type {field.Type}.");

        foreach (var argument in expected.Arguments)
        {
            if (!field.TryGetArgument(argument.Name, out var given))
                faults.Add($"Interface field argument {name}({argument.Name}:) expected but {type.Name}.{field.Name} does not provide it.");
            else if (given.Type.ToString() != argument.Type.ToString())
                faults.Add($"Interface field argument {name}({argument.Name}:) expects type {argument.Type} but {type.Name}.{field.Name}({argument.Name}:) is type {given.Type}.");
        }

        foreach (var argument in field.Arguments.Where(argument => argument.IsRequired && !expected.TryGetArgument(argument.Name, out _)))
            faults.Add($"Object field {type.Name}.{field.Name} includes required argument {argument.Name} that is missing from the Interface field {name}.");
    }

    private static bool IsSubType(Schema schema, GraphQLType candidate, GraphQLType type) => (candidate, type) switch
    {
        (NonNullType one, NonNullType other) => IsSubType(schema, one.OfType, other.OfType),
        (NonNullType one, _) => IsSubType(schema, one.OfType, type),
        (ListType one, ListType other) => IsSubType(schema, one.OfType, other.OfType),
        (NamedType one, NamedType other) => schema.IsSubType(other, one),
        _ => false,
    };
}
