using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Analytics.Api.Model;
using Analytics.GraphQL.Execution;

namespace Analytics.Api.Schema.Records;

/// <summary>
/// Where one row stands in one order of one list, as text: the list, the order and the row's keys. It holds values, not
/// positions, so it is good for as long as the schema is, whatever is imported or withdrawn meanwhile.
/// </summary>
internal static class Cursor
{
    private const int MostShown = 40;

    /// <summary>Writes one.</summary>
    /// <param name="list">The type of the rows.</param>
    /// <param name="order">The order as it reads in a document.</param>
    /// <param name="keys">string, <see cref="DateOnly"/>, <see cref="Pounds"/>, int, long, decimal or null.</param>
    public static string Write(string list, string order, IEnumerable<object?> keys) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes<object?[]>([list, order, .. keys.Select(key => key is Pounds pounds ? pounds.Pence : key)]));

    /// <summary>Reads the keys of one that was written for the same list and order.</summary>
    /// <exception cref="GraphQLException">It is no cursor, or belongs elsewhere.</exception>
    public static object?[] Read(string cursor, string list, string order, IReadOnlyList<Type> types)
    {
        var parts = Parts(cursor) ?? throw Unreadable(cursor);
        if (parts.Length < 2 || parts[0] is not { ValueKind: JsonValueKind.String } inList || parts[1] is not { ValueKind: JsonValueKind.String } inOrder)
            throw Unreadable(cursor);

        if (inList.GetString() != list)
            throw new GraphQLException($"The cursor in `after` belongs to a list of {inList}, but this is one of {list}: give one that this list answered with.");

        if (inOrder.GetString() != order)
            throw new GraphQLException($"The cursor in `after` belongs to the order [{inOrder}], but `order` is [{order}]: ask in the cursor's order, or leave out `after` to begin again.");

        if (parts.Length != types.Count + 2)
            throw Unreadable(cursor);

        try
        {
            return [.. types.Select((type, index) => Key(parts[index + 2], type))];
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            throw Unreadable(cursor);
        }
    }

    private static object? Key(JsonElement element, Type type) =>
        element.ValueKind == JsonValueKind.Null ? null
        : Nullable.GetUnderlyingType(type) is { } value ? Key(element, value)
        : type == typeof(Pounds) ? new Pounds(element.GetInt64())
        : element.Deserialize(type);

    private static JsonElement[]? Parts(string cursor)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement[]>(Base64Url.DecodeFromChars(cursor));
        }
        catch (Exception exception) when (exception is JsonException or FormatException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static GraphQLException Unreadable(string cursor)
    {
        var shown = cursor.Length <= MostShown ? cursor : cursor[..MostShown] + "…";
        return new GraphQLException($"'{shown}' in `after` is no cursor: give the `endCursor` of the page before, or the `cursor` of one of its edges, as it came.");
    }
}
