using Analytics.GraphQL.Validation;

namespace Analytics.GraphQL.Tests.Validation;

public sealed class DocumentValidatorTests
{
    [Fact]
    public void TooManyErrors_AreCutShort()
    {
        var errors = Verdict.Of($"{{ {Repeat(500, i => $"nothing{i}")} }}");

        Assert.Equal(101, errors.Length);
        Assert.Equal("Too many validation errors, error limit reached. Validation aborted. []", errors[^1]);
    }

    [Fact]
    public void MaxErrors_IsTheCallersChoice() =>
        Assert.Equal(3, Verdict.Of("{ a b c d e }", new ValidationOptions { MaxErrors = 2 }).Length);

    [Fact]
    public void HiddenSuggestions_TellNothingOfTheSchema() =>
        Assert.Equal(
            [
                """Cannot query field "dgo" on type "Query". [1:3]""",
                """Unknown argument "idd" on field "Query.human". [1:13]""",
                """Unknown type "Hman". [1:30]""",
                """Value "SITT" does not exist in "Command" enum. [1:70]""",
            ],
            Verdict.Of("{ dgo human(idd: 1) { ... on Hman { name } } dog { doesKnow(command: SITT) } }", new ValidationOptions { HideSuggestions = true }));

    [Fact]
    public void ThousandsOfAliases_AreValid() =>
        Verdict.IsValid($"{{ dog {{ {Repeat(5_000, i => $"a{i}: name")} }} }}");

    [Fact]
    public void ThousandsOfTheSameField_AreValid() =>
        Verdict.IsValid($"{{ dog {{ {Repeat(5_000, _ => "name owner { name }")} }} }}");

    [Fact]
    public void ThousandsOfFragmentsWithTheSameFields_AreValid() =>
        Verdict.IsValid($"{{ {Repeat(2_000, i => $"...F{i}")} }} {Repeat(2_000, i => $"fragment F{i} on Query {{ dog {{ name owner {{ name }} }} }}")}");

    [Fact]
    public void FragmentsThatDoubleAtEachStep_AreValid() =>
        Verdict.IsValid($"{{ human {{ ...F0 }} }} {Repeat(60, i => $"fragment F{i} on Human {{ best {{ ...F{i + 1} }} b: best {{ ...F{i + 1} }} }}")} fragment F60 on Human {{ name }}");

    [Fact]
    public void ConflictAmongThousandsOfFields_IsTold() =>
        Assert.Contains(
            Verdict.Of($"{{ dog {{ {Repeat(5_000, _ => "name")} name: barkVolume }} }}"),
            error => error is "Validation aborted. []" || error.StartsWith("Fields \"name\" conflict", StringComparison.Ordinal));

    [Fact]
    public void ThousandsOfOperationsSharingThousandsOfFragments_AreGivenUpOn() =>
        Assert.Equal(
            "Validation aborted. []",
            Verdict.Of($"{Repeat(1_000, i => $"query Q{i} {{ ...F{i} }}")} {Repeat(1_000, i => $"fragment F{i} on Query {{ ...F{i + 1} }}")} fragment F1000 on Query {{ dog {{ name }} }}")[^1]);

    [Fact]
    public void ChainOfTenThousandFragments_NeitherOverflowsNorHangs() =>
        Assert.All(
            Verdict.Of($"{{ ...F0 }} {Repeat(10_000, i => $"fragment F{i} on Query {{ ...F{i + 1} }}")} fragment F10000 on Query {{ dog {{ name }} }}"),
            error => Assert.Equal("Validation aborted. []", error));

    private static string Repeat(int count, Func<int, string> text) =>
        string.Join(' ', Enumerable.Range(0, count).Select(text));
}
