using System.Globalization;
using System.Text.Json;

namespace Analytics.Api.Tests.Hosting.Attack;

/// <summary>A stranger with nothing but the address: asks about people by chance from a seed, in every way that the schema has, and notes what is told.</summary>
internal sealed class PublicAttacker(AnalyticsServer server, AttackNotes notes, int seed)
{
    private const int MostRows = 3000;

    private static readonly string[] Figures = ["people", "starts", "sustained", "sustainedShare"];

    private readonly Random _chance = new(seed);
    private readonly List<AttackDimension> _dimensions = [.. AttackDimension.All.Select(dimension => dimension with { })];

    /// <summary>What an answer told beyond the numbers of its cells.</summary>
    public List<string> Leaks { get; } = [];

    public int Questions { get; private set; }

    /// <summary>An earlier version to ask, beside the current one.</summary>
    public string? Version { get; init; }

    private string Arguments(IEnumerable<AttackFilter> filters) =>
        $"(where: {{ and: [{string.Join(", ", filters.Select(filter => filter.Text))}] }}{(Version is null ? "" : $", version: \"{Version}\"")})";

    /// <summary>Every dimension by itself, which also tells the members.</summary>
    public async Task LookAroundAsync()
    {
        foreach (var dimension in _dimensions)
        {
            dimension.Members.Clear();
            var rows = Rows((await AskAsync($"c: cohortOutcomes{Arguments([])} {{ {AttackRow.Figures} rows(first: {MostRows}) {{ {dimension.Selection} {AttackRow.Figures} }} }}"))!.Value.GetProperty("c"), [dimension]);
            dimension.Members.AddRange(rows.Select(row => row.Keys[dimension.Name]));
        }
    }

    public async Task AskAsync(int questions)
    {
        for (var last = Questions + questions; Questions < last;)
        {
            AttackDimension[] trees = [.. _dimensions];
            _chance.Shuffle(trees);
            trees = [.. trees.DistinctBy(dimension => dimension.Tree)];
            var keys = trees.Take(1 + _chance.Next(3)).ToList();
            while (RowsOf(keys) > MostRows)
                keys.RemoveAt(0);

            var filters = trees.Except(keys).Take(_chance.Next(4)).Select(dimension => AttackFilter.By(_chance, dimension)).ToList();
            await (filters.TrueForAll(filter => filter.IsEverything || filter.Passing.Count == 1) ? CellsAsync(keys, filters) : SumsAsync(keys, filters));
        }
    }

    /// <summary>Cells, as rows within rows; and whatever else an answer can say of them must follow from what is shown.</summary>
    private async Task CellsAsync(List<AttackDimension> keys, List<AttackFilter> filters)
    {
        var outer = keys[..(1 + _chance.Next(keys.Count))];
        var inner = keys[outer.Count..];
        string Select(List<AttackDimension> of) => string.Join(' ', of.Select(key => key.Selection));
        var rows = inner.Count == 0 ? "" : $"rows(first: {RowsOf(inner)}) {{ {Select(inner)} {AttackRow.Figures} }}";
        var (figure, direction, least) = (Pick(["people", "starts", "sustained"]), Pick(["ASC", "DESC"]), 10 + (5 * _chance.Next(4)));
        var answer = await AskAsync($$"""
            c: cohortOutcomes{{Arguments(filters)}} { {{AttackRow.Figures}} rows(first: {{RowsOf(outer)}}) { {{Select(outer)}} {{AttackRow.Figures}} {{rows}} } info { suppressedFigures } }
            o: cohortOutcomes{{Arguments(filters)}} { rows(first: {{RowsOf(outer)}}, order: [{ {{figure}}: {{direction}} }]) { {{Select(outer)}} {{figure}} { value share } hours { value } weeks { value } value { value } people { value } } people { value } {{(figure == "people" ? "" : figure + " { value }")}} }
            h: cohortOutcomes{{Arguments(filters)}} { rows(first: 4, having: { {{figure}}: { {{Pick(["gte", "lte"])}}: {{least}} } }) { {{Select(outer)}} {{figure}} { value } } info { truncated } }
            """);
        if (answer is not { } data)
            return;

        var root = data.GetProperty("c");
        var suppressed = NoteRows(root, keys: new Dictionary<string, string>(), filters, [outer, inner]);
        Leak(suppressed != root.GetProperty("info").GetProperty("suppressedFigures").GetInt32(), "the number of withheld figures");

        var (shown, ordered) = (root.GetProperty("rows").EnumerateArray().ToList(), data.GetProperty("o").GetProperty("rows").EnumerateArray().ToList());
        var (sign, name) = (direction == "ASC" ? 1 : -1, figure);
        var expected = shown.OrderBy(row => Value(row, name) is null).ThenBy(row => sign * Value(row, name)).ToList();
        Leak(!expected.Select(row => Keys(row, outer)).SequenceEqual(ordered.Select(row => Keys(row, outer))), $"the order by {figure}");
        Leak(data.GetProperty("h").GetProperty("rows").EnumerateArray().Any(row => Value(row, name) is null), $"what passes a condition on {figure}");
        var whole = Value(data.GetProperty("o"), name);
        foreach (var row in ordered)
        {
            var share = row.GetProperty(figure).GetProperty("share");
            var tells = share.ValueKind == JsonValueKind.Number ? share.GetDecimal() : (decimal?)null;
            var follows = Value(row, name) is { } part && whole > 0 ? Math.Min(1, decimal.Round(part / whole.Value, 6, MidpointRounding.AwayFromZero)) : (decimal?)null;
            Leak(tells != follows, $"a share of {figure}");
            Leak(Value(row, "people") is null && (Value(row, "hours") ?? Value(row, "weeks") ?? Value(row, "value")) is not null, "hours, weeks or pounds of people withheld");
        }
    }

    /// <summary>A filter that passes several members must tell what is told of them one by one, and no more.</summary>
    private async Task SumsAsync(List<AttackDimension> keys, List<AttackFilter> filters)
    {
        var several = filters.Where(filter => !filter.IsEverything && filter.Passing.Count > 1).ToList();
        List<AttackDimension> all = [.. keys, .. several.Select(filter => filter.Dimension)];
        if (RowsOf(all) > MostRows)
            return;

        string Query(string alias, List<AttackDimension> by, IEnumerable<AttackFilter> where) =>
            $"{alias}: cohortOutcomes{Arguments(where)} {{ {AttackRow.Figures} rows(first: {RowsOf(by)}, by: [{string.Join(", ", by.Select(key => key.InCapitals))}]) {{ {string.Join(' ', by.Select(key => key.Selection))} {AttackRow.Figures} }} }}";
        if (await AskAsync($"{Query("c", keys, filters)} {Query("p", all, filters.Except(several))}") is not { } data)
            return;

        var parts = Rows(data.GetProperty("p"), all);
        foreach (var part in parts)
            notes.Note(part.CellWithin(filters.Except(several)), part.Shown);

        var passing = parts.Where(part => several.TrueForAll(filter => filter.Passing.Contains(part.Keys[filter.Dimension.Name]))).ToLookup(part => string.Join(';', keys.Select(key => part.Keys[key.Name])));
        foreach (var row in Rows(data.GetProperty("c"), keys))
        {
            var within = passing[string.Join(';', keys.Select(key => row.Keys[key.Name]))].ToList();
            for (var count = 0; count < 3; count++)
            {
                var told = within.Select(part => part.Shown[count]).Where(number => number is not null).ToList();
                if (!told.Contains(-1) && row.Shown[count] != -1)
                    Leak(row.Shown[count] != (told.Count == 0 ? null : told.Sum()), $"{AttackNotes.Counts[count]} of {string.Join(';', row.Keys.Values)} where {string.Join(", ", filters.Select(filter => filter.Text))}: {row.Shown[count]} for {string.Join(" + ", within.Select(part => part.Shown[count]))}");
            }
        }
    }

    /// <summary>Notes rows and the sums that they are.</summary>
    /// <returns>How many figures are withheld.</returns>
    private int NoteRows(JsonElement level, IReadOnlyDictionary<string, string> keys, List<AttackFilter> filters, List<AttackDimension>[] levels)
    {
        var row = AttackRow.Of(level, []) with { Keys = keys };
        var cell = row.CellWithin(filters);
        notes.Note(cell, row.Shown);
        var suppressed = Figures.Count(figure => level.GetProperty(figure).GetProperty("status").GetString() == "SUPPRESSED");
        if (levels is not [{ Count: > 0 } split, .. var further])
            return suppressed;

        List<string> parts = [];
        foreach (var inner in level.GetProperty("rows").EnumerateArray())
        {
            var known = keys.Concat(split.Select(key => KeyValuePair.Create(key.Name, key.Of(inner)))).ToDictionary();
            suppressed += NoteRows(inner, known, filters, further);
            parts.Add((row with { Keys = known }).CellWithin(filters));
        }

        notes.NoteSum(cell, [.. parts], areCouncils: split is [{ Name: "council" }]);
        return suppressed;
    }

    private static List<AttackRow> Rows(JsonElement cube, List<AttackDimension> keys) => [.. cube.GetProperty("rows").EnumerateArray().Select(row => AttackRow.Of(row, keys))];

    private static decimal? Value(JsonElement row, string figure) => row.GetProperty(figure).GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDecimal() : null;

    private static int RowsOf(List<AttackDimension> keys) => keys.Aggregate(1, (rows, key) => rows * key.Members.Count);

    private static string Keys(JsonElement row, List<AttackDimension> keys) => string.Join(';', keys.Select(key => key.Of(row)));

    private void Leak(bool isOne, string what)
    {
        if (isOne)
            Leaks.Add(string.Create(CultureInfo.InvariantCulture, $"question {Questions} of seed {seed}: {what}"));
    }

    /// <summary>Asks a question that counts.</summary>
    /// <returns>Null where the server finds it too much to ask at once.</returns>
    private async Task<JsonElement?> AskAsync(string query)
    {
        var response = await server.AskAsync($"{{ {query} }}");
        if (response.TryGetProperty("errors", out var errors))
        {
            Assert.Equal("COST_LIMIT", errors[0].GetProperty("extensions").GetProperty("code").GetString());
            return null;
        }

        Questions++;
        return response.GetProperty("data");
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[_chance.Next(from.Count)];
}
