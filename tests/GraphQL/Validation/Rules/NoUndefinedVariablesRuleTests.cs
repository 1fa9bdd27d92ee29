namespace Analytics.GraphQL.Tests.Validation.Rules;

public sealed class NoUndefinedVariablesRuleTests
{
    [Fact]
    public void DefinedForAFragment_IsFine() =>
        Verdict.IsValid(
            "query Q($a: ID) { ...F } fragment F on Query { human(id: $a) { name } }");

    [Fact]
    public void Undefined_IsToldForEachOperation() =>
        Verdict.Is(
            "query A { ...F } query B($a: ID) { ...F } fragment F on Query { human(id: $a) { name } }",
            """Variable "$a" is not defined by operation "A". [1:75, 1:1]""");

    [Fact]
    public void UndefinedWithoutName_IsTold() =>
        Verdict.Is(
            "{ needs(count: $n) find(where: { exact: $e }) { name } }",
            """Variable "$n" is not defined. [1:16, 1:1]""",
            """Variable "$e" is not defined. [1:41, 1:1]""");
}
