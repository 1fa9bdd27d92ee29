using System.Collections.Concurrent;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Execution;

/// <summary>What a resolver may ask: what was selected and given, by whom, and for how long.</summary>
public sealed class ResolverContext
{
    private readonly OperationExecution _execution;
    private readonly ResultPlace _place;

    internal ResolverContext(OperationExecution execution, SelectedField field, ResultPlace place)
    {
        _execution = execution;
        _place = place;
        Selection = field;
    }

    /// <summary>The field being resolved and, through its children, all that is selected below it.</summary>
    public SelectedField Selection { get; }

    /// <summary>The schema.</summary>
    public Schema Schema => _execution.Schema;

    /// <summary>The request's services.</summary>
    public IServiceProvider Services => _execution.Services;

    /// <summary>Fires when the answer is no longer wanted.</summary>
    public CancellationToken CancellationToken => _execution.CancellationToken;

    /// <summary>How long the work of this field may run, waiting for its turn left out; null for no limit. Resolvers keep to it themselves.</summary>
    public TimeSpan? TimeLimit => _execution.TimeLimit;

    /// <summary>Where the field's value will stand in the answer.</summary>
    public ResponsePath Path => _place.ToPath();

    /// <summary>What resolvers of the same request share, such as who is asking. Safe from any thread.</summary>
    public ConcurrentDictionary<object, object?> RequestState => _execution.RequestState;

    /// <summary>Whether the argument was given or has a default; an explicit null counts as given.</summary>
    public bool HasArgument(string name) => Selection.Arguments.Has(name);

    /// <summary>An argument's coerced value, or the type's default when it is null or was not given.</summary>
    /// <exception cref="InvalidCastException">The argument is of another type.</exception>
    public T? Argument<T>(string name) => Selection.Arguments.Get<T>(name);

    /// <summary>A list argument's values; empty when it is null or was not given.</summary>
    /// <exception cref="InvalidCastException">A value is of another type.</exception>
    public IReadOnlyList<T> ArgumentList<T>(string name) => Selection.Arguments.GetList<T>(name);

    /// <summary>
    /// Says of a field of the query type that its value, with all that is selected below it, will be the same whenever the same is asked by those that
    /// <see cref="GraphQLRequest.RepeatFor"/> names. Where every field of an operation says so, nothing had to be waited for, no field below has a task, and
    /// nothing failed, the written answer is kept, and given without executing anything.
    /// </summary>
    public void MayRepeat() => _execution.MayRepeat();

    /// <summary>Adds an error to the answer and goes on; path and locations are the field's unless it has its own.</summary>
    public void Report(GraphQLError error) => _execution.Report(error, Selection, _place);

    /// <summary>
    /// The loader of this name in this request, made when first asked for. What it is asked within one step of the execution
    /// is fetched together.
    /// </summary>
    /// <param name="name">One name, one loader; a type or a string that no other loader has.</param>
    /// <param name="fetch">Fetches the values of distinct keys; a key left out has no value.</param>
    public DataLoader<TKey, TValue> DataLoader<TKey, TValue>(object name, Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> fetch)
        where TKey : notnull => _execution.Loaders.Get(name, fetch);
}
