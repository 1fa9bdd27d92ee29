using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Tests.TypeSystem;

/// <summary>A printed schema, as the reference implementation prints it.</summary>
public sealed class SchemaPrinterTests
{
    private const string Canonical = """"
        """About everything."""
        schema {
          query: Query
        }

        """Marks."""
        directive @mark(
          """How."""
          how: String = "so"
          where: Place
        ) repeatable on FIELD | QUERY

        directive @plain on FIELD

        interface Node {
          id: ID!
        }

        interface Named implements Node {
          id: ID!
          name: String
        }

        """
        Two lines,
        of which this is the "second".
        """
        type Council implements Node & Named {
          id: ID!
          name: String

          """With a description."""
          rows(first: Int = 50, order: [Order!] = [{by: "name", down: false}]): [Council!]!
          long(
            """What."""
            what: Choice = {id: 1}

            """Whether."""
            whether: Boolean! = true
          ): Float @deprecated
          old: Int @deprecated(reason: "Use \"rows\".")
        }

        union Thing = Council | Query

        type Query {
          council(place: Place = IN, at: Date, size: Float = 1.5): Council
          things: [[Thing]!]
        }

        """A day."""
        scalar Date @specifiedBy(url: "https://example.org/date")

        enum Place {
          IN
          OUT @deprecated(reason: "Gone")

          """Near."""
          NEAR
        }

        input Order {
          by: String!
          down: Boolean! = false
        }

        input Choice @oneOf {
          id: ID
          name: String @deprecated
        }
        """";

    [Fact]
    public void CanonicalText_IsPrintedAsItStands() =>
        Assert.Equal(Canonical, SchemaPrinter.Print(new SchemaBuilder().Sdl(Canonical).BuildWithoutResolvers()));

    [Theory]
    [InlineData("input A { a: [Int!] = 1 }", "input A {\n  a: [Int!] = [1]\n}")]
    [InlineData("input A { b: B = {} } input B { c: Int = 2, d: Int }", "input A {\n  b: B = {c: 2}\n}\n\ninput B {\n  c: Int = 2\n  d: Int\n}")]
    [InlineData("input A { a: Float = 1.0, b: Float = 1e3, c: Float = 0.10 }", "input A {\n  a: Float = 1\n  b: Float = 1000\n  c: Float = 0.1\n}")]
    [InlineData("input A { a: ID = \"12\", b: ID = \"012\", c: ID = 3 }", "input A {\n  a: ID = 12\n  b: ID = \"012\"\n  c: ID = 3\n}")]
    [InlineData("input A { a: String = null, b: String = \"\"\"x\"\"\" }", "input A {\n  a: String = null\n  b: String = \"x\"\n}")]
    [InlineData("type T { \"\" a: Int }", "type T {\n  \"\"\"\"\"\"\n  a: Int\n}")]
    public void Text_IsPrintedInItsCanonicalForm(string sdl, string printed)
    {
        var schema = new SchemaBuilder().Sdl("type Query { q: Int }").Sdl(sdl).BuildWithoutResolvers();

        Assert.Equal($"type Query {{\n  q: Int\n}}\n\n{printed}", SchemaPrinter.Print(schema));
    }
}
