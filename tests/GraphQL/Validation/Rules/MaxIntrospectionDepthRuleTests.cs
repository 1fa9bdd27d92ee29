namespace Analytics.GraphQL.Tests.Validation.Rules;

public sealed class MaxIntrospectionDepthRuleTests
{
    [Fact]
    public void UsualDepth_IsFine() =>
        Verdict.IsValid(
            "{ __schema { types { fields { type { ofType { name } } } interfaces { name } } } }");

    [Fact]
    public void Deeper_IsTold() =>
        Verdict.Is(
            "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
            "Maximum introspection depth exceeded [1:3]");

    [Fact]
    public void DeeperThroughFragments_IsTold() =>
        Verdict.Is(
            """{ __type(name: "Dog") { ...A } } fragment A on __Type { fields { type { ...B } } } fragment B on __Type { interfaces { ...C } } fragment C on __Type { possibleTypes { name } }""",
            "Maximum introspection depth exceeded [1:3]");
}
