using System.Runtime.CompilerServices;
using Analytics.GraphQL.Execution;

namespace Analytics.GraphQL.TypeSystem;

/// <summary>
/// Gives the fields of an object type their resolvers. A field without one takes the public property of the same name.
/// </summary>
/// <typeparam name="T">The C# type of the objects.</typeparam>
public sealed class ObjectBuilder<T>
    where T : notnull
{
    private readonly TypeBinding _binding;

    internal ObjectBuilder(TypeBinding binding) => _binding = binding;

    /// <summary>The field's value comes from its object alone.</summary>
    public ObjectBuilder<T> Field<TValue>(string name, Func<T, TValue> resolve) => Add(name, new ValueResolver<T, TValue>(resolve));

    /// <summary>The field's value comes from its object and what was asked.</summary>
    public ObjectBuilder<T> Field<TValue>(string name, Func<T, ResolverContext, TValue> resolve) => Add(name, new ContextResolver<T, TValue>(resolve));

    /// <summary>The field's value may have to be waited for.</summary>
    [OverloadResolutionPriority(2)]
    public ObjectBuilder<T> Field<TValue>(string name, Func<T, ResolverContext, ValueTask<TValue>> resolve) => Add(name, new AsyncResolver<T, TValue>(resolve));

    /// <summary>The field's value has to be waited for.</summary>
    [OverloadResolutionPriority(1)]
    public ObjectBuilder<T> Field<TValue>(string name, Func<T, ResolverContext, Task<TValue>> resolve) =>
        Add(name, new AsyncResolver<T, TValue>((source, context) => new ValueTask<TValue>(resolve(source, context))));

    /// <summary>
    /// What the field costs with all that is selected below it. Without: 1, plus that of its children, times <c>first</c> or
    /// the assumed length of a list; leaves are free. A field of the root may say what its cost is made up of.
    /// </summary>
    public ObjectBuilder<T> Cost(string name, Func<CostContext, FieldCost> cost)
    {
        _binding.AddCost(name, cost);
        return this;
    }

    private ObjectBuilder<T> Add(string name, FieldResolver resolver)
    {
        _binding.AddResolver(name, resolver);
        return this;
    }
}

/// <summary>Gives the fields where operations start their resolvers: each stands alone, without an object.</summary>
public sealed class RootBuilder
{
    private readonly TypeBinding _binding;

    internal RootBuilder(TypeBinding binding) => _binding = binding;

    /// <summary>The field's value is there at once.</summary>
    public RootBuilder Field<TValue>(string name, Func<ResolverContext, TValue> resolve) =>
        Add(name, new ContextResolver<object, TValue>((_, context) => resolve(context)));

    /// <summary>The field's value may have to be waited for.</summary>
    [OverloadResolutionPriority(2)]
    public RootBuilder Field<TValue>(string name, Func<ResolverContext, ValueTask<TValue>> resolve) =>
        Add(name, new AsyncResolver<object, TValue>((_, context) => resolve(context)));

    /// <summary>The field's value has to be waited for.</summary>
    [OverloadResolutionPriority(1)]
    public RootBuilder Field<TValue>(string name, Func<ResolverContext, Task<TValue>> resolve) =>
        Add(name, new AsyncResolver<object, TValue>((_, context) => new ValueTask<TValue>(resolve(context))));

    /// <inheritdoc cref="ObjectBuilder{T}.Cost"/>
    public RootBuilder Cost(string name, Func<CostContext, FieldCost> cost)
    {
        _binding.AddCost(name, cost);
        return this;
    }

    private RootBuilder Add(string name, FieldResolver resolver)
    {
        _binding.AddResolver(name, resolver);
        return this;
    }
}

/// <summary>What C# says of one object type: its class, resolvers and costs.</summary>
internal sealed class TypeBinding(string typeName)
{
    internal string TypeName { get; } = typeName;

    /// <summary>The class; <see cref="object"/> for the types where operations start.</summary>
    internal Type ClrType { get; set; } = typeof(object);

    internal Dictionary<string, FieldResolver> Resolvers { get; } = [];

    internal Dictionary<string, Func<CostContext, FieldCost>> Costs { get; } = [];

    internal List<string> Faults { get; } = [];

    internal void AddResolver(string field, FieldResolver resolver)
    {
        if (!Resolvers.TryAdd(field, resolver))
            Faults.Add($"{TypeName}.{field} has two resolvers.");
    }

    internal void AddCost(string field, Func<CostContext, FieldCost> cost)
    {
        if (!Costs.TryAdd(field, cost))
            Faults.Add($"{TypeName}.{field} has two costs.");
    }
}
