namespace Analytics.GraphQL.Tests.Validation.Rules;

public sealed class OverlappingFieldsCanBeMergedRuleTests
{
    [Fact]
    public void SameOrExclusive_AreFine() =>
        Verdict.IsValid(
            "{ dog { name name } pet { ... on Dog { volume: barkVolume } ... on Cat { volume: meowVolume } } dog { name } }");

    [Fact]
    public void DifferentFields_AreTold() =>
        Verdict.Is(
            "{ dog { x: name x: barkVolume } }",
            """Fields "x" conflict because "name" and "barkVolume" are different fields. Use different aliases on the fields to fetch both if this was intentional. [1:9, 1:17]""");

    [Fact]
    public void DifferentArguments_AreTold() =>
        Verdict.Is(
            "{ dog { doesKnow(command: SIT) doesKnow(command: HEEL) name name(surname: true) } }",
            """Fields "doesKnow" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. [1:9, 1:32]""",
            """Fields "name" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. [1:56, 1:61]""");

    [Fact]
    public void DifferentShapes_AreTold() =>
        Verdict.Is(
            "{ catOrDog { ... on Dog { x: doesKnow(command: SIT) } ... on Cat { x: meowVolume } } }",
            """Fields "x" conflict because they return conflicting types "Boolean!" and "Int". Use different aliases on the fields to fetch both if this was intentional. [1:27, 1:68]""");

    [Fact]
    public void DeepDifferences_AreToldWithTheirPath() =>
        Verdict.Is(
            "{ dog { owner { x: name best { y: name } } } dog { ...F } } fragment F on Dog { owner { x: __typename best { y: __typename } } }",
            """Fields "dog" conflict because subfields "owner" conflict because subfields "x" conflict because "name" and "__typename" are different fields and subfields "best" conflict because subfields "y" conflict because "name" and "__typename" are different fields. Use different aliases on the fields to fetch both if this was intentional. [1:3, 1:9, 1:17, 1:25, 1:32, 1:46, 1:81, 1:89, 1:103, 1:110]""");

    [Fact]
    public void ThroughFragments_AreTold() =>
        Verdict.Is(
            "{ ...A ...B } fragment A on Query { x: dog { name } } fragment B on Query { x: pet { name } }",
            """Fields "x" conflict because "dog" and "pet" are different fields. Use different aliases on the fields to fetch both if this was intentional. [1:37, 1:77]""");
}
