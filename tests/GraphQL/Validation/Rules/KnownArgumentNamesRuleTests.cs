namespace Analytics.GraphQL.Tests.Validation.Rules;

public sealed class KnownArgumentNamesRuleTests
{
    [Fact]
    public void Known_IsFine() =>
        Verdict.IsValid(
            "{ human(id: 1) @include(if: true) { name } }");

    [Fact]
    public void Unknown_IsToldWithWhatIsNear() =>
        Verdict.Is(
            """{ human(idd: 1, nothing: 2) @label(txt: "a", text: "b") { name } }""",
            """Unknown argument "idd" on field "Query.human". Did you mean "id"? [1:9]""",
            """Unknown argument "nothing" on field "Query.human". [1:17]""",
            """Unknown argument "txt" on directive "@label". Did you mean "text"? [1:36]""");
}
