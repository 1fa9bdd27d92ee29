using Analytics.GraphQL.Execution;
using Analytics.GraphQL.Language;
using Analytics.GraphQL.TypeSystem;
using Analytics.GraphQL.Validation;

namespace Analytics.GraphQL.Tests.Validation;

/// <summary>What the rules say of documents about pets: whole messages, each with its places as line and column.</summary>
internal static class Verdict
{
    private const string Sdl =
        """
        type Query {
          dog: Dog
          pet: Pet
          catOrDog: CatOrDog
          human(id: ID): Human
          find(where: Where, key: Key, ids: [Int!]! = [1]): Pet
          needs(count: Int!): Boolean
        }

        type Mutation {
          rename(name: String!): Dog
        }

        type Subscription {
          added: Dog
          removed: Dog
        }

        interface Pet {
          name(surname: Boolean = false): String
        }

        type Dog implements Pet {
          name(surname: Boolean = false): String
          barkVolume: Int
          doesKnow(command: Command!): Boolean!
          owner: Human
        }

        type Cat implements Pet {
          name(surname: Boolean = false): String
          meowVolume: Int
          owner: Human
        }

        type Human {
          name: String
          pets: [Pet]
          best: Human
        }

        union CatOrDog = Cat | Dog

        enum Command {
          SIT
          DOWN
          HEEL
        }

        input Where {
          name: String
          ages: [Int!]
          command: Command = SIT
          exact: Boolean!
          not: Where
        }

        input Key @oneOf {
          id: ID
          name: String
        }

        directive @label(text: String!) repeatable on QUERY | FIELD

        directive @flag on FIELD
        """;

    public static Schema Schema { get; } = new SchemaBuilder().Sdl(Sdl).BuildWithoutResolvers();

    public static void IsValid(string document) => Is(document);

    public static void Is(string document, params string[] errors) => Assert.Equal(errors, Of(document));

    public static string[] Of(string document, ValidationOptions? options = null) =>
        [.. DocumentValidator.Validate(Schema, SyntaxParser.Parse(document), options).Select(Text)];

    private static string Text(GraphQLError error) =>
        $"{error.Message} [{string.Join(", ", error.Locations.Select(location => $"{location.Line}:{location.Column}"))}]";
}
