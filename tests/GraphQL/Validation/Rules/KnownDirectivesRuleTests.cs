namespace Analytics.GraphQL.Tests.Validation.Rules;

public sealed class KnownDirectivesRuleTests
{
    [Fact]
    public void Known_IsFine() =>
        Verdict.IsValid(
            """query @label(text: "a") { dog @include(if: true) @flag { name @skip(if: false) } }""");

    [Fact]
    public void Unknown_IsTold() =>
        Verdict.Is(
            "{ dog @nothing { name } }",
            """Unknown directive "@nothing". [1:7]""");

    [Fact]
    public void Misplaced_IsTold() =>
        Verdict.Is(
            """query @flag { dog { ... @label(text: "a") { name } ...F @flag } } fragment F on Dog @flag { name }""",
            """Directive "@flag" may not be used on QUERY. [1:7]""",
            """Directive "@label" may not be used on INLINE_FRAGMENT. [1:25]""",
            """Directive "@flag" may not be used on FRAGMENT_SPREAD. [1:57]""",
            """Directive "@flag" may not be used on FRAGMENT_DEFINITION. [1:85]""");
}
