namespace Analytics.GraphQL.Tests.Validation.Rules;

public sealed class ExecutableDefinitionsRuleTests
{
    [Fact]
    public void OperationsAndFragments_AreExecutable() =>
        Verdict.IsValid(
            "{ dog { ...F } } fragment F on Dog { name }");

    [Fact]
    public void TypeDefinitions_AreNot() =>
        Verdict.Is(
            "{ dog { name } } type Cow { name: String } extend type Dog { color: String } schema { query: Query } directive @d on FIELD",
            """The "Cow" definition is not executable. [1:18]""",
            """The "Dog" definition is not executable. [1:44]""",
            "The schema definition is not executable. [1:78]",
            """The "d" definition is not executable. [1:102]""");
}
