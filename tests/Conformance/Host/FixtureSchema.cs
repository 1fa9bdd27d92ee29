using Analytics.GraphQL.Language;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.Conformance.Host;

/// <summary>The fixture schema, every field of which answers what <see cref="FixtureValues"/> makes of its place.</summary>
internal static class FixtureSchema
{
    public static Schema Build(string sdl)
    {
        var fields = SyntaxParser.Parse(sdl).Definitions.OfType<ObjectTypeDefinitionNode>()
            .ToDictionary(type => type.Name.Value, type => type.Fields.Select(field => field.Name.Value).ToArray());
        var builder = new SchemaBuilder()
            .Sdl(sdl)
            .Scalar("Date", ScalarCodecs.Date)
            .Query(query => AddAll(fields["Query"], name => query.Field(name, FixtureValues.ResolveAsync)))
            .Mutation(mutation => AddAll(fields["Mutation"], name => mutation.Field(name, FixtureValues.ResolveAsync)));
        Add<Subscription>();
        Add<Dog>();
        Add<Cat>();
        Add<Person>();
        Add<Book>();
        Add<Robot>();
        return builder.Build();

        void Add<T>()
            where T : FixtureObject =>
            builder.Object<T>(typeof(T).Name, type => AddAll(fields[typeof(T).Name], name => type.Field(name, (_, context) => FixtureValues.ResolveAsync(context))));
    }

    private static void AddAll(string[] names, Action<string> add)
    {
        foreach (var name in names)
        {
            add(name);
        }
    }
}

/// <summary>An object without content: what its fields answer depends on where it stands.</summary>
internal abstract record FixtureObject
{
    private static readonly FixtureObject[] All = [new Dog(), new Cat(), new Person(), new Book(), new Robot()];

    /// <summary>The object of a type.</summary>
    public static FixtureObject Of(ObjectType type) => All.Single(candidate => candidate.GetType().Name == type.Name);
}

internal sealed record Dog : FixtureObject;

internal sealed record Cat : FixtureObject;

internal sealed record Person : FixtureObject;

internal sealed record Book : FixtureObject;

internal sealed record Robot : FixtureObject;

internal sealed record Subscription : FixtureObject;
