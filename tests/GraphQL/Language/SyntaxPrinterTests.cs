using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Tests.Language;

public sealed class SyntaxPrinterTests
{
    [Fact]
    public void Executable_IsLaidOut() => AssertPrinted(
        """
        "Why this is asked." query Q("Which." $a:Int=1@d,$b:[T!]!)@e{x:f(a:$a,b:[1,{c:D}])@include(if:true){g}...F ...on T@h{i} ...{j}}
        fragment F on T @k { l } { m } subscription { n } query ($c: D) { o }
        """,
        """
        "Why this is asked."
        query Q(
        "Which."
        $a: Int = 1 @d
        $b: [T!]!
        ) @e {
          x: f(a: $a, b: [1, {c: D}]) @include(if: true) {
            g
          }
          ...F
          ... on T @h {
            i
          }
          ... {
            j
          }
        }

        fragment F on T @k {
          l
        }

        {
          m
        }

        subscription {
          n
        }

        query ($c: D) {
          o
        }
        """);

    [Fact]
    public void TypeSystem_IsLaidOut() => AssertPrinted(
        """"
        "s" schema @a { query: Q mutation: M } extend schema @b
        """described""" scalar S @specifiedBy(url: "x") type T implements A & B @c { f("arg" a: Int = 1, b: [S!]): S! @d g: S } type E
        interface I implements J { k: S } union U = | A | B enum V { A @x B } input N { a: Int = 1 b: [N] } extend union U = C extend type T { h: S }
        directive @dir(a: Int) repeatable on FIELD | QUERY
        """",
        """"
        "s"
        schema @a {
          query: Q
          mutation: M
        }

        extend schema @b

        """described"""
        scalar S @specifiedBy(url: "x")

        type T implements A & B @c {
          f(
            "arg"
            a: Int = 1
            b: [S!]
          ): S! @d
          g: S
        }

        type E

        interface I implements J {
          k: S
        }

        union U = A | B

        enum V {
          A @x
          B
        }

        input N {
          a: Int = 1
          b: [N]
        }

        extend union U = C

        extend type T {
          h: S
        }

        directive @dir(a: Int) repeatable on FIELD | QUERY
        """");

    [Fact]
    public void LongArguments_StandOnLinesOfTheirOwn() => AssertPrinted(
        "{ field(first: \"a value that is rather long\", second: \"another value that is as long\", c: 1) }",
        """
        {
          field(
            first: "a value that is rather long"
            second: "another value that is as long"
            c: 1
          )
        }
        """);

    [Fact]
    public void StringsAndBlockStrings_AreReadBackTheSame() => AssertPrinted(
        """"
        { a(b: "q\"\\\n\u0007é😀", c: """
            indented
              more

            end \"""
          """) }
        """",
        """"
        {
          a(b: "q\"\\\n\u0007é😀", c: """
          indented
            more
          
          end \"""
          """)
        }
        """");

    private static void AssertPrinted(string text, string printed)
    {
        Assert.Equal(printed, SyntaxPrinter.Print(SyntaxParser.Parse(text)), ignoreLineEndingDifferences: true);
        Assert.Equal(printed, SyntaxPrinter.Print(SyntaxParser.Parse(printed)), ignoreLineEndingDifferences: true);
    }
}
