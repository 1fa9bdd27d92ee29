namespace Analytics.GraphQL.Tests.Validation.Rules;

public sealed class ValuesOfCorrectTypeRuleTests
{
    [Fact]
    public void Fitting_AreFine() =>
        Verdict.IsValid(
            "{ find(where: { exact: true, ages: 1, command: DOWN, not: null }, ids: [1, 2]) { name } human(id: 1) { name } other: find(key: { id: 1 }) { name } }");

    [Fact]
    public void WrongScalars_AreTold() =>
        Verdict.Is(
            """{ human(id: 1.5) { name } needs(count: "1") dog { name(surname: 1) } a: needs(count: 99999999999) b: needs(count: null) c: find(where: { exact: true, name: SIT }) { name } }""",
            "ID cannot represent a non-string and non-integer value: 1.5 [1:13]",
            """Int cannot represent non-integer value: "1" [1:40]""",
            "Boolean cannot represent a non boolean value: 1 [1:65]",
            "Int cannot represent non 32-bit signed integer value: 99999999999 [1:86]",
            """Expected value of type "Int!", found null. [1:115]""",
            "String cannot represent a non string value: SIT [1:157]");

    [Fact]
    public void WrongEnums_AreToldWithWhatIsNear() =>
        Verdict.Is(
            """{ dog { a: doesKnow(command: SITT) b: doesKnow(command: "SIT") c: doesKnow(command: [1]) } }""",
            """Value "SITT" does not exist in "Command" enum. Did you mean the enum value "SIT"? [1:30]""",
            """Enum "Command" cannot represent non-enum value: "SIT". Did you mean the enum value "SIT"? [1:57]""",
            """Enum "Command" cannot represent non-enum value: [1]. [1:85]""");

    [Fact]
    public void WrongObjects_AreTold() =>
        Verdict.Is(
            """{ find(where: { nam: "a", ages: [1, null, "b"] }) { name } b: find(where: 1) { name } c: find(where: [{ exact: 1 }]) { name } }""",
            """Field "Where.exact" of required type "Boolean!" was not provided. [1:15]""",
            """Field "nam" is not defined by type "Where". Did you mean "name" or "not"? [1:17]""",
            """Expected value of type "Int!", found null. [1:37]""",
            """Int cannot represent non-integer value: "b" [1:43]""",
            """Expected value of type "Where", found 1. [1:75]""",
            """Expected value of type "Where", found [{exact: 1}]. [1:102]""");

    [Fact]
    public void OneOf_WantsExactlyOne() =>
        Verdict.Is(
            """{ a: find(key: {}) { name } b: find(key: { id: 1, name: "b" }) { name } c: find(key: { id: null }) { name } }""",
            """OneOf Input Object "Key" must specify exactly one key. [1:16]""",
            """OneOf Input Object "Key" must specify exactly one key. [1:42]""",
            """Field "Key.id" must be non-null. [1:86]""");

    [Fact]
    public void Defaults_AreCheckedToo() =>
        Verdict.Is(
            """query ($a: Int! = "a", $b: [Int!]! = [null]) { needs(count: $a) find(ids: $b) { name } }""",
            """Int cannot represent non-integer value: "a" [1:19]""",
            """Expected value of type "Int!", found null. [1:39]""");
}
