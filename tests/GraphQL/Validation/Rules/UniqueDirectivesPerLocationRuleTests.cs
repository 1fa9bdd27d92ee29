namespace Analytics.GraphQL.Tests.Validation.Rules;

public sealed class UniqueDirectivesPerLocationRuleTests
{
    [Fact]
    public void RepeatableOrElsewhere_IsFine() =>
        Verdict.IsValid(
            """query @label(text: "a") @label(text: "b") { dog @flag { name @flag } }""");

    [Fact]
    public void Repeated_IsTold() =>
        Verdict.Is(
            """{ dog @flag @label(text: "a") @flag { name } }""",
            """The directive "@flag" can only be used once at this location. [1:7, 1:31]""");
}
