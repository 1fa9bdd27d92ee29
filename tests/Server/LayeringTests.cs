using System.Text.RegularExpressions;

namespace Analytics.Api.Tests;

/// <summary>Who may use whom, held by reading the sources. It reads text, so it cannot see a type that is reached through var.</summary>
public sealed class LayeringTests
{
    /// <summary>The whole rule: each room of the server, and the rooms it may use.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Model"] = [],
        ["Metrics"] = ["Model"],
        ["Disclosure"] = ["Metrics", "Model"],
        ["Records"] = ["Model"],
        ["Columns"] = ["Records", "Disclosure", "Metrics", "Model", "DuckDb"], // people's figures are treated at publication
        ["Ingest"] = ["Records", "Model"],
        ["Schema"] = ["Metrics", "Disclosure", "Columns", "Records", "Model", "GraphQL"],
        ["Exports"] = ["Metrics", "Columns", "DuckDb"],
        ["Access"] = ["Model", "Records"],
        ["Hosting"] = ["Model", "Metrics", "Disclosure", "Records", "Columns", "Ingest", "Schema", "Exports", "Access", "DuckDb", "GraphQL"],
    };

    /// <summary>What stands in one or two rooms only: a mark of it in the text, and the rooms.</summary>
    private static readonly Dictionary<string, string[]> OnlyIn = new()
    {
        [@"""[^""\n]*\b(SELECT|INSERT INTO|CREATE TABLE|DELETE FROM|PRAGMA)\b"] = ["Records", "Columns"],
        [@"using Analytics\.GraphQL"] = ["Schema", "Hosting"],
        [@"using Microsoft\.EntityFrameworkCore"] = ["Records", "Columns", "Ingest", "Schema", "Access", "Hosting"],
        [@"using Microsoft\.Data\.Sqlite"] = ["Records"],
        [@"using Npgsql"] = ["Records", "Columns"],
        [@"using CsvHelper"] = ["Ingest", "Exports"],
        [@"using Spectre\.Console|using System\.CommandLine"] = ["Hosting"],
        [@"using Microsoft\.AspNetCore"] = ["Schema", "Exports", "Access", "Hosting"],
    };

    private static string Server { get; } = Repository.PathOf("api", "Server");

    public static TheoryData<string> Rooms { get; } = [.. Directory.GetDirectories(Server)
        .Select(folder => Path.GetFileName(folder))
        .Except(["bin", "obj", "Properties", "node_modules", "wwwroot"])
        .Order()];

    public static TheoryData<string> Marks { get; } = [.. OnlyIn.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Room_UsesOnlyWhatItMay(string room)
    {
        Assert.True(MayUse.ContainsKey(room), $"api/Server/{room} has no line in {nameof(MayUse)}.");

        string[] forbidden = ["nothing of this name", .. MayUse.Keys.Append("DuckDb").Append("GraphQL").Except([room, .. MayUse[room]])];
        var mention = new Regex($@"Analytics\.(?:Api\.)?(?:{string.Join('|', forbidden)})\b(?!\.Tests)", RegexOptions.None, TimeSpan.FromSeconds(5));

        Assert.Empty(MentionsIn(Path.Combine(Server, room), mention));
    }

    [Theory]
    [MemberData(nameof(Marks))]
    public void Mark_StandsOnlyInItsRooms(string mark)
    {
        var mention = new Regex(mark, RegexOptions.None, TimeSpan.FromSeconds(5));
        var elsewhere = MayUse.Keys.Except(OnlyIn[mark]).Select(room => Path.Combine(Server, room)).Where(Directory.Exists);

        Assert.Empty(elsewhere.SelectMany(room => MentionsIn(room, mention)));
    }

    [Theory]
    [InlineData("GraphQL")]
    [InlineData("DuckDb")]
    public void Library_KnowsNothingOfOurs(string library)
    {
        var other = library == "GraphQL" ? "DuckDb" : "GraphQL";
        var mention = new Regex($@"Analytics\.(?:Api|Dashboard|{other})\b", RegexOptions.None, TimeSpan.FromSeconds(5));

        Assert.Empty(MentionsIn(Repository.PathOf("api", library), mention));
    }

    [Fact]
    public void Dashboard_NamesTheApiInProgramAlone()
    {
        var mention = new Regex(@"Analytics\.(?:Api|GraphQL|DuckDb)\b", RegexOptions.None, TimeSpan.FromSeconds(5));

        Assert.DoesNotContain(MentionsIn(Repository.PathOf("dashboard"), mention), found => !found.StartsWith("Program.cs:", StringComparison.Ordinal));
    }

    private static IEnumerable<string> MentionsIn(string folder, Regex mention) =>
        from file in Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories)
        where file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal)
        where !file.Contains("node_modules", StringComparison.Ordinal)
        from Match match in mention.Matches(File.ReadAllText(file))
        select $"{Path.GetRelativePath(folder, file)}: {match.Value}";
}
