namespace Analytics.GraphQL.Tests.Validation.Rules;

public sealed class UniqueOperationNamesRuleTests
{
    [Fact]
    public void TwoNames_AreFine() =>
        Verdict.IsValid(
            """query A { dog { name } } mutation B { rename(name: "a") { name } }""");

    [Fact]
    public void SameName_IsTold() =>
        Verdict.Is(
            """query A { dog { name } } mutation A { rename(name: "a") { name } }""",
            """There can be only one operation named "A". [1:7, 1:35]""");
}
