using System.Globalization;
using System.Text.Json;
using Analytics.GraphQL.Execution;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.Conformance.Host;

/// <summary>
/// Makes every value of the fixture from a hash of its place in the answer: values, nulls, errors, nulls where none may be, and
/// which fields take their time. <c>fixture.js</c> makes the same for the reference implementation.
/// </summary>
internal static class FixtureValues
{
    private static readonly JsonSerializerOptions EchoOptions = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async ValueTask<object?> ResolveAsync(ResolverContext context)
    {
        var path = context.Path.ToString();
        if (Hash($"{path}~") % 5 == 0)
        {
            await Task.Yield();
        }

        if (Hash($"{path}x") % 25 == 0)
        {
            throw new GraphQLException($"No luck at {path}.");
        }

        return context.Selection.Field.Name is "echo" or "strict"
            ? JsonSerializer.Serialize(ToJson(context.Selection.Arguments), EchoOptions)
            : Make(context.Schema, context.Selection.Field.Type, path);
    }

    private static object? Make(Schema schema, GraphQLType type, string path)
    {
        var isNull = type.IsNonNull ? Hash($"{path}!") % 40 == 0 : Hash($"{path}?") % 6 == 0;
        var hash = Hash(path);
        return type.Nullable switch
        {
            _ when isNull => null,
            ListType list => Enumerable.Range(0, (int)(Hash($"{path}#") % 4)).Select(i => Make(schema, list.OfType, $"{path}.{i.ToString(CultureInfo.InvariantCulture)}")).ToList(),
            EnumType choice => choice.Values[(int)(hash % choice.Values.Length)].Name,
            ScalarType { Name: "Int" } => (int)(hash % 2001) - 1000,
            ScalarType { Name: "Float" } => ((int)(hash % 8001) - 4000) / 8d,
            ScalarType { Name: "Boolean" } => hash % 2 == 0,
            ScalarType { Name: "ID" } => $"id{(hash % 1000).ToString(CultureInfo.InvariantCulture)}",
            ScalarType { Name: "Date" } => new DateOnly(2020, 1, 1).AddDays((int)(hash % 28)),
            ScalarType => $"s{hash.ToString(CultureInfo.InvariantCulture)}",
            NamedType composite => FixtureObject.Of(Pick(schema, composite, hash)),
            var other => throw new InvalidOperationException($"{other} is no output type."),
        };
    }

    private static ObjectType Pick(Schema schema, NamedType type, uint hash)
    {
        var possible = schema.GetPossibleTypes(type).OrderBy(candidate => candidate.Name, StringComparer.Ordinal).ToArray();
        return possible[hash % possible.Length];
    }

    private static object? ToJson(object? value) => value switch
    {
        InputObject map => new SortedDictionary<string, object?>(map.ToDictionary(field => field.Key, field => ToJson(field.Value)), StringComparer.Ordinal),
        IReadOnlyList<object?> list => list.Select(ToJson),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => value,
    };

    /// <summary>FNV-1a and a last stirring.</summary>
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 16777619u;
        }

        hash = (hash ^ (hash >> 15)) * 2246822519u;
        return hash ^ (hash >> 13);
    }
}
