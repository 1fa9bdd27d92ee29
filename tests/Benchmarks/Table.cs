using System.Globalization;
using System.Text;

namespace Analytics.Benchmarks;

/// <summary>A table of the report.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Columns">Their headings; the first column holds names, the others numbers.</param>
/// <param name="Rows">As many cells each as there are columns.</param>
public sealed record Table(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Three digits that count, two below one.</summary>
    public static string Rounded(double value)
    {
        var magnitude = value > 0 ? (int)Math.Floor(Math.Log10(value)) : 0;
        var decimals = magnitude < 0 ? 1 - magnitude : Math.Max(0, 2 - magnitude);
        var step = Math.Pow(10, magnitude - 2);
        return (magnitude > 2 ? Math.Round(value / step) * step : value).ToString($"N{decimals}", CultureInfo.InvariantCulture);
    }

    public string ToMarkdown()
    {
        var text = new StringBuilder($"### {Title}\n\n");
        Append(text, Columns);
        Append(text, [.. Columns.Select((_, index) => index == 0 ? "---" : "---:")]);
        foreach (var row in Rows)
            Append(text, row);
        return text.Append('\n').ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyList<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
