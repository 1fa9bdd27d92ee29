namespace Analytics.Api.Tests.Hosting;

/// <summary>What nobody asks in earnest gets an answer or a reason, and never an error of ours.</summary>
[Collection(SeededServer.Name)]
public sealed class ExtremeQuestionsTests(SeededServer seeded)
{
    [Theory]
    [InlineData("""{ toms(asAt: "0001-01-01") { delivered { compare(to: SAME_PERIOD_LAST_YEAR) { status } } rows { council { name } claimed { compare(to: PREVIOUS_PERIOD) { status } peers(group: STAR) { status } } } } }""")]
    [InlineData("""{ toms(asAt: "9999-12-31") { delivered { compare(to: SAME_PERIOD_LAST_YEAR) { status } } } }""")]
    [InlineData("""{ spend(where: { paidOn: { gte: "0001-02-01", lte: "2023-03-31" } }) { amount { compare(to: PREVIOUS_PERIOD) { status } } } }""")]
    [InlineData("""{ spend(where: { month: { gte: "0001-06-01", lt: "9999-12-31" } }) { amount { compare(to: SAME_PERIOD_LAST_YEAR) { status } } } }""")]
    [InlineData("""{ spend(where: { amount: { gt: 9999999999999999999999999999, lt: -9999999999999999999999999999 } }) { lineCount { value } } }""")]
    [InlineData("""{ spend(where: { category: { in: [] }, or: [] }) { rows(first: 2147483647) { category amount { value } } } }""")]
    public async Task Extremes_AreAnswered(string document) => await seeded.Server.DataAsync(document);

    [Theory]
    [InlineData("spend", "category: { contains: \"\\u0000\" }", "contains")]
    [InlineData("spend", "council: { in: [\"E08000007\", \"a\\u0000b\"] }", "in")]
    [InlineData("spendLines", "transactionNumber: { nin: [\"\\u0000\"] }", "nin")]
    [InlineData("contracts", "title: { startsWith: \"\\u0000\" }", "startsWith")]
    [InlineData("suppliers", "id: { eq: \"\\u0000\" }", "eq")]
    public async Task TextThatNoEngineTakes_IsRefused(string field, string where, string comparator)
    {
        var answer = await seeded.Server.AskAsync($"{{ {field}(where: {{ {where} }}) {{ __typename {(field == "spend" ? "lineCount { value }" : "totalCount")} }} }}");

        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal($"`{comparator}` looks for text with the character NUL (U+0000), which no text here has and no engine takes. Leave the character out.", error.GetProperty("message").GetString());
        Assert.Equal("BAD_USER_INPUT", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(field, error.GetProperty("path")[0].GetString());
    }
}
