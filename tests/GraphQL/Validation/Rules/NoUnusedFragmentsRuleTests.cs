namespace Analytics.GraphQL.Tests.Validation.Rules;

public sealed class NoUnusedFragmentsRuleTests
{
    [Fact]
    public void UsedThroughAnother_IsFine() =>
        Verdict.IsValid(
            "{ dog { ...F } } fragment F on Dog { ...G } fragment G on Dog { name }");

    [Fact]
    public void OnlyUsedByUnused_IsTold() =>
        Verdict.Is(
            "{ dog { name } } fragment F on Dog { ...G } fragment G on Dog { name }",
            """Fragment "F" is never used. [1:18]""",
            """Fragment "G" is never used. [1:45]""");
}
