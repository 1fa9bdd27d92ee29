namespace Analytics.GraphQL.Execution;

/// <summary>What a field's own cost function may look at, before anything is executed.</summary>
/// <param name="Selection">The field with its coerced arguments and all that is selected below it.</param>
/// <param name="Children">What one object's selected fields cost together; 0 for a leaf.</param>
/// <param name="Services">The request's services.</param>
public sealed record CostContext(SelectedField Selection, double Children, IServiceProvider Services)
{
    /// <summary>An argument's coerced value, or the type's default when it is null or was not given.</summary>
    /// <exception cref="InvalidCastException">The argument is of another type.</exception>
    public T? Argument<T>(string name) => Selection.Arguments.Get<T>(name);
}
