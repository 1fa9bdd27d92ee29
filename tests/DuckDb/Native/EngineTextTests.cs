using Analytics.DuckDb.Native;

namespace Analytics.DuckDb.Tests.Native;

public sealed class EngineTextTests
{
    /// <summary>Members, not attributes: an attribute cannot carry half a surrogate pair.</summary>
    public static TheoryData<char[], string?> Texts => new()
    {
        { [], null },
        { ['a'], null },
        { ['\uD83D', '\uDC4D'], null },
        { ['\uD83D', '\uDC4D', '\uD83D', '\uDC4D', 'x'], null },
        { ['\0'], Nul(1) },
        { ['a', 'b', '\0', 'c'], Nul(3) },
        { ['\uD83D'], Half("D83D", 1) },
        { ['\uDC4D'], Half("DC4D", 1) },
        { ['\uDC4D', '\uD83D'], Half("DC4D", 1) },
        { ['\uD83D', '\uD83D', '\uDC4D'], Half("D83D", 1) },
        { ['x', '\uD83D', '\uDC4D', '\uDC4D'], Half("DC4D", 4) },
        { ['\uD83D', '\uDC4D', 'x', '\uD83D'], Half("D83D", 4) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Fault_OfAText_NamesTheFirstPlace(char[] text, string? expected) => Assert.Equal(expected, EngineText.Fault(text));

    [Fact]
    public void Fault_OfLength_CountsBytesNotCharacters()
    {
        var pounds = new string('£', EngineText.MaxBytes / 2);

        Assert.Null(EngineText.Fault(pounds));
        Assert.Equal("is 16,777,218 bytes long; at most 16,777,216 are taken. Shorten it, or keep it outside the database.", EngineText.Fault(pounds + '£'));
    }

    private static string Nul(int position) => $"has a NUL character at position {position}. Remove it: for parts of the database a text ends there.";

    private static string Half(string code, int position) => $"has half a surrogate pair (U+{code}) at position {position}. It is not valid Unicode; write the whole character or none.";
}
