namespace Analytics.GraphQL.Tests.Validation.Rules;

public sealed class FragmentsOnCompositeTypesRuleTests
{
    [Fact]
    public void ObjectInterfaceUnion_AreFine() =>
        Verdict.IsValid(
            "{ pet { ... on Dog { name } ... on Pet { name } ... on CatOrDog { __typename } ... { name } } }");

    [Fact]
    public void ScalarOrInput_IsTold() =>
        Verdict.Is(
            "{ pet { ... on Command { name } ...F } } fragment F on Where { name }",
            """Fragment cannot condition on non composite type "Command". [1:16]""",
            """Fragment "F" cannot condition on non composite type "Where". [1:56]""");
}
