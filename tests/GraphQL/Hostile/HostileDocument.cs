using System.Text;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Tests.Hostile;

/// <summary>A document made to cost more than it should. The tests hold what becomes of it, the benchmarks what that takes.</summary>
/// <param name="Name">What is bad about it.</param>
/// <param name="Text">The document.</param>
/// <param name="FirstError">The first error's message, or its beginning; null when it is answered.</param>
/// <param name="Variables">A JSON object; null for none.</param>
public sealed record HostileDocument(string Name, string Text, string? FirstError, string? Variables = null)
{
    private const string TooManyBytes = "Syntax Error: Source contains more than 262144 bytes. Parsing aborted.";
    private const string TooManyTokens = "Syntax Error: Document contains more than 50000 tokens. Parsing aborted.";
    private const string TooDeep = "Syntax Error: Document nests deeper than 200 levels. Parsing aborted.";
    private const string TooMuchWork = "Validation aborted.";

    private const string Sdl = """
        interface Being { name: String other: String near: [Being!]! }
        type Tree implements Being { name: String other: String near: [Being!]! height(in: [Int!], unit: String): Int owner: Bird }
        type Bird implements Being { name: String other: String near: [Being!]! home: Tree }
        input Where { text: String all: [Where!] }
        extend type Query { oak: Tree being: Being count(where: Where, ids: [Int!]): Int }
        """;

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<HostileDocument> All { get; } = [.. Refused(), .. Fragments(), .. Fields(), .. Errors(), .. Answered()];

    /// <summary>A schema to try them on, whose resolvers cost nothing.</summary>
    public static Schema Schema() => new SchemaBuilder()
        .Sdl(Sdl)
        .Object<Tree>("Tree", tree => tree.Field("name", _ => "Oak").Field("other", _ => "Tree").Field("near", _ => Array.Empty<Tree>()).Field("height", _ => 7).Field("owner", _ => new Bird()))
        .Object<Bird>("Bird", bird => bird.Field("name", _ => "Jay").Field("other", _ => "Bird").Field("near", _ => Array.Empty<Tree>()).Field("home", _ => new Tree()))
        .Query(query => query.Field("oak", _ => new Tree()).Field("being", _ => (object)new Bird()).Field("count", _ => 1))
        .Build();

    public override string ToString() => Name;

    private static IEnumerable<HostileDocument> Refused() =>
    [
        new("A megabyte of aliases", $"{{ {Many(40_000, i => $"alias{i}:oak{{name}}")} }}", TooManyBytes),
        new("Aliases to the last token", $"{{ {Many(20_000, i => $"a{i}:oak")} }}", TooManyTokens),
        new("Braces without an end", Repeat("{a", 100_000), TooDeep),
        new("Lists without an end", "{ count(ids: " + Repeat("[", 200_000), TooDeep),
        new("A character that no document has", "{ oak \0 }", "Syntax Error: Unexpected character: U+0000."),
        new("A fault behind a hundred thousand lines", Repeat("\n", 200_000) + "%", "Syntax Error: Unexpected character: \"%\"."),
    ];

    private static IEnumerable<HostileDocument> Fragments() =>
    [
        new("Fragments that all spread each other", "{ oak { ...F0 } } " + Many(120, i => $"fragment F{i} on Tree {{ {Many(120, j => $"...F{j}")} }}"), "Cannot spread fragment \"F0\" within itself."),
        new("A ring of fragments", "{ oak { ...F0 } } " + Many(5_000, i => $"fragment F{i} on Tree {{ ...F{(i + 1) % 5_000} }}"), "Cannot spread fragment \"F0\" within itself via \"F1\","),
        new("Fragments that double fifty times", "{ oak { ...F0 } } " + Many(50, i => $"fragment F{i} on Being {{ a:near{{...F{i + 1}}} b:near{{...F{i + 1}}} }}") + "fragment F50 on Being { name }", "The operation nests fields 52 deep: at most 30 is allowed."),
        new("Conflicts in every pair of fragments", "{ oak { " + Many(2_800, i => $"...F{i}") + "} } " + Many(2_800, i => $"fragment F{i} on Tree {{ x:{(i % 2 == 0 ? "name" : "other")} }}"), TooMuchWork),
        new("Operations times fragments", Many(2_000, i => $"query Q{i} {{ ...F0 }}") + Many(2_000, i => $"fragment F{i} on Query {{ ...F{i + 1} }}") + "fragment F2000 on Query { oak { name } }", "Must provide operation name if query contains multiple operations."),
    ];

    private static IEnumerable<HostileDocument> Fields() =>
    [
        new("Differing arguments under one name", $"{{ oak {{ {Many(4_500, i => $"x:height(in:[{i}])")} }} }}", TooMuchWork),
        new("Conflicts a hundred levels down", "{ oak { " + Many(40, i => Repeat("owner { home { ", 50) + $"x{i % 3}: {(i % 2 == 0 ? "name" : "other")}" + Repeat("} }", 50)) + "} }", TooMuchWork),
        new("Fields that differ between exclusive types", "{ being { " + Many(1_300, _ => "... on Tree { x: name n: near { y: name } } ... on Bird { x: other n: near { y: other } }") + "} }", null),
        new("A storm of directives", $"{{ oak {{ name {Repeat("@include(if:true) ", 7_000)} }} }}", "The directive \"@include\" can only be used once at this location."),
        new("Directives that nobody knows", $"{{ oak {{ name {Many(16_000, i => $"@d{i}")} }} }}", "Unknown directive \"@d0\"."),
        new("Introspection times a thousand", $"{{ {Many(1_000, i => $"a{i}:__schema{{types{{fields{{name type{{name}}}}}}}}")} }}", "The operation introspects about"),
    ];

    private static IEnumerable<HostileDocument> Errors() =>
    [
        new("Unknown fields with near names", $"{{ oak {{ {Many(15_000, i => $"nme{i}")} }} }}", "Cannot query field \"nme0\" on type \"Tree\"."),
        new("Unknown names as long as documents", Many(25, i => $"fragment F{i} on T{i}{Repeat("x", 10_000)} {{ name }}"), "Unknown type \"T0xxx"),
        new("Numbers that are words", $"{{ count(ids: [{Repeat("\"x\" ", 45_000)}]) }}", "Int cannot represent non-integer value: \"x\""),
        new("Variables that nobody uses", $"query ({Many(9_000, i => $"$v{i}:Int")}) {{ oak {{ name }} }}", "Variable \"$v0\" is never used."),
        new("Variables with fields that nobody knows", "query ($w: Where) { count(where: $w) }", "Variable \"$w\" got invalid value { k0: 1,", $"{{\"w\":{{{string.Join(',', Enumerable.Range(0, 40_000).Select(i => $"\"k{i}\":1"))}}}}}"),
        new("Variables that nest", "query ($w: Where) { count(where: $w) }", null, $"{{\"w\":{Repeat("{\"all\":[", 90)}{Repeat("]}", 90)}}}"),
    ];

    private static IEnumerable<HostileDocument> Answered() =>
    [
        new("Five thousand aliases", $"{{ {Many(5_000, i => $"a{i}:oak{{name}}")} }}", null),
        new("One field eight thousand times", $"{{ {Repeat("oak{name} ", 8_000)} }}", null),
        new("Five thousand operations", Many(5_000, i => $"query Q{i} {{ oak {{ name }} }}"), "Must provide operation name if query contains multiple operations."),
        new("A string of a hundred thousand escapes", $"{{ oak {{ height(unit: \"{Repeat("\\n", 120_000)}\") }} }}", null),
        new("A block string of eighty thousand lines", $"{{ oak {{ height(unit: \"\"\"{Repeat("\n x", 80_000)}\"\"\") }} }}", null),
        new("A list of forty-five thousand numbers", $"{{ count(ids: [{Repeat("1 ", 45_000)}]) }}", null),
        new("A variable of two hundred thousand numbers", "query ($i: [Int!]) { count(ids: $i) }", null, $"{{\"i\":[{string.Join(',', Enumerable.Repeat('1', 200_000))}]}}"),
    ];

    private static string Repeat(string part, int times) => new StringBuilder().Insert(0, part, times).ToString();

    private static string Many(int count, Func<int, string> part) => string.Join(' ', Enumerable.Range(0, count).Select(part)) + " ";

    private sealed record Tree;

    private sealed record Bird;
}
