using System.Text;
using Analytics.GraphQL.Execution;
using Analytics.GraphQL.Language;
using Analytics.GraphQL.Tests.Validation;
using Analytics.GraphQL.Validation;

namespace Analytics.GraphQL.Tests.Language;

/// <summary>Whatever comes in is read or refused: nothing crashes, nothing hangs.</summary>
public sealed class HostileTextTests
{
    private const string Template =
        """"
        query Q($a: [Int!]! = [1, 2], $w: Where) @label(text: "é 😀") { dog { ...F name(surname: true) @flag } find(where: $w, ids: $a, key: { id: "1" }) { ... on Cat { meowVolume } } }
        fragment F on Dog { owner { name pets { name } } doesKnow(command: SIT) } # the end
        type T implements I & J { "words" a(b: C = { d: -1.5e3 }): [E!]! @d } """block \""" string""" enum E { A B }
        """";

    [Fact]
    public void AHundredLevels_AreRead() =>
        Assert.Single(SyntaxParser.Parse($"{Repeat("{ a ", 100)}{Repeat("}", 100)}").Definitions);

    [Theory]
    [InlineData("", "{ a ")]
    [InlineData("", "{ ... ")]
    [InlineData("{ a(b: ", "[")]
    [InlineData("{ a(b: ", "{ c: ")]
    [InlineData("query ($a: ", "[")]
    [InlineData("type A { b: ", "[")]
    public void TooManyLevels_AreRefused(string before, string level) =>
        Assert.Equal(
            "Syntax Error: Document nests deeper than 200 levels. Parsing aborted.",
            Assert.Throws<GraphQLSyntaxException>(() => SyntaxParser.Parse(before + Repeat(level, 30_000))).Message);

    [Fact]
    public void AMegabyteOfAliases_IsRefused()
    {
        var text = new StringBuilder("{");
        for (var i = 0; text.Length < 1 << 20; i++)
        {
            text.Append('a').Append(i).Append(":dog{name}");
        }

        Assert.Equal(
            "Syntax Error: Document contains more than 100000 tokens. Parsing aborted.",
            Assert.Throws<GraphQLSyntaxException>(() => SyntaxParser.Parse(text.ToString(0, 1 << 20))).Message);
    }

    [Fact]
    public void TenThousandMutatedTexts_AreReadOrRefused()
    {
        var random = new Random(20220401);
        var template = Encoding.UTF8.GetBytes(Template);
        var read = 0;
        for (var i = 0; i < 10_000; i++)
        {
            read += Answers(Mutate(template, random)) ? 1 : 0;
        }

        Assert.InRange(read, 100, 9_900);
    }

    [Fact]
    public void TenThousandRandomTexts_AreReadOrRefused()
    {
        var random = new Random(20230331);
        for (var i = 0; i < 10_000; i++)
        {
            var bytes = new byte[random.Next(64)];
            random.NextBytes(bytes);
            Answers(bytes);
        }
    }

    /// <summary>What a service takes is less than what the parser reads: schemas are longer than questions.</summary>
    [Fact]
    public void LimitsOfAService_AreThoseOfQuestions()
    {
        var limits = new GraphQLOptions().Parser;

        Assert.Equal(
            "Syntax Error: Source contains more than 262144 bytes. Parsing aborted.",
            Assert.Throws<GraphQLSyntaxException>(() => SyntaxParser.Parse(Repeat("#", 300_000), limits)).Message);
        Assert.Equal(
            "Syntax Error: Document contains more than 50000 tokens. Parsing aborted.",
            Assert.Throws<GraphQLSyntaxException>(() => SyntaxParser.Parse("{" + Repeat("a ", 50_000), limits)).Message);
        Assert.Single(SyntaxParser.Parse($"{{ {Repeat("a:b{c} ", 5_000)}}}", limits).Definitions);
    }

    /// <summary>Whether the text was read; what was read can also be checked, printed and read again.</summary>
    private static bool Answers(byte[] text)
    {
        try
        {
            var document = SyntaxParser.Parse(text);
            Assert.NotNull(DocumentValidator.Validate(Verdict.Schema, document));
            var printed = SyntaxPrinter.Print(document);
            Assert.Equal(printed, SyntaxPrinter.Print(SyntaxParser.Parse(printed)));
            return true;
        }
        catch (GraphQLSyntaxException e)
        {
            Assert.StartsWith("Syntax Error: ", e.Message, StringComparison.Ordinal);
            return false;
        }
    }

    private static byte[] Mutate(byte[] template, Random random)
    {
        var bytes = template.ToList();
        for (var i = random.Next(4); i >= 0; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(6), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.Skip(at).Take(random.Next(12)).ToArray());
                    break;
                default:
                    bytes.Insert(at, (byte)"{}()[]\"\\$!:=@|&.# \n,01e-"[random.Next(24)]);
                    break;
            }
        }

        return [.. bytes];
    }

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();
}
