namespace Analytics.GraphQL.Tests.Validation.Rules;

public sealed class NoUnusedVariablesRuleTests
{
    [Fact]
    public void UsedInAFragment_IsFine() =>
        Verdict.IsValid(
            "query Q($a: ID) { ...F } fragment F on Query { human(id: $a) { name } }");

    [Fact]
    public void Unused_IsTold() =>
        Verdict.Is(
            "query Q($a: ID, $b: Int) { human(id: $a) { name } }",
            """Variable "$b" is never used in operation "Q". [1:17]""");

    [Fact]
    public void UnusedWithoutName_IsTold() =>
        Verdict.Is(
            "query ($b: Int = 1) { dog { name } }",
            """Variable "$b" is never used. [1:8]""");
}
