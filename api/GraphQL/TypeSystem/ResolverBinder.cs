using System.Reflection;
using Analytics.GraphQL.Execution;

namespace Analytics.GraphQL.TypeSystem;

/// <summary>Gives every field of every object type its resolver: the one declared for it, or the property of its name.</summary>
internal static class ResolverBinder
{
    /// <summary>Binds all types and reports what stays without resolver.</summary>
    /// <param name="schema">The types.</param>
    /// <param name="bindings">What was declared of them.</param>
    /// <param name="complete">Whether a type or field without resolver is a fault.</param>
    /// <param name="faults">Takes what is wrong.</param>
    internal static void Bind(Schema schema, IEnumerable<TypeBinding> bindings, bool complete, List<string> faults)
    {
        var byType = bindings.ToDictionary(binding => binding.TypeName);
        foreach (var binding in byType.Values)
        {
            faults.AddRange(binding.Faults);
            if (!schema.TryGetType(binding.TypeName, out var type) || type is not ObjectType)
                faults.Add($"Type {binding.TypeName} has resolvers but is no object type of the schema.");
            else
                Bind((ObjectType)type, binding, faults);
        }

        foreach (var type in complete ? schema.Types.OfType<ObjectType>() : [])
        {
            if (byType.TryGetValue(type.Name, out var binding))
                faults.AddRange(type.Fields.Where(field => field.Resolver is null).Select(field => Missing(binding, field)));
            else
                faults.Add($"Type {type.Name} is bound to nothing: call Object<T>(\"{type.Name}\", …).");
        }
    }

    private static string Missing(TypeBinding binding, FieldDefinition field) => binding.ClrType == typeof(object)
        ? $"{binding.TypeName}.{field.Name} has no resolver."
        : $"{binding.TypeName}.{field.Name} has no resolver, and {binding.ClrType.Name} has no public property {Capitalised(field.Name)}.";

    private static void Bind(ObjectType type, TypeBinding binding, List<string> faults)
    {
        type.ClrType = binding.ClrType;
        foreach (var (name, resolver) in binding.Resolvers)
        {
            if (!type.TryGetField(name, out var field))
                faults.Add($"{type.Name}.{name} has a resolver but is not in the schema.");
            else if (IsTask(resolver.ValueType))
                faults.Add($"The resolver of {type.Name}.{name} returns a task of a task, or one that is not awaited: take the context as well, (source, context) => ….");
            else
                field.Resolver = resolver;
        }

        foreach (var (name, cost) in binding.Costs)
        {
            if (type.TryGetField(name, out var field))
                field.Cost = cost;
            else
                faults.Add($"{type.Name}.{name} has a cost but is not in the schema.");
        }

        foreach (var field in type.Fields.Where(field => field.Resolver is null))
        {
            if (FindProperty(binding.ClrType, field.Name) is not { } property)
                continue;

            if (IsTask(property.PropertyType))
                faults.Add($"{binding.ClrType.Name}.{property.Name} is a task: give {type.Name}.{field.Name} a resolver.");
            else
                field.Resolver = new PropertyResolver(property);
        }
    }

    private static PropertyInfo? FindProperty(Type type, string field) =>
        type == typeof(object) ? null
        : type.GetProperty(Capitalised(field)) is { CanRead: true, GetMethod.IsPublic: true } property && property.GetIndexParameters().Length == 0 ? property
        : type.IsInterface ? type.GetInterfaces().Select(parent => FindProperty(parent, field)).FirstOrDefault(found => found is not null)
        : null;

    private static string Capitalised(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static bool IsTask(Type type) =>
        typeof(Task).IsAssignableFrom(type) || type == typeof(ValueTask) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>));
}
