using System.Globalization;
using Analytics.Api.Metrics;

namespace Analytics.Api.Tests.Columns;

/// <summary>Answers as lines of text, to be held against an oracle's.</summary>
internal static class AnswerText
{
    /// <summary>A row is its keys in brackets, then its figures, then the rows inside, indented.</summary>
    public static IEnumerable<string> Of(Answer answer, Func<Figure, string>? figure = null) =>
        Of(answer.Root, figure ?? (shown => FormattableString.Invariant($"{shown.Metric.Name} {shown.Value} {shown.Share}")), depth: 0);

    public static void Same(IEnumerable<string> expected, IEnumerable<string> actual, string what = "")
    {
        var (wanted, found) = (expected.Select(Plain).ToList(), actual.Select(Plain).ToList());
        if (wanted.SequenceEqual(found))
            return;

        var alike = wanted.Zip(found).TakeWhile(pair => pair.First == pair.Second).Count();
        string Around(List<string> lines) => string.Join('\n', lines.Skip(alike - 10).Take(30));
        Assert.Fail($"{what}\n\nFrom line {alike + 1}, after what is alike, expected\n{Around(wanted)}\n\nFound\n{Around(found)}");
    }

    private static IEnumerable<string> Of(AnswerRow row, Func<Figure, string> figure, int depth)
    {
        var indent = string.Concat(Enumerable.Repeat("  ", depth));
        yield return indent + string.Join(" | ", row.Figures.Select(figure));
        foreach (var inner in row.Levels.SelectMany(level => level))
        {
            yield return indent + "  [" + string.Join(", ", inner.Keys.Select(key => FormattableString.Invariant($"{key}"))) + "]";
            foreach (var line in Of(inner, figure, depth + 1))
                yield return line;
        }
    }

    /// <summary>Decimals that are equal may be written with different numbers of zeros.</summary>
    private static string Plain(string line) => string.Join(' ', line.Split(' ').Select(word =>
        decimal.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.############", CultureInfo.InvariantCulture) : word));
}
