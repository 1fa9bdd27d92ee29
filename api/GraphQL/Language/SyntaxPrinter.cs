using System.Globalization;
using System.Text;

namespace Analytics.GraphQL.Language;

/// <summary>Writes nodes as GraphQL text, laid out as graphql-js lays it out: two spaces a level, arguments on lines of their own past 80 characters.</summary>
public static class SyntaxPrinter
{
    /// <summary>The node as text, without a line's end after it.</summary>
    public static string Print(SyntaxNode node)
    {
        var writer = new SyntaxWriter();
        writer.Write(node);
        return writer.ToString();
    }

    /// <summary>A string in quotes, with what cannot stand there escaped.</summary>
    internal static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' or '\\' => text.Append('\\').Append(character),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' or (>= '\x7F' and <= '\x9F') => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => text.Append(character),
            };
        }

        return text.Append('"').ToString();
    }
}
