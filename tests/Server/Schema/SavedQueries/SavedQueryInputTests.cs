namespace Analytics.Api.Tests.Schema.SavedQueries;

/// <summary>What cannot be asked again is refused with a sentence, and leaves nothing behind.</summary>
public sealed class SavedQueryInputTests(SavedQueryWorld world) : IClassFixture<SavedQueryWorld>
{
    private const string Document = "{ councils { name } }";

    public static TheoryData<string, string, string?, string> Refusals { get; } = new()
    {
        { "", Document, null, "`name` is blank: give the query a name that people will find it by." },
        { " \n ", Document, null, "`name` is blank: give the query a name that people will find it by." },
        { new string('x', 201), Document, null, "`name` has 201 characters, but at most 200 are kept: shorten it, and put the rest into `description`." },
        { "n", "", null, "`document` does not parse at line 1, column 1: Syntax Error: Unexpected <EOF>. Correct it, and save again." },
        { "n", "{\n  councils { name }", null, "`document` does not parse at line 2, column 20: Syntax Error: Expected Name, found <EOF>. Correct it, and save again." },
        { "n", "{\n  councils { nam }\n  spent }", null, "`document` does not fit the schema at line 2, column 14: Cannot query field \"nam\" on type \"Council\". Did you mean \"name\"? Correct it, and save again." },
        { "n", "fragment F on Query { councils { name } }", null, "`document` does not fit the schema at line 1, column 1: Fragment \"F\" is never used. Correct it, and save again." },
        { "n", "type T { f: Int }", null, "`document` does not fit the schema at line 1, column 1: The \"T\" definition is not executable. Correct it, and save again." },
        { "n", "query A { councils { name } }\nmutation B { deleteSavedQuery(input: { id: 1 }) { id } }", null, "`document` holds more than queries at line 2, column 1: Only queries are kept, and this is a mutation. Correct it, and save again." },
        { "n", "{ councils { name } } #" + new string('é', 49_990), null, "`document` has 100,003 bytes, but at most 100,000 are kept: shorten it." },
        { "n\0", Document, null, "`name` has the character NUL (U+0000), which is not kept. Leave the character out." },
        { "n", Document + "# \0", null, "`document` has the character NUL (U+0000), which is not kept. Leave the character out." },
        { "n", Document, "", "`variables` is not JSON: it breaks off at line 1, byte 1. Write an object, such as { \"council\": \"E08000007\" }." },
        { "n", Document, "{\n \"a\": }", "`variables` is not JSON: it breaks off at line 2, byte 7. Write an object, such as { \"council\": \"E08000007\" }." },
        { "n", Document, "[1]", "`variables` is JSON of the kind Array, but the values of variables are an object, such as { \"council\": \"E08000007\" }." },
        { "n", Document, "null", "`variables` is JSON of the kind Null, but the values of variables are an object, such as { \"council\": \"E08000007\" }." },
        { "n", Document, $"{{ \"a\": \"{new string('x', 100_000)}\" }}", "`variables` has 100,011 bytes, but at most 100,000 are kept: shorten it." },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task WhatCannotBeAskedAgain_IsRefused(string name, string document, string? variables, string message)
    {
        var audited = world.AuditEntries();

        var answer = await world.TrySaveAsync(new { name, document, variables });

        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal("BAD_USER_INPUT", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("""["saveQuery"]""", error.GetProperty("path").GetRawText());
        Assert.Equal(audited, world.AuditEntries());
        Assert.Empty(await world.NamesAsync("n"));
    }

    [Theory]
    [InlineData("999999999999")]
    [InlineData("-1")]
    [InlineData("v14")]
    [InlineData("")]
    public async Task NumberThatNoSavedQueryHas_IsToldAsNotFound(string id)
    {
        var audited = world.AuditEntries();

        foreach (var answer in new[] { await world.TrySaveAsync(new { id, name = "n", document = Document }), await world.DeleteAsync(id) })
        {
            var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
            Assert.Equal($"There is no saved query '{id}': `savedQueries` lists those that there are.", error.GetProperty("message").GetString());
            Assert.Equal("NOT_FOUND", error.GetProperty("extensions").GetProperty("code").GetString());
        }

        Assert.Equal(audited, world.AuditEntries());
    }

    [Theory]
    [InlineData(200, 'x')]
    [InlineData(200, 'é')]
    public async Task LargestThatIsKept_IsKept(int length, char letter)
    {
        var document = Document + " #" + new string('x', 100_000 - Document.Length - 2);

        var saved = await world.SaveAsync(new { name = new string(letter, length), document });

        Assert.Equal(length, saved.GetProperty("name").GetString()!.Length);
        Assert.Equal(document, saved.GetProperty("document").GetString());
    }
}
