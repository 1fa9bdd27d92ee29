using System.Collections.Immutable;
using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.TypeSystem;

/// <summary>What all SDL texts together define, extensions added to what they extend.</summary>
internal sealed class SdlDefinitions
{
    private readonly Dictionary<string, SdlType> _types = [];
    private readonly List<SdlType> _order = [];
    private readonly Dictionary<string, DirectiveDefinitionNode> _directives = [];
    private readonly Dictionary<OperationType, string> _roots = [];
    private readonly List<string> _faults;
    private bool _hasSchemaDefinition;

    private SdlDefinitions(List<string> faults) => _faults = faults;

    internal string? Description { get; private set; }

    /// <summary>Types in the order in which each was first defined or extended.</summary>
    internal IReadOnlyList<SdlType> Types => _order;

    internal IEnumerable<DirectiveDefinitionNode> Directives => _directives.Values;

    internal static SdlDefinitions Read(IReadOnlyList<string> texts, List<string> faults)
    {
        var definitions = new SdlDefinitions(faults);
        for (var i = 0; i < texts.Count; i++)
        {
            try
            {
                foreach (var definition in SyntaxParser.Parse(texts[i]).Definitions)
                    definitions.Add(definition);
            }
            catch (GraphQLSyntaxException e)
            {
                faults.Add($"SDL text {i + 1}, line {e.Location.Line}, column {e.Location.Column}: {e.Message}");
            }
        }

        foreach (var type in definitions._order.Where(type => !type.IsDefined && type.Name is not ("Query" or "Mutation")))
            faults.Add($"Cannot extend type \"{type.Name}\" because it is not defined.");

        return definitions;
    }

    /// <summary>The name of the type where a kind of operation starts, and whether a schema definition says so.</summary>
    internal (string Name, bool Stated) RootName(OperationType operation) =>
        _roots.TryGetValue(operation, out var name) ? (name, true)
        : _hasSchemaDefinition ? ("", false)
        : (operation.ToString(), false);

    private void Add(DefinitionNode definition)
    {
        switch (definition)
        {
            case TypeDefinitionNode type:
                Define(type);
                break;
            case TypeExtensionNode extension:
                Find(extension.Type).Extend(extension.Type, _faults);
                break;
            case DirectiveDefinitionNode directive:
                if (!_directives.TryAdd(directive.Name.Value, directive))
                    _faults.Add($"There can be only one directive named \"@{directive.Name.Value}\".");

                break;
            case SchemaDefinitionNode schema:
                if (_hasSchemaDefinition)
                    _faults.Add("Must provide only one schema definition.");

                _hasSchemaDefinition = true;
                Description = schema.Description?.Value;
                AddRoots(schema.OperationTypes);
                break;
            case SchemaExtensionNode extension:
                AddRoots(extension.OperationTypes);
                break;
            default:
                _faults.Add($"A schema's SDL holds definitions of types and directives, not a {definition.Kind}.");
                break;
        }
    }

    private void Define(TypeDefinitionNode definition)
    {
        if (BuiltInTypes.Scalar(definition.Name.Value) is not null)
        {
            _faults.Add($"Scalar {definition.Name.Value} is built in and cannot be defined again.");
            return;
        }

        var type = Find(definition);
        if (type.IsDefined)
            _faults.Add($"There can be only one type named \"{type.Name}\".");
        else
            type.Define(definition, _faults);
    }

    private SdlType Find(TypeDefinitionNode node)
    {
        if (!_types.TryGetValue(node.Name.Value, out var type))
        {
            _types[node.Name.Value] = type = new SdlType(node.Name.Value, node.Kind);
            _order.Add(type);
        }

        return type;
    }

    private void AddRoots(ImmutableArray<OperationTypeDefinitionNode> roots)
    {
        foreach (var root in roots)
        {
            if (!_roots.TryAdd(root.Operation, root.Type.Name.Value))
                _faults.Add($"There can be only one {root.Operation} type in schema.");
        }
    }
}

/// <summary>One named type as its definition and all extensions make it.</summary>
internal sealed class SdlType(string name, SyntaxKind kind)
{
    private ImmutableArray<DirectiveNode> _directives = [];

    internal string Name { get; } = name;

    internal SyntaxKind Kind { get; } = kind;

    internal bool IsDefined { get; private set; }

    internal string? Description { get; private set; }

    internal ImmutableArray<NamedTypeNode> Interfaces { get; private set; } = [];

    internal ImmutableArray<FieldDefinitionNode> Fields { get; private set; } = [];

    internal ImmutableArray<NamedTypeNode> Members { get; private set; } = [];

    internal ImmutableArray<EnumValueDefinitionNode> Values { get; private set; } = [];

    internal ImmutableArray<InputValueDefinitionNode> InputFields { get; private set; } = [];

    /// <summary>The reason a <c>@deprecated</c> gives; null when there is none.</summary>
    internal static string? Deprecation(ImmutableArray<DirectiveNode> directives) =>
        directives.Any(directive => directive.Name.Value == "deprecated")
            ? Text(directives, "deprecated", "reason") ?? BuiltInTypes.DefaultDeprecationReason
            : null;

    internal void Define(TypeDefinitionNode definition, List<string> faults)
    {
        IsDefined = true;
        Description = definition.Description?.Value;
        Extend(definition, faults);
    }

    internal void Extend(TypeDefinitionNode node, List<string> faults)
    {
        if (node.Kind != Kind)
        {
            faults.Add($"Cannot extend type \"{Name}\" as another kind of type.");
            return;
        }

        _directives = _directives.AddRange(node.Directives);
        switch (node)
        {
            case ComplexTypeDefinitionNode complex:
                Interfaces = Interfaces.AddRange(complex.Interfaces);
                Fields = Fields.AddRange(complex.Fields);
                break;
            case UnionTypeDefinitionNode union:
                Members = Members.AddRange(union.Types);
                break;
            case EnumTypeDefinitionNode choice:
                Values = Values.AddRange(choice.Values);
                break;
            case InputObjectTypeDefinitionNode input:
                InputFields = InputFields.AddRange(input.Fields);
                break;
            default:
                break;
        }
    }

    internal bool HasDirective(string directive) => _directives.Any(node => node.Name.Value == directive);

    internal string? DirectiveText(string directive, string argument) => Text(_directives, directive, argument);

    private static string? Text(ImmutableArray<DirectiveNode> directives, string directive, string argument) =>
        directives.FirstOrDefault(node => node.Name.Value == directive)
            ?.Arguments.FirstOrDefault(node => node.Name.Value == argument)
            ?.Value is StringValueNode text ? text.Value : null;
}
