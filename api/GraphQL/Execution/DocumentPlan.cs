using Analytics.GraphQL.Language;
using Analytics.GraphQL.TypeSystem;
using Analytics.GraphQL.Validation;

namespace Analytics.GraphQL.Execution;

/// <summary>A document that has been parsed and validated, with what is known of its operations before any request. Shared by requests.</summary>
internal sealed class DocumentPlan
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = [];
    private readonly List<OperationPlan> _operations = [];

    /// <summary>Plans a document.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">The text in UTF-8.</param>
    /// <param name="options">Limits.</param>
    /// <param name="errors">Why there is no plan.</param>
    internal static DocumentPlan? Create(Schema schema, ReadOnlySpan<byte> document, GraphQLOptions options, out IReadOnlyList<GraphQLError> errors)
    {
        DocumentNode node;
        try
        {
            node = SyntaxParser.Parse(document, options.Parser);
        }
        catch (GraphQLSyntaxException e)
        {
            errors = [new GraphQLError(e.Message) { Code = ErrorCodes.ParseFailed, Locations = [e.Location] }];
            return null;
        }

        errors = DocumentValidator.Validate(schema, node);
        return errors.Count > 0 ? null : new DocumentPlan(schema, node, options);
    }

    private DocumentPlan(Schema schema, DocumentNode document, GraphQLOptions options)
    {
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
            _fragments[fragment.Name.Value] = fragment;

        var size = new OperationSize(_fragments, schema.IntrospectionLists, options);
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
            _operations.Add(new OperationPlan(schema, operation, _fragments, size.Check(operation)));
    }

    /// <summary>Finds the operation to execute.</summary>
    internal OperationPlan? Find(string? name, out GraphQLError? error)
    {
        var found = string.IsNullOrEmpty(name)
            ? _operations.Count == 1 ? _operations[0] : null
            : _operations.Find(operation => operation.Name == name);
        error = found is not null ? null : new GraphQLError(
            !string.IsNullOrEmpty(name) ? $"Unknown operation named \"{name}\"."
            : _operations.Count == 0 ? "Must provide an operation."
            : "Must provide operation name if query contains multiple operations.")
        {
            Code = ErrorCodes.OperationResolution,
        };
        return found;
    }
}

/// <summary>One operation of a planned document.</summary>
internal sealed class OperationPlan
{
    private readonly Schema _schema;
    private readonly OperationDefinitionNode _operation;
    private readonly IReadOnlyDictionary<string, FragmentDefinitionNode> _fragments;
    private SelectionSet? _selection;

    internal OperationPlan(Schema schema, OperationDefinitionNode operation, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, GraphQLError? tooLarge)
    {
        TooLarge = tooLarge;
        _schema = schema;
        _operation = operation;
        _fragments = fragments;
        RootType = operation.Operation switch
        {
            OperationType.Query => schema.QueryType,
            OperationType.Mutation => schema.MutationType,
            OperationType.Subscription => null,
        };
        Variables = [.. operation.VariableDefinitions.Select(Plan)];
    }

    internal string? Name => _operation.Name?.Value;

    internal OperationType Type => _operation.Operation;

    internal Location Location => _operation.Location;

    /// <summary>Where the operation starts; null when the schema has no such operations, or they cannot be executed.</summary>
    internal ObjectType? RootType { get; }

    /// <summary>Why the operation is refused whoever asks; null when it is not.</summary>
    internal GraphQLError? TooLarge { get; }

    internal IReadOnlyList<VariablePlan> Variables { get; }

    /// <summary>What the operation selects. Without variables that is the same for every request, and compiled once.</summary>
    internal SelectionSet Select(VariableValues variables)
    {
        if (Variables.Count > 0)
            return Compile(variables);

        return _selection ?? Interlocked.CompareExchange(ref _selection, Compile(variables), null) ?? _selection;
    }

    private SelectionSet Compile(VariableValues variables) =>
        new SelectionCompiler(_schema, _fragments, variables).Compile(RootType!, _operation.SelectionSet);

    private VariablePlan Plan(VariableDefinitionNode node)
    {
        var type = TypeOf(node.Type);
        object? value = null;
        var hasDefault = node.DefaultValue is { } literal && LiteralCoercer.TryCoerce(literal, type, VariableValues.None, out value);
        return new VariablePlan(node.Variable.Name.Value, type, hasDefault, value, node.Location);
    }

    private GraphQLType TypeOf(TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(TypeOf(nonNull.Type)),
        ListTypeNode list => new ListType(TypeOf(list.Type)),
        NamedTypeNode named when _schema.TryGetType(named.Name.Value, out var type) => type,
        NamedTypeNode named when BuiltInTypes.Scalar(named.Name.Value) is { } scalar => scalar,
        _ => throw new InvalidOperationException("Validation let a variable of an unknown type through."),
    };
}
