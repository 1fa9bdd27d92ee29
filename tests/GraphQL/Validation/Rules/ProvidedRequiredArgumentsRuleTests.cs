namespace Analytics.GraphQL.Tests.Validation.Rules;

public sealed class ProvidedRequiredArgumentsRuleTests
{
    [Fact]
    public void WithDefault_IsOptional() =>
        Verdict.IsValid(
            "{ find { name } }");

    [Fact]
    public void Missing_IsTold() =>
        Verdict.Is(
            "{ needs dog { doesKnow @label } }",
            """Field "needs" argument "count" of type "Int!" is required, but it was not provided. [1:3]""",
            """Directive "@label" argument "text" of type "String!" is required, but it was not provided. [1:24]""",
            """Field "doesKnow" argument "command" of type "Command!" is required, but it was not provided. [1:15]""");
}
