namespace Analytics.GraphQL.Tests.Validation.Rules;

public sealed class UniqueFragmentNamesRuleTests
{
    [Fact]
    public void SameName_IsTold() =>
        Verdict.Is(
            "{ dog { ...F } } fragment F on Dog { name } fragment F on Dog { barkVolume }",
            """There can be only one fragment named "F". [1:27, 1:54]""");
}
