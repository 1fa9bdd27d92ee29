namespace Analytics.GraphQL.Validation;

/// <summary>Finds what may have been meant.</summary>
internal static class Suggestions
{
    private const int MostNames = 5;

    /// <summary>The end of a message: <c> Did you mean "a", "b", or "c"?</c>, or nothing when there are no names.</summary>
    public static string DidYouMean(IReadOnlyList<string> names, string intent = "")
    {
        var quoted = names.Take(MostNames).Select(name => $"\"{name}\"").ToArray();
        var list = quoted.Length switch
        {
            0 => "",
            1 => quoted[0],
            2 => $"{quoted[0]} or {quoted[1]}",
            _ => $"{string.Join(", ", quoted[..^1])}, or {quoted[^1]}",
        };
        return list.Length == 0 ? "" : $" Did you mean {(intent.Length == 0 ? "" : intent + " ")}{list}?";
    }

    /// <summary>The candidates that are a few keystrokes away from the name, nearest first.</summary>
    public static IReadOnlyList<string> Near(string name, IEnumerable<string> candidates)
    {
        var threshold = (int)(name.Length * 0.4) + 1;
        return
        [
            .. candidates.Distinct()
                .Select(candidate => (Name: candidate, Distance: Distance(name, candidate, threshold)))
                .Where(candidate => candidate.Distance <= threshold)
                .OrderBy(candidate => candidate.Distance)
                .ThenBy(candidate => candidate.Name, NaturalComparer.Instance)
                .Select(candidate => candidate.Name),
        ];
    }

    /// <summary>Characters to insert, delete, replace or swap; a change of case alone counts as one. Above the threshold, any number above it.</summary>
    private static int Distance(string name, string candidate, int threshold)
    {
        if (name == candidate)
        {
            return 0;
        }

        // Before anything is copied: the name may be as long as a document. A change of case keeps the length.
        if (Math.Abs(candidate.Length - name.Length) > threshold)
        {
            return threshold + 1;
        }

        var a = candidate.ToLowerInvariant();
        var b = name.ToLowerInvariant();
        if (a == b)
        {
            return 1;
        }

        int[] beforeLast = [];
        int[] last = [.. Enumerable.Range(0, b.Length + 1)];
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            if (row.Min() > threshold)
            {
                return threshold + 1;
            }

            (beforeLast, last) = (last, row);
        }

        return last[b.Length];
    }
}
