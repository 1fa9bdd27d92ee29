namespace Analytics.GraphQL.Tests.Validation.Rules;

public sealed class UniqueInputFieldNamesRuleTests
{
    [Fact]
    public void NestedNamesakes_AreFine() =>
        Verdict.IsValid(
            "{ find(where: { exact: true, not: { exact: true } }) { name } }");

    [Fact]
    public void Twice_IsTold() =>
        Verdict.Is(
            "{ find(where: { exact: true, exact: false, exact: true }) { name } }",
            """There can be only one input field named "exact". [1:17, 1:30]""",
            """There can be only one input field named "exact". [1:17, 1:44]""");
}
