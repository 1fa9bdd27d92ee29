namespace Analytics.GraphQL.Tests.Validation.Rules;

public sealed class UniqueArgumentNamesRuleTests
{
    [Fact]
    public void Twice_IsTold() =>
        Verdict.Is(
            """{ human(id: 1, id: 2) @label(text: "a", text: "b") { name } }""",
            """There can be only one argument named "id". [1:9, 1:16]""",
            """There can be only one argument named "text". [1:30, 1:41]""");
}
