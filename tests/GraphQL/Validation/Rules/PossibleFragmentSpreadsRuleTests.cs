namespace Analytics.GraphQL.Tests.Validation.Rules;

public sealed class PossibleFragmentSpreadsRuleTests
{
    [Fact]
    public void Overlapping_AreFine() =>
        Verdict.IsValid(
            "{ dog { ... on Pet { ... on CatOrDog { ... on Dog { name } } } ...F } } fragment F on Pet { name }");

    [Fact]
    public void NeverTheSameObject_IsTold() =>
        Verdict.Is(
            "{ dog { ... on Cat { name } ...F } pet { ... on Human { name } } } fragment F on Human { name }",
            """Fragment cannot be spread here as objects of type "Dog" can never be of type "Cat". [1:9]""",
            """Fragment "F" cannot be spread here as objects of type "Dog" can never be of type "Human". [1:29]""",
            """Fragment cannot be spread here as objects of type "Pet" can never be of type "Human". [1:42]""");
}
