using System.Collections.Concurrent;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Execution;

/// <summary>
/// One run of one operation. Fields are resolved depth first on the caller's thread; those that have to be waited for start
/// together and go on wherever their tasks end. What became null too late to stop its siblings is settled at the end.
/// </summary>
internal sealed partial class OperationExecution : IDisposable
{
    private readonly List<GraphQLError> _errors = [];
    private readonly ResultBuffer _buffer = new();
    private readonly Action<ExecutionFailure> _onFailure;
    private readonly Progress _progress = new();
    private ConcurrentDictionary<object, object?>? _state;
    private DataLoaders? _loaders;
    private volatile bool _brokeLate;
    private volatile bool _changes;
    private int _repeatable;

    internal OperationExecution(Schema schema, IServiceProvider services, Action<ExecutionFailure> onFailure, TimeSpan? timeLimit, CancellationToken cancellation)
    {
        Schema = schema;
        Services = services;
        TimeLimit = timeLimit;
        CancellationToken = cancellation;
        _onFailure = onFailure;
    }

    internal Schema Schema { get; }

    internal IServiceProvider Services { get; }

    internal TimeSpan? TimeLimit { get; }

    internal CancellationToken CancellationToken { get; }

    internal ConcurrentDictionary<object, object?> RequestState => _state ?? Interlocked.CompareExchange(ref _state, [], null) ?? _state;

    internal DataLoaders Loaders => _loaders ?? Interlocked.CompareExchange(ref _loaders, new DataLoaders(_progress, CancellationToken), null) ?? _loaders;

    internal IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>Whether the same request may be given the same answer.</summary>
    internal bool IsRepeatable => _repeatable == Data?.Count && !_changes && _errors.Count == 0;

    /// <summary>The answer's object; null when an error reached the root.</summary>
    internal ResultBlock? Data { get; private set; }

    /// <summary>Executes the fields of a query together.</summary>
    internal async ValueTask ExecuteTogether(SelectionSet selection)
    {
        var block = Begin(selection);
        _progress.Enter();
        ResolveFields(selection, NoSource, block);
        _progress.Leave();
        await WaitForAll();
        Finish(block);
    }

    /// <summary>Executes the fields of a mutation one after another, each with all that is selected below it.</summary>
    internal async ValueTask ExecuteSerially(SelectionSet selection)
    {
        var block = Begin(selection);
        for (var i = 0; i < selection.Count; i++)
        {
            _progress.Enter();
            ResolveField(selection[i], NoSource, new ResultPlace(block, i));
            _progress.Leave();
            await WaitForAll();
            if (block[i].Kind == ResultKind.Broken || (_brokeLate && Settle(ref block[i], selection[i].Field.Type)))
                break;
        }

        Finish(block);
    }

    /// <summary>Gives the answer's memory back; only when nothing is running any more.</summary>
    public void Dispose()
    {
        if (_progress.IsIdle)
            _buffer.Dispose();
    }

    /// <summary>What resolvers of root fields receive.</summary>
    internal static object NoSource { get; } = new();

    private ResultBlock Begin(SelectionSet selection)
    {
        CancellationToken.ThrowIfCancellationRequested();
        return _buffer.Add(selection.Count, selection, default);
    }

    private ValueTask WaitForAll()
    {
        CancellationToken.ThrowIfCancellationRequested();
        return _progress.IsIdle ? ValueTask.CompletedTask : new ValueTask(_progress.WhenIdle().WaitAsync(CancellationToken));
    }

    private void Finish(ResultBlock block)
    {
        CancellationToken.ThrowIfCancellationRequested();
        var broken = FirstBroken(block, null, settle: _brokeLate);
        if (broken is not null)
            _errors.Add(broken);

        Data = broken is null ? block : null;
    }

    /// <summary>Resolves the fields of one object; stops at the first that the object cannot be without.</summary>
    private GraphQLError? ResolveFields(SelectionSet selection, object source, ResultBlock block)
    {
        for (var i = 0; i < selection.Count; i++)
        {
            var isThere = ResolveField(selection[i], source, new ResultPlace(block, i));
            if (isThere && block[i].Kind == ResultKind.Broken)
                return block[i].Error;
        }

        return null;
    }

    /// <inheritdoc cref="FieldResolver.Resolve"/>
    private bool ResolveField(SelectedField field, object source, ResultPlace place)
    {
        if (field.ArgumentError is { } error)
        {
            Fail(error, field, place);
            return true;
        }

        try
        {
            return field.Field.Resolver!.Resolve(this, source, field, place);
        }
        catch (Exception e) when (!IsCancellation(e))
        {
            Fail(ToError(e, field, place), field, place);
            return true;
        }
    }

    /// <summary>One more field of the query type says that its value will stay the same.</summary>
    internal void MayRepeat() => Interlocked.Increment(ref _repeatable);

    /// <summary>Something below a field of the query type comes from elsewhere.</summary>
    internal void MayNotRepeat() => _changes = true;

    /// <summary>Goes on with a field when its task ends. The execution is not over before.</summary>
    /// <returns>False: the place will have its value later.</returns>
    internal bool WaitFor<TValue>(ValueTask<TValue> task, SelectedField field, ResultPlace place)
    {
        _changes = true;
        _progress.Begin();
        _ = GoOn();
        return false;

        async Task GoOn()
        {
            try
            {
                TValue value;
                try
                {
                    value = await task;
                }
                finally
                {
                    _progress.Enter();
                }

                Complete(value, field, place);
            }
            catch (Exception e) when (!IsCancellation(e))
            {
                Fail(ToError(e, field, place), field, place);
            }
            catch (OperationCanceledException)
            {
                // The whole execution was cancelled, and says so itself.
            }
            finally
            {
                _brokeLate |= place.Value.Kind == ResultKind.Broken;
                _progress.Leave();
                _progress.End();
            }
        }
    }

    /// <summary>Adds an error to the answer.</summary>
    internal void Report(GraphQLError error, SelectedField field, ResultPlace place)
    {
        var located = Locate(error, field, place);
        lock (_errors)
            _errors.Add(located);
    }

    /// <summary>A place has no value because of an error: it is null, or where that is not allowed breaks what holds it.</summary>
    private void Fail(GraphQLError error, SelectedField field, ResultPlace place) =>
        Fail(Locate(error, field, place), field.Field.Type, ref place.Value);

    private void Fail(GraphQLError error, GraphQLType type, ref ResultValue value)
    {
        if (type.IsNonNull)
        {
            value.Break(error);
            return;
        }

        value.SetNull();
        lock (_errors)
            _errors.Add(error);
    }

    private static GraphQLError Locate(GraphQLError error, SelectedField field, ResultPlace place) => error with
    {
        Path = error.Path ?? place.ToPath(),
        Locations = error.Locations.IsEmpty ? field.Locations : error.Locations,
    };

    private bool IsCancellation(Exception e) => e is OperationCanceledException && CancellationToken.IsCancellationRequested;

    private GraphQLError ToError(Exception e, SelectedField field, ResultPlace place)
    {
        if (e is GraphQLException mistake)
            return mistake.Error;

        return InternalError.Tell(_onFailure, $"Resolving {field.Parent.Name}.{field.Field.Name} at {place.ToPath()} failed.", e);
    }
}
