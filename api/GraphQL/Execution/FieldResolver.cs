namespace Analytics.GraphQL.Execution;

/// <summary>Gives the value of a field. One class for each shape of delegate, so that no value passes through reflection or a box.</summary>
internal abstract class FieldResolver
{
    /// <summary>The C# type of the field's value, lists and tasks unwrapped by nobody.</summary>
    internal abstract Type ValueType { get; }

    /// <summary>Resolves and completes the field into its place, or has the execution wait for it.</summary>
    /// <returns>False where it is waited for: another thread may be writing into the place.</returns>
    internal abstract bool Resolve(OperationExecution execution, object source, SelectedField field, ResultPlace place);
}

/// <summary>A value that is there at once and needs nothing but its object.</summary>
internal sealed class ValueResolver<TSource, TValue>(Func<TSource, TValue> resolve) : FieldResolver
{
    internal override Type ValueType => typeof(TValue);

    internal override bool Resolve(OperationExecution execution, object source, SelectedField field, ResultPlace place) =>
        execution.Complete(resolve((TSource)source), field, place);
}

/// <summary>A value that is there at once.</summary>
internal sealed class ContextResolver<TSource, TValue>(Func<TSource, ResolverContext, TValue> resolve) : FieldResolver
{
    internal override Type ValueType => typeof(TValue);

    internal override bool Resolve(OperationExecution execution, object source, SelectedField field, ResultPlace place) =>
        execution.Complete(resolve((TSource)source, new ResolverContext(execution, field, place)), field, place);
}

/// <summary>A value that may have to be waited for.</summary>
internal sealed class AsyncResolver<TSource, TValue>(Func<TSource, ResolverContext, ValueTask<TValue>> resolve) : FieldResolver
{
    internal override Type ValueType => typeof(TValue);

    internal override bool Resolve(OperationExecution execution, object source, SelectedField field, ResultPlace place)
    {
        if (!ReferenceEquals(source, OperationExecution.NoSource))
            execution.MayNotRepeat();

        var task = resolve((TSource)source, new ResolverContext(execution, field, place));
        return task.IsCompletedSuccessfully
            ? execution.Complete(task.Result, field, place)
            : execution.WaitFor(task, field, place);
    }
}

/// <summary>A public property of the object, found by the field's name. Bound when first asked for: most fields never are.</summary>
internal sealed class PropertyResolver(System.Reflection.PropertyInfo property) : FieldResolver
{
    private FieldResolver? _bound;

    internal override Type ValueType => property.PropertyType;

    internal override bool Resolve(OperationExecution execution, object source, SelectedField field, ResultPlace place) =>
        (_bound ??= Bind()).Resolve(execution, source, field, place);

    private FieldResolver Bind()
    {
        Type[] types = [property.ReflectedType!, property.PropertyType];
        var getter = types[0].IsValueType
            ? typeof(PropertyResolver).GetMethod(nameof(OfStruct), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(types).Invoke(null, [property])!
            : property.GetMethod!.CreateDelegate(typeof(Func<,>).MakeGenericType(types));
        return (FieldResolver)Activator.CreateInstance(typeof(ValueResolver<,>).MakeGenericType(types), getter)!;
    }

    /// <summary>A struct's getter takes its object by reference.</summary>
    private static Func<TSource, TValue> OfStruct<TSource, TValue>(System.Reflection.PropertyInfo property)
        where TSource : struct
    {
        var getter = property.GetMethod!.CreateDelegate<StructGetter<TSource, TValue>>();
        return source => getter(ref source);
    }

    private delegate TValue StructGetter<TSource, out TValue>(ref TSource source);
}
