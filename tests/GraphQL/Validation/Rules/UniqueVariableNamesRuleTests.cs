namespace Analytics.GraphQL.Tests.Validation.Rules;

public sealed class UniqueVariableNamesRuleTests
{
    [Fact]
    public void Twice_IsTold() =>
        Verdict.Is(
            "query ($a: Int!, $b: ID, $a: Int!) { needs(count: $a) human(id: $b) { name } }",
            """There can be only one variable named "$a". [1:9, 1:27]""");
}
