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
            _types.TryAdd(definition.Name, TypeFactory.Make(definition, _declarations, executable, _faults));

        var linker = new TypeLinker(_types, _faults);
        foreach (var definition in _sdl.Types)
            linker.Link(definition);

        ImmutableArray<DirectiveDefinition> directives = [.. _sdl.Directives.Select(linker.MakeDirective)];
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
