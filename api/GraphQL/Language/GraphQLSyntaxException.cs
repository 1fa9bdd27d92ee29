namespace Analytics.GraphQL.Language;

/// <summary>A text is not GraphQL, or is larger than the limits allow.</summary>
/// <param name="problem">What was found and what was expected, as a sentence.</param>
/// <param name="location">Where it was found.</param>
public sealed class GraphQLSyntaxException(string problem, Location location) : Exception($"Syntax Error: {problem}")
{
    /// <summary>Where it was found; an empty stretch of the text.</summary>
    public Location Location { get; } = location;

    internal static GraphQLSyntaxException At(ReadOnlySpan<byte> source, int position, string problem) =>
        new(problem, Locate(source, position));

    /// <summary>Counts lines and columns up to a byte: tokens carry theirs, so only errors pay for this.</summary>
    private static Location Locate(ReadOnlySpan<byte> source, int position)
    {
        var line = 1;
        var column = 1;
        for (var i = 0; i < position; i++)
        {
            var code = source[i];
            if (code is (byte)'\n' or (byte)'\r')
            {
                if (code == '\r' && i + 1 < source.Length && source[i + 1] == '\n')
                {
                    if (i + 1 == position)
                    {
                        break;
                    }

                    i++;
                }

                line++;
                column = 1;
            }
            else
            {
                column += Utf16.UnitsAt(code);
            }
        }

        return new Location(position, position, line, column);
    }
}
