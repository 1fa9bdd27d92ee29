using Analytics.GraphQL.Execution;
using Analytics.GraphQL.Language;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Tests.Properties;

/// <summary>A schema whose every value follows from the fields and arguments that led there, and from nothing else: no alias, no place in the document.</summary>
internal static class Forest
{
    private const string Sdl =
        """
        type Query {
          oak: Tree
          anything: Being
          all(first: Int = 2): [Being!]!
        }

        interface Being {
          id: ID!
          label(length: Int = 4, upper: Boolean = false): String
          near(first: Int = 1): [Being!]!
        }

        type Tree implements Being {
          id: ID!
          label(length: Int = 4, upper: Boolean = false): String
          near(first: Int = 1): [Being!]!
          height: Int
          birds(first: Int = 2): [Bird!]!
        }

        type Bird implements Being {
          id: ID!
          label(length: Int = 4, upper: Boolean = false): String
          near(first: Int = 1): [Being!]!
          age: Int
          home: Tree
        }
        """;

    /// <summary>Fields of each type with the type inside them, null for leaves, and their arguments.</summary>
    public static ILookup<string, ForestField> Fields { get; } = SyntaxParser.Parse(Sdl).Definitions
        .OfType<ComplexTypeDefinitionNode>()
        .SelectMany(type => type.Fields.Select(field => (Type: type.Name.Value, Field: ForestField.Of(field))))
        .ToLookup(entry => entry.Type, entry => entry.Field);

    public static SchemaBuilder Schema() => new SchemaBuilder()
        .Sdl(Sdl)
        .Query(query => query
            .Field("oak", context => new Tree(Mix(1, context)))
            .Field("anything", context => Being.Of(Mix(2, context)))
            .Field("all", context => Many(Mix(3, context), context, Being.Of)))
        .Object<Tree>("Tree", tree => Shared(tree)
            .Field("height", (source, context) => (int)(Mix(source.Seed, context) % 40))
            .Field("birds", (source, context) => Many(Mix(source.Seed, context), context, seed => new Bird(seed))))
        .Object<Bird>("Bird", bird => Shared(bird)
            .Field("age", (source, context) => (int)(Mix(source.Seed, context) % 12))
            .Field("home", (source, context) => source.Seed % 5 == 0 ? null : new Tree(Mix(source.Seed, context))));

    private static ObjectBuilder<T> Shared<T>(ObjectBuilder<T> type)
        where T : Being => type
        .Field("id", (source, _) => $"b{source.Seed}")
        .Field("label", (source, context) => Label(source.Seed, context))
        .Field("near", (source, context) => Many(Mix(source.Seed, context), context, Being.Of));

    private static string Label(uint seed, ResolverContext context)
    {
        var label = new string('x', Math.Clamp(context.Argument<int>("length"), 0, 9)) + seed;
        return context.Argument<bool>("upper") ? label.ToUpperInvariant() : label;
    }

    private static List<T> Many<T>(uint seed, ResolverContext context, Func<uint, T> make) =>
        [.. Enumerable.Range(0, Math.Clamp(context.Argument<int>("first"), 0, 3)).Select(i => make(seed + ((uint)i * 7919)))];

    private static uint Mix(uint seed, ResolverContext context)
    {
        foreach (var character in context.Selection.Field.Name)
        {
            seed = (seed ^ character) * 16777619;
        }

        return seed;
    }
}

/// <summary>What a generator of documents must know of a field.</summary>
internal sealed record ForestField(string Name, string? Type, IReadOnlyDictionary<string, string> Arguments)
{
    public static ForestField Of(FieldDefinitionNode field)
    {
        var named = field.Type.ToString().Trim('[', ']', '!');
        return new ForestField(
            field.Name.Value,
            named is "Tree" or "Bird" or "Being" ? named : null,
            field.Arguments.ToDictionary(argument => argument.Name.Value, argument => argument.Type.ToString()));
    }
}

internal abstract record Being(uint Seed)
{
    public static Being Of(uint seed) => seed % 2 == 0 ? new Tree(seed) : new Bird(seed);
}

internal sealed record Tree(uint Seed) : Being(Seed);

internal sealed record Bird(uint Seed) : Being(Seed);
