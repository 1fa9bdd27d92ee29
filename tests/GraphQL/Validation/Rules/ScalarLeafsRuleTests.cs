namespace Analytics.GraphQL.Tests.Validation.Rules;

public sealed class ScalarLeafsRuleTests
{
    [Fact]
    public void LeavesAndSelections_AreFine() =>
        Verdict.IsValid(
            "{ dog { name owner { name } } }");

    [Fact]
    public void SelectionOnALeaf_IsTold() =>
        Verdict.Is(
            "{ dog { barkVolume { loud } } }",
            """Field "barkVolume" must not have a selection since type "Int" has no subfields. [1:20]""");

    [Fact]
    public void ObjectWithoutSelection_IsTold() =>
        Verdict.Is(
            "{ human { pets } dog }",
            """Field "pets" of type "[Pet]" must have a selection of subfields. Did you mean "pets { ... }"? [1:11]""",
            """Field "dog" of type "Dog" must have a selection of subfields. Did you mean "dog { ... }"? [1:18]""");
}
