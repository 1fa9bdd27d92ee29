namespace Analytics.GraphQL.Tests.Validation.Rules;

public sealed class LoneAnonymousOperationRuleTests
{
    [Fact]
    public void Alone_IsFine() =>
        Verdict.IsValid(
            "{ dog { name } }");

    [Fact]
    public void BesideAnother_IsTold() =>
        Verdict.Is(
            "{ dog { name } } query A { dog { name } }",
            "This anonymous operation must be the only defined operation. [1:1]");
}
