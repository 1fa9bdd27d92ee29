using System.Collections.Immutable;
using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.TypeSystem;

/// <summary>
/// Makes a schema from its declarations: reads the SDL, makes every named type, then lets them refer to each other, binds
/// resolvers, coerces defaults and validates. Collects faults on the way and throws once.
/// </summary>
internal sealed class SchemaAssembler
{
    private readonly SchemaDeclarations _declarations;
    private readonly SdlDefinitions _sdl;
    private readonly List<string> _faults;
    private readonly Dictionary<string, NamedType> _types = [];

    private SchemaAssembler(SchemaDeclarations declarations)
    {
        _declarations = declarations;
        _faults = [.. declarations.Faults];
        _sdl = SdlDefinitions.Read([.. declarations.Sdl, IntrospectionSdl.Text], _faults);
    }

    /// <summary>Makes the schema.</summary>
    /// <param name="declarations">What was declared.</param>
    /// <param name="executable">Whether every field needs a resolver and every scalar a codec.</param>
    /// <exception cref="SchemaException">The declarations have faults.</exception>
    internal static Schema Assemble(SchemaDeclarations declarations, bool executable) => new SchemaAssembler(declarations).Assemble(executable);

    private Schema Assemble(bool executable)
    {
        foreach (var definition in _sdl.Types)
            _types.TryAdd(definition.Name, MakeType(definition, executable));

        foreach (var definition in _sdl.Types)
            Link(definition);

        var directives = MakeDirectives();
        var query = Root(OperationType.Query);
        if (query is null)
            _faults.Add("Query root type must be provided.");

        ThrowIfFaulty();
        var schema = new Schema(new SchemaParts
        {
            Description = _sdl.Description,
            QueryType = query!,
            MutationType = Root(OperationType.Mutation),
            SubscriptionType = Root(OperationType.Subscription),
            Types = TypeOrder.Of(_sdl.Types.Select(definition => _types[definition.Name]), directives),
            Directives = directives,
            Introspection = IntrospectionSchema.MetaFields(_types),
        });

        // What follows looks at types that refer to each other, so it is for schemas without faults so far.
        SchemaValidator.Validate(schema, _faults);
        ThrowIfFaulty();
        DefaultValues.Coerce(schema, _faults);
        ResolverBinder.Bind(schema, IntrospectionSchema.Bindings().Concat(executable ? _declarations.Types.Values : []), executable, _faults);
        ThrowIfFaulty();
        return schema;
    }

    private void ThrowIfFaulty()
    {
        if (_faults.Count > 0)
            throw new SchemaException(_faults);
    }

    private NamedType MakeType(SdlType definition, bool executable)
    {
        var (name, description) = (definition.Name, definition.Description);
        return definition.Kind switch
        {
            SyntaxKind.ScalarTypeDefinition => new ScalarType(name, description, Codec(name, executable), definition.DirectiveText("specifiedBy", "url")),
            SyntaxKind.ObjectTypeDefinition => new ObjectType(name, description),
            SyntaxKind.InterfaceTypeDefinition => new InterfaceType(name, description),
            SyntaxKind.UnionTypeDefinition => new UnionType(name, description),
            SyntaxKind.EnumTypeDefinition => MakeEnum(definition),
            SyntaxKind.InputObjectTypeDefinition => new InputObjectType(name, description, definition.HasDirective("oneOf")),
            _ => throw new InvalidOperationException($"{definition.Kind} defines no type."),
        };
    }

    private ScalarCodec Codec(string name, bool executable)
    {
        if (_declarations.Scalars.TryGetValue(name, out var codec))
            return codec;

        if (executable)
            _faults.Add($"Scalar {name} has no codec: call Scalar(\"{name}\", …).");

        return ScalarCodecs.Any;
    }

    private EnumType MakeEnum(SdlType definition)
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

        if (_declarations.Enums.TryGetValue(type.Name, out var binding))
        {
            type.Binding = binding;
            foreach (var missing in binding.Bind(type))
                _faults.Add($"Enum value {type.Name}.{missing} has no member in {binding.ClrType.Name}.");
        }

        return type;
    }

    private void Link(SdlType definition)
    {
        switch (_types[definition.Name])
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
            if (!_types.TryGetValue(node.Name.Value, out var type))
                _faults.Add($"Unknown type \"{node.Name.Value}\".");
            else if (type is T expected)
                yield return expected;
            else
                _faults.Add(wrongKind(type.Name));
        }
    }

    private FieldDefinition? MakeField(string typeName, FieldDefinitionNode node)
    {
        var coordinate = $"{typeName}.{node.Name.Value}";
        var type = Refer(node.Type, coordinate);
        if (type is { IsOutput: false })
            _faults.Add($"The type of {coordinate} must be Output Type but got: {type}.");

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
                _faults.Add($"The type of {coordinate(node.Name.Value)} must be Input Type but got: {type}.");

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
                if (BuiltInScalar(name) is { } type || _types.TryGetValue(name, out type))
                    return type;

                _faults.Add($"Unknown type \"{name}\" of {coordinate}.");
                return null;
        }
    }

    private NamedType? BuiltInScalar(string name)
    {
        if (_types.TryGetValue(name, out var known))
            return known;

        return BuiltInTypes.Scalar(name) is { } scalar ? _types[name] = scalar : null;
    }

    private ImmutableArray<DirectiveDefinition> MakeDirectives()
    {
        var own = _sdl.Directives.Select(node => new DirectiveDefinition
        {
            Name = node.Name.Value,
            Description = node.Description?.Value,
            Arguments = MakeInputs(node.Arguments, name => $"@{node.Name.Value}({name}:)"),
            IsRepeatable = node.IsRepeatable,
            Locations = [.. node.Locations.Select(location => location.Value)],
        });
        return [.. own];
    }

    private ObjectType? Root(OperationType operation)
    {
        var (name, stated) = _sdl.RootName(operation);
        if (!_types.TryGetValue(name, out var type))
        {
            if (stated)
                _faults.Add($"Unknown type \"{name}\" as the {operation} root type.");

            return null;
        }

        if (type is not ObjectType)
            _faults.Add($"{operation} root type must be Object type, it cannot be {name}.");

        return type as ObjectType;
    }
}
