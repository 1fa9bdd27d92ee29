using System.Collections.Immutable;
using Analytics.GraphQL.Execution;

namespace Analytics.GraphQL.TypeSystem;

/// <summary>How a schema answers questions about itself.</summary>
internal static class IntrospectionSchema
{
    /// <summary>The fields that every schema has beside its own.</summary>
    internal static IntrospectionFields MetaFields(IReadOnlyDictionary<string, NamedType> types)
    {
        var type = types["__Type"];
        var text = new NonNullType(types["String"]);
        return new IntrospectionFields(
            new FieldDefinition
            {
                Name = "__schema",
                Description = "Access the current type schema of this server.",
                Type = new NonNullType(types["__Schema"]),
                Resolver = new ContextResolver<object, Schema>((_, context) => context.Schema),
            },
            new FieldDefinition
            {
                Name = "__type",
                Description = "Request the type information of a single type.",
                Type = type,
                Arguments = [new InputValueDefinition { Name = "name", Type = text }],
                Resolver = new ContextResolver<object, NamedType?>((_, context) => context.Schema.TryGetType(context.Argument<string>("name")!, out var found) ? found : null),
            },
            new FieldDefinition
            {
                Name = "__typename",
                Description = "The name of the current Object type at runtime.",
                Type = text,
                Resolver = new TypeNameResolver(),
            });
    }

    /// <summary>The bindings of the types of introspection.</summary>
    internal static IEnumerable<TypeBinding> Bindings() =>
    [
        Binding<Schema>("__Schema", schema => schema
            .Field("description", s => s.Description)
            .Field("types", s => s.Types)
            .Field("queryType", s => s.QueryType)
            .Field("mutationType", s => s.MutationType)
            .Field("subscriptionType", s => s.SubscriptionType)
            .Field("directives", s => s.Directives)),
        Binding<GraphQLType>("__Type", DescribeType),
        Binding<FieldDefinition>("__Field", field => field
            .Field("name", f => f.Name)
            .Field("description", f => f.Description)
            .Field("args", (f, context) => Current(f.Arguments, context, argument => argument.DeprecationReason))
            .Field("type", f => f.Type)
            .Field("isDeprecated", f => f.DeprecationReason is not null)
            .Field("deprecationReason", f => f.DeprecationReason)),
        Binding<InputValueDefinition>("__InputValue", input => input
            .Field("name", i => i.Name)
            .Field("description", i => i.Description)
            .Field("type", i => i.Type)
            .Field("defaultValue", i => i.DefaultLiteral is null ? null : DefaultValues.Print(i))
            .Field("isDeprecated", i => i.DeprecationReason is not null)
            .Field("deprecationReason", i => i.DeprecationReason)),
        Binding<EnumValueDefinition>("__EnumValue", value => value
            .Field("name", v => v.Name)
            .Field("description", v => v.Description)
            .Field("isDeprecated", v => v.DeprecationReason is not null)
            .Field("deprecationReason", v => v.DeprecationReason)),
        Binding<DirectiveDefinition>("__Directive", directive => directive
            .Field("name", d => d.Name)
            .Field("description", d => d.Description)
            .Field("isRepeatable", d => d.IsRepeatable)
            .Field("locations", d => d.Locations)
            .Field("args", (d, context) => Current(d.Arguments, context, argument => argument.DeprecationReason))
            .Field("isDeprecated", _ => false)
            .Field("deprecationReason", _ => (string?)null)),
    ];

    private static void DescribeType(ObjectBuilder<GraphQLType> type) => type
        .Field("kind", t => Kind(t))
        .Field("name", t => (t as NamedType)?.Name)
        .Field("description", t => (t as NamedType)?.Description)
        .Field("specifiedByURL", t => (t as ScalarType)?.SpecifiedByUrl)
        .Field("fields", (t, context) => t is ComplexType complex ? Current(complex.Fields, context, field => field.DeprecationReason) : (IReadOnlyList<FieldDefinition>?)null)
        .Field("interfaces", t => t is ComplexType complex ? complex.Interfaces : (IReadOnlyList<InterfaceType>?)null)
        .Field("possibleTypes", (t, context) => t is NamedType { IsAbstract: true } named ? context.Schema.GetPossibleTypes(named) : (IReadOnlyList<ObjectType>?)null)
        .Field("enumValues", (t, context) => t is EnumType choice ? Current(choice.Values, context, value => value.DeprecationReason) : (IReadOnlyList<EnumValueDefinition>?)null)
        .Field("inputFields", (t, context) => t is InputObjectType input ? Current(input.Fields, context, field => field.DeprecationReason) : (IReadOnlyList<InputValueDefinition>?)null)
        .Field("ofType", t => t switch { NonNullType nonNull => nonNull.OfType, ListType list => list.OfType, _ => null })
        .Field("isOneOf", t => (t as InputObjectType)?.IsOneOf);

    private static string Kind(GraphQLType type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        ListType => "LIST",
        _ => "NON_NULL",
    };

    private static ImmutableArray<T> Current<T>(ImmutableArray<T> all, ResolverContext context, Func<T, string?> deprecationReason) =>
        context.Argument<bool>("includeDeprecated") ? all : [.. all.Where(item => deprecationReason(item) is null)];

    private static TypeBinding Binding<T>(string name, Action<ObjectBuilder<T>> fields)
        where T : notnull
    {
        var binding = new TypeBinding(name) { ClrType = typeof(T) };
        fields(new ObjectBuilder<T>(binding));
        return binding;
    }

    private sealed class TypeNameResolver : FieldResolver
    {
        internal override Type ValueType => typeof(string);

        internal override bool Resolve(OperationExecution execution, object source, SelectedField field, ResultPlace place)
        {
            place.Value.Set(field.Parent.Name);
            return true;
        }
    }
}
