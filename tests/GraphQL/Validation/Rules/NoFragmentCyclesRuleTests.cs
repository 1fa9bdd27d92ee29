namespace Analytics.GraphQL.Tests.Validation.Rules;

public sealed class NoFragmentCyclesRuleTests
{
    [Fact]
    public void ChainsAndRepeats_AreFine() =>
        Verdict.IsValid(
            "{ dog { ...A ...B } } fragment A on Dog { ...B } fragment B on Dog { name }");

    [Fact]
    public void Itself_IsTold() =>
        Verdict.Is(
            "{ human { ...A } } fragment A on Human { best { ...A } }",
            """Cannot spread fragment "A" within itself. [1:49]""");

    [Fact]
    public void ThroughOthers_IsToldOnce() =>
        Verdict.Is(
            "{ human { ...A } } fragment A on Human { ...B } fragment B on Human { ...C } fragment C on Human { ...A ...B name }",
            """Cannot spread fragment "A" within itself via "B", "C". [1:42, 1:71, 1:100]""",
            """Cannot spread fragment "B" within itself via "C". [1:71, 1:105]""");
}
