using System.Collections.Immutable;
using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.TypeSystem;

/// <summary>Lets types refer to each other: fields, arguments, interfaces, members.</summary>
/// <param name="types">All types by name; built-in scalars join them when they are first referred to.</param>
/// <param name="faults">Takes what is wrong.</param>
internal sealed class TypeLinker(Dictionary<string, NamedType> types, List<string> faults)
{
    internal void Link(SdlType definition)
    {
        switch (types[definition.Name])
        {
            case ComplexType complex:
                complex.Interfaces = [.. Named<InterfaceType>(definition.Interfaces, node => $"Type {definition.Name} must only implement Interface types, it cannot implement {node}.")];
                complex.Fields = [.. definition.Fields.Select(field => MakeField(definition.Name, field)).OfType<FieldDefinition>()];
                break;
            case UnionType union:
                union.Types = [.. Named<ObjectType>(definition.Members, node => $"Union type {definition.Name} can only include Object types, it cannot include {node}.")];
                break;
            case InputObjectType input:
                input.Fields = MakeInputs(definition.InputFields, name => $"{definition.Name}.{name}");
                break;
            default:
                break;
        }
    }

    private IEnumerable<T> Named<T>(ImmutableArray<NamedTypeNode> nodes, Func<string, string> wrongKind)
        where T : NamedType
    {
        foreach (var node in nodes)
        {
            if (!types.TryGetValue(node.Name.Value, out var type))
                faults.Add($"Unknown type \"{node.Name.Value}\".");
            else if (type is T expected)
                yield return expected;
            else
                faults.Add(wrongKind(type.Name));
        }
    }

    private FieldDefinition? MakeField(string typeName, FieldDefinitionNode node)
    {
        var coordinate = $"{typeName}.{node.Name.Value}";
        var type = Refer(node.Type, coordinate);
        if (type is { IsOutput: false })
            faults.Add($"The type of {coordinate} must be Output Type but got: {type}.");

        var arguments = MakeInputs(node.Arguments, name => $"{coordinate}({name}:)");
        return type is null ? null : new FieldDefinition
        {
            Name = node.Name.Value,
            Description = node.Description?.Value,
            Type = type,
            Arguments = arguments,
            DeprecationReason = SdlType.Deprecation(node.Directives),
        };
    }

    private ImmutableArray<InputValueDefinition> MakeInputs(ImmutableArray<InputValueDefinitionNode> nodes, Func<string, string> coordinate)
    {
        if (nodes.IsEmpty)
            return [];

        var inputs = ImmutableArray.CreateBuilder<InputValueDefinition>(nodes.Length);
        foreach (var node in nodes)
        {
            var type = Refer(node.Type, coordinate(node.Name.Value));
            if (type is null)
                continue;

            if (!type.IsInput)
                faults.Add($"The type of {coordinate(node.Name.Value)} must be Input Type but got: {type}.");

            inputs.Add(new InputValueDefinition
            {
                Name = node.Name.Value,
                Description = node.Description?.Value,
                Type = type,
                DefaultLiteral = node.DefaultValue,
                DeprecationReason = SdlType.Deprecation(node.Directives),
            });
        }

        return inputs.ToImmutable();
    }

    private GraphQLType? Refer(TypeNode node, string coordinate)
    {
        switch (node)
        {
            case NonNullTypeNode nonNull:
                return Refer(nonNull.Type, coordinate) is { } nullable ? new NonNullType(nullable) : null;
            case ListTypeNode list:
                return Refer(list.Type, coordinate) is { } item ? new ListType(item) : null;
            default:
                var name = ((NamedTypeNode)node).Name.Value;
                if (BuiltInScalar(name) is { } type || types.TryGetValue(name, out type))
                    return type;

                faults.Add($"Unknown type \"{name}\" of {coordinate}.");
                return null;
        }
    }

    private NamedType? BuiltInScalar(string name)
    {
        if (types.TryGetValue(name, out var known))
            return known;

        return BuiltInTypes.Scalar(name) is { } scalar ? types[name] = scalar : null;
    }

    internal DirectiveDefinition MakeDirective(DirectiveDefinitionNode node) => new()
    {
        Name = node.Name.Value,
        Description = node.Description?.Value,
        Arguments = MakeInputs(node.Arguments, name => $"@{node.Name.Value}({name}:)"),
        IsRepeatable = node.IsRepeatable,
        Locations = [.. node.Locations.Select(location => location.Value)],
    };
}
