namespace Analytics.GraphQL.Tests.Validation.Rules;

public sealed class KnownTypeNamesRuleTests
{
    [Fact]
    public void Known_IsFine() =>
        Verdict.IsValid(
            "query ($a: String!) { human(id: 1) { name } find(where: null) { name } dog @label(text: $a) { name } needs(count: 1) other: find(ids: []) { ... on Dog { name } } }");

    [Fact]
    public void Unknown_IsToldWithWhatIsNear() =>
        Verdict.Is(
            "query ($a: Strin) { dog { ... on Doog { name } } human(id: $a) { name ...F } } fragment F on Persoon { name }",
            """Unknown type "Strin". Did you mean "String"? [1:12]""",
            """Unknown type "Doog". Did you mean "Dog"? [1:34]""",
            """Unknown type "Persoon". [1:94]""");
}
