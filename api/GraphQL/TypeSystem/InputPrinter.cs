using System.Globalization;
using System.Text;
using System.Text.Json;
using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.TypeSystem;

/// <summary>Shows given values in error messages, on one line and cut short: a message never repeats a megabyte.</summary>
internal static class InputPrinter
{
    private const int Longest = 200;

    internal static string Print(JsonElement value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return Cut(text);
    }

    internal static string Print(ValueNode value) => Cut(new StringBuilder(SyntaxPrinter.Print(value)));

    private static string Cut(StringBuilder text) => text.Length <= Longest ? text.ToString() : text.ToString(0, Longest) + "…";

    private static void Append(StringBuilder text, JsonElement value)
    {
        if (text.Length > Longest)
            return;

        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                AppendQuoted(text, value.GetString()!);
                break;
            case JsonValueKind.Array:
                AppendAll(text, "[", value.EnumerateArray(), "]", Append);
                break;
            case JsonValueKind.Object when !value.EnumerateObject().Any():
                text.Append("{}");
                break;
            case JsonValueKind.Object:
                AppendAll(text, "{ ", value.EnumerateObject(), " }", static (text, property) => Append(text.Append(property.Name).Append(": "), property.Value));
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder text, string open, IEnumerable<T> items, string close, Action<StringBuilder, T> append)
    {
        text.Append(open);
        var start = text.Length;
        foreach (var item in items)
        {
            if (text.Length > Longest)
                break;

            if (text.Length > start)
                text.Append(", ");

            append(text, item);
        }

        text.Append(close);
    }

    /// <summary>As JSON would, but readable: only what must be escaped is.</summary>
    private static void AppendQuoted(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value.AsSpan(0, Math.Min(value.Length, Longest + 1)))
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' or '\u007f' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }
}
