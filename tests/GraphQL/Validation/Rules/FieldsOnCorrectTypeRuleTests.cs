namespace Analytics.GraphQL.Tests.Validation.Rules;

public sealed class FieldsOnCorrectTypeRuleTests
{
    [Fact]
    public void OwnFields_AreFine() =>
        Verdict.IsValid(
            "{ __typename __schema { description } pet { __typename name } catOrDog { __typename } }");

    [Fact]
    public void Misspelt_IsToldWithWhatIsNear() =>
        Verdict.Is(
            "{ dog { nam barkVolum zzz } }",
            """Cannot query field "nam" on type "Dog". Did you mean "name"? [1:9]""",
            """Cannot query field "barkVolum" on type "Dog". Did you mean "barkVolume"? [1:13]""",
            """Cannot query field "zzz" on type "Dog". [1:23]""");

    [Fact]
    public void OnAnInterface_NamesTheTypesThatHaveIt() =>
        Verdict.Is(
            "{ pet { barkVolume owner { name } } catOrDog { name } }",
            """Cannot query field "barkVolume" on type "Pet". Did you mean to use an inline fragment on "Dog"? [1:9]""",
            """Cannot query field "owner" on type "Pet". Did you mean to use an inline fragment on "Cat" or "Dog"? [1:20]""",
            """Cannot query field "name" on type "CatOrDog". Did you mean to use an inline fragment on "Pet", "Cat", or "Dog"? [1:48]""");
}
