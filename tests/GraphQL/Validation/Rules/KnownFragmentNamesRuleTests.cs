namespace Analytics.GraphQL.Tests.Validation.Rules;

public sealed class KnownFragmentNamesRuleTests
{
    [Fact]
    public void Unknown_IsTold() =>
        Verdict.Is(
            "{ dog { ...F ... on Dog { ...G } } } fragment F on Dog { name ...H }",
            """Unknown fragment "G". [1:30]""",
            """Unknown fragment "H". [1:66]""");
}
