using Analytics.Api.Tests.Hosting;

namespace Analytics.Api.Tests.Schema.Records;

/// <summary>Asks a list by chance, page by page to the end, and compares with an oracle's answer.</summary>
internal static class ListComparison
{
    public static async Task RunAsync<T>(AnalyticsServer server, string list, string type, int questions, RecordOracle<T> oracle, string arguments = "")
    {
        var document = $$"""
            query($where: {{type}}FilterInput, $order: [{{type}}SortInput!], $first: Int, $after: String) {
                {{list}}(where: $where, order: $order, first: $first, after: $after{{arguments}}) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { id } } }
            """;
        for (var number = 1; number <= questions; number++)
        {
            var (where, order, first) = (oracle.NextWhere(), oracle.NextOrder(), oracle.NextFirst());
            var expected = oracle.Answer(where, order);
            var question = $"question {number}: {RecordOracle<T>.Text(where)} {string.Join(", ", order)}";
            List<string> found = [];
            for (string? after = null; ;)
            {
                var orders = order.ConvertAll(part => new Dictionary<string, string> { [part.Field] = part.Descending ? "DESC" : "ASC" });
                var page = (await server.DataAsync(document, new { where, order = orders, first, after })).GetProperty(list);
                found.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!));
                Assert.True(expected.Count == page.GetProperty("totalCount").GetInt32(), question);
                var info = page.GetProperty("pageInfo");
                Assert.Equal(after is not null, info.GetProperty("hasPreviousPage").GetBoolean());
                after = info.GetProperty("endCursor").GetString();
                if (!info.GetProperty("hasNextPage").GetBoolean())
                    break;
            }

            Assert.True(expected.SequenceEqual(found), $"{question}\nexpected {string.Join(' ', expected)}\nfound    {string.Join(' ', found)}");
        }
    }
}
