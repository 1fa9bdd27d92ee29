namespace Analytics.GraphQL.Language;

/// <summary>The rules of block strings: <c>"""…"""</c>.</summary>
internal static class BlockString
{
    private const int LongestSingleLine = 70;

    /// <summary>What a block string says: the indentation that its lines share goes, and so do blank lines around it.</summary>
    /// <param name="raw">What stands between the quotes.</param>
    public static string Dedent(string raw)
    {
        var lines = Lines(raw.Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal));
        var indent = int.MaxValue;
        var first = -1;
        var last = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var leading = LeadingWhitespace(lines[i]);
            if (leading == lines[i].Length)
            {
                continue;
            }

            first = first < 0 ? i : first;
            last = i;
            if (i > 0)
            {
                indent = Math.Min(indent, leading);
            }
        }

        if (first < 0)
        {
            return "";
        }

        for (var i = 1; i < lines.Length; i++)
        {
            lines[i] = lines[i][Math.Min(indent, lines[i].Length)..];
        }

        return string.Join('\n', lines, first, last - first + 1);
    }

    /// <summary>Whether a block string can say this and be read back the same.</summary>
    public static bool CanSay(string value)
    {
        if (value.Length == 0)
        {
            return true;
        }

        if (value.AsSpan().ContainsAnyInRange('\0', '\b') || value.AsSpan().ContainsAny("\u000B\f\r\u000E\u000F"))
        {
            return false;
        }

        var lines = value.Split('\n');
        var blankEdge = IsBlank(lines[0]) || IsBlank(lines[^1]);
        var allIndented = lines.Length > 1 && Array.TrueForAll(lines, line => IsBlank(line) || IsWhitespace(line[0]));
        return !blankEdge && !allIndented;
    }

    /// <summary>Writes a block string, on one line where that reads well.</summary>
    public static string Print(string value)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = Lines(escaped);
        var isSingleLine = lines.Length == 1;
        var mustStartOnNewLine = !isSingleLine && Array.TrueForAll(lines[1..], line => line.Length == 0 || IsWhitespace(line[0]));
        var endsInTripleQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var mustEndOnNewLine = (value.EndsWith('"') && !endsInTripleQuotes) || value.EndsWith('\\');
        var isSpread = !isSingleLine || value.Length > LongestSingleLine || mustEndOnNewLine || mustStartOnNewLine || endsInTripleQuotes;
        var startsWithSpace = isSingleLine && value.Length > 0 && IsWhitespace(value[0]);

        var opening = (isSpread && !startsWithSpace) || mustStartOnNewLine ? "\n" : "";
        var closing = isSpread || mustEndOnNewLine ? "\n" : "";
        return $"\"\"\"{opening}{escaped}{closing}\"\"\"";
    }

    private static string[] Lines(string text) => text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);

    private static int LeadingWhitespace(string line)
    {
        var count = 0;
        while (count < line.Length && IsWhitespace(line[count]))
        {
            count++;
        }

        return count;
    }

    private static bool IsBlank(string line) => LeadingWhitespace(line) == line.Length;

    private static bool IsWhitespace(char character) => character is ' ' or '\t';
}
