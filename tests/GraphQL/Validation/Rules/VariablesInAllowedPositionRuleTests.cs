namespace Analytics.GraphQL.Tests.Validation.Rules;

public sealed class VariablesInAllowedPositionRuleTests
{
    [Fact]
    public void StricterOrWithDefault_IsFine() =>
        Verdict.IsValid(
            "query ($a: Int!, $b: Int = 1, $c: [Int!]!, $d: ID!) { needs(count: $a) b: needs(count: $b) find(ids: $c) { name } human(id: $d) { name } k: find(key: { id: $d }) { name } }");

    [Fact]
    public void Looser_IsTold() =>
        Verdict.Is(
            "query ($a: Int, $b: [Int], $c: String) { needs(count: $a) find(ids: $b) { name } human(id: $c) { name } }",
            """Variable "$a" of type "Int" used in position expecting type "Int!". [1:8, 1:55]""",
            """Variable "$b" of type "[Int]" used in position expecting type "[Int!]!". [1:17, 1:69]""",
            """Variable "$c" of type "String" used in position expecting type "ID". [1:28, 1:92]""");

    [Fact]
    public void OneOf_WantsNonNull() =>
        Verdict.Is(
            "query ($a: ID) { find(key: { id: $a }) { name } }",
            """Variable "$a" is of type "ID" but must be non-nullable to be used for OneOf Input Object "Key". [1:8, 1:34]""");
}
