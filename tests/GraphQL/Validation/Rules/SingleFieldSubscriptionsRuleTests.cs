namespace Analytics.GraphQL.Tests.Validation.Rules;

public sealed class SingleFieldSubscriptionsRuleTests
{
    [Fact]
    public void OneField_IsFine() =>
        Verdict.IsValid(
            "subscription S { ...F } fragment F on Subscription { added { name barkVolume } }");

    [Fact]
    public void TwoFields_AreTold() =>
        Verdict.Is(
            "subscription S { added { name } removed { name } }",
            """Subscription "S" must select only one top level field. [1:33]""");

    [Fact]
    public void TwoFieldsThroughAFragment_AreTold() =>
        Verdict.Is(
            "subscription { added { name } ...F } fragment F on Subscription { again: added { name } }",
            "Anonymous Subscription must select only one top level field. [1:67]");

    [Fact]
    public void Introspection_IsTold() =>
        Verdict.Is(
            "subscription S { __typename }",
            """Subscription "S" must not select an introspection top level field. [1:18]""");
}
