using Analytics.GraphQL.Language;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Execution;

/// <summary>Executes requests against a schema. One for the whole program; safe from any thread.</summary>
public sealed class GraphQLExecutor
{
    private readonly GraphQLOptions _options;
    private readonly Action<ExecutionFailure> _onFailure;
    private readonly LeastRecentlyUsed<Utf8Key, DocumentPlan> _plans;
    private readonly PersistedQueries _persisted;
    private readonly RepeatedAnswers _repeated;

    /// <summary>Executes against a schema within limits.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="options">The limits.</param>
    /// <param name="onFailure">Takes what clients are not told; called from any thread.</param>
    public GraphQLExecutor(Schema schema, GraphQLOptions options, Action<ExecutionFailure> onFailure)
    {
        Schema = schema;
        _options = options;
        _onFailure = onFailure;
        _plans = new LeastRecentlyUsed<Utf8Key, DocumentPlan>(options.MaxCachedPlans, options.MaxCachedPlanBytes);
        _persisted = new PersistedQueries(options);
        _repeated = new RepeatedAnswers(options);
    }

    /// <summary>The schema.</summary>
    public Schema Schema { get; }

    /// <summary>Executes a request. Whatever is wrong with it, or goes wrong, is in the result.</summary>
    /// <param name="request">The request.</param>
    /// <param name="services">The request's services, for resolvers.</param>
    /// <param name="cancellation">Stops everything.</param>
    /// <exception cref="OperationCanceledException">The answer was no longer wanted.</exception>
    public async ValueTask<ExecutionResult> ExecuteAsync(GraphQLRequest request, IServiceProvider services, CancellationToken cancellation = default)
    {
        try
        {
            return await Execute(request, services, cancellation);
        }
        catch (GraphQLException e)
        {
            return new ExecutionResult([e.Error]);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new ExecutionResult([InternalError.Tell(_onFailure, "A request failed outside its resolvers.", e)]);
        }
    }

    private async ValueTask<ExecutionResult> Execute(GraphQLRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var text = _persisted.Resolve(request, out var unknownText);
        if (unknownText is not null)
            return new ExecutionResult([unknownText]);

        if (Plan(text, out var errors) is not { } document)
            return new ExecutionResult(errors);

        if (document.Find(request.OperationName, out var unknown) is not { } operation)
            return new ExecutionResult([unknown!]);

        if (Refuse(operation, request) is { } refused)
            return refused;

        var key = _repeated.KeyOf(operation, request);
        if (key is { } known && _repeated.Find(known) is { } answer)
            return new ExecutionResult(answer);

        var variables = VariableCoercer.Coerce(operation.Variables, request.Variables, out var mistakes);
        if (mistakes.Count > 0)
            return new ExecutionResult(mistakes);

        var selection = operation.Select(variables);
        var cost = request.ReportCost || request.CostLimit is not null ? OperationCost.Of(selection, request.CostLimit, Schema, _options, services) : null;
        var extensions = request.ReportCost ? cost!.ToExtensions() : null;
        if (cost?.Refusal() is { } tooDear)
            return new ExecutionResult([tooDear], extensions: extensions);

        var execution = new OperationExecution(Schema, services, _onFailure, request.TimeLimit, cancellation);
        if (operation.Type == OperationType.Mutation)
            await execution.ExecuteSerially(selection);
        else
            await execution.ExecuteTogether(selection);

        var result = new ExecutionResult(execution, extensions);
        return key is { } repeated && execution.IsRepeatable ? _repeated.Keep(repeated, result) : result;
    }

    /// <summary>The plan of a document, from the cache or made now.</summary>
    private DocumentPlan? Plan(ReadOnlyMemory<byte> document, out IReadOnlyList<GraphQLError> errors)
    {
        errors = [];
        if (_plans.TryGet(new Utf8Key(document), out var known))
            return known;

        var plan = DocumentPlan.Create(Schema, document.Span, _options, out errors);
        if (plan is not null)
            _plans.Add(new Utf8Key(document.ToArray()), plan, document.Length);

        return plan;
    }

    private static ExecutionResult? Refuse(OperationPlan operation, GraphQLRequest request)
    {
        if (operation.TooLarge is { } tooLarge)
            return new ExecutionResult([tooLarge]);

        if (operation.RootType is null)
        {
            var kind = operation.Type.ToString().ToLowerInvariant();
            return new ExecutionResult([new GraphQLError($"Schema is not configured to execute {kind} operation.") { Code = ErrorCodes.OperationResolution, Locations = [operation.Location] }]);
        }

        if (request.QueriesOnly && operation.Type != OperationType.Query)
            return new ExecutionResult([new GraphQLError("Mutations are not executed over GET: send them by POST.") { Code = ErrorCodes.BadRequest }], ExecutionOutcome.MutationRefused);

        return null;
    }
}
