namespace Analytics.GraphQL.Tests.Validation.Rules;

public sealed class VariablesAreInputTypesRuleTests
{
    [Fact]
    public void Inputs_AreFine() =>
        Verdict.IsValid(
            "query ($a: Where, $b: [Int!]! = [1]) { find(where: $a, ids: $b) { name } }");

    [Fact]
    public void Outputs_AreTold() =>
        Verdict.Is(
            "query ($a: Dog, $b: [[CatOrDog!]!]!) { dog { name @label(text: $a) } pet { name @label(text: $b) } }",
            """Variable "$a" cannot be non-input type "Dog". [1:12]""",
            """Variable "$b" cannot be non-input type "[[CatOrDog!]!]!". [1:21]""",
            """Variable "$a" of type "Dog" used in position expecting type "String!". [1:8, 1:64]""",
            """Variable "$b" of type "[[CatOrDog!]!]!" used in position expecting type "String!". [1:17, 1:94]""");
}
