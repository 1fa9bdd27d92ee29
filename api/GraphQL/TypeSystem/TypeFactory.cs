using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.TypeSystem;

/// <summary>Makes each named type from its definition, before types refer to each other.</summary>
internal static class TypeFactory
{
    internal static NamedType Make(SdlType definition, SchemaDeclarations declarations, bool executable, List<string> faults)
    {
        var (name, description) = (definition.Name, definition.Description);
        return definition.Kind switch
        {
            SyntaxKind.ScalarTypeDefinition => new ScalarType(name, description, Codec(name, declarations, executable, faults), definition.DirectiveText("specifiedBy", "url")),
            SyntaxKind.ObjectTypeDefinition => new ObjectType(name, description),
            SyntaxKind.InterfaceTypeDefinition => new InterfaceType(name, description),
            SyntaxKind.UnionTypeDefinition => new UnionType(name, description),
            SyntaxKind.EnumTypeDefinition => MakeEnum(definition, declarations, faults),
            SyntaxKind.InputObjectTypeDefinition => new InputObjectType(name, description, definition.HasDirective("oneOf")),
            _ => throw new InvalidOperationException($"{definition.Kind} defines no type."),
        };
    }

    private static ScalarCodec Codec(string name, SchemaDeclarations declarations, bool executable, List<string> faults)
    {
        if (declarations.Scalars.TryGetValue(name, out var codec))
            return codec;

        if (executable)
            faults.Add($"Scalar {name} has no codec: call Scalar(\"{name}\", …).");

        return ScalarCodecs.Any;
    }

    private static EnumType MakeEnum(SdlType definition, SchemaDeclarations declarations, List<string> faults)
    {
        var type = new EnumType(definition.Name, definition.Description,
        [
            .. definition.Values.Select(value => new EnumValueDefinition
            {
                Name = value.Name.Value,
                Description = value.Description?.Value,
                DeprecationReason = SdlType.Deprecation(value.Directives),
            }),
        ]);

        if (declarations.Enums.TryGetValue(type.Name, out var binding))
        {
            type.Binding = binding;
            foreach (var missing in binding.Bind(type))
                faults.Add($"Enum value {type.Name}.{missing} has no member in {binding.ClrType.Name}.");
        }

        return type;
    }
}
