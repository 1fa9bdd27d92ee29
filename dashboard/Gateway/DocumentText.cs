using System.Text.RegularExpressions;

namespace Analytics.Dashboard.Gateway;

/// <summary>Reads documents out of the program and adds to each the shared fragments that it spreads, no others: one that nobody spreads is an error.</summary>
public static partial class DocumentText
{
    private const string SharedFile = "Fragments";

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Shared = new(() =>
        Definitions().Split(ReadFile(SharedFile)).Where(part => part.StartsWith("fragment ", StringComparison.Ordinal)).ToDictionary(part => part.Split(' ')[1]));

    /// <summary>The document of this name, whole.</summary>
    /// <exception cref="InvalidOperationException">There is no such file in the program.</exception>
    public static string Read(string name)
    {
        var text = ReadFile(name);
        var added = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(Spreads(text));
        while (open.TryDequeue(out var fragment))
        {
            if (!Shared.Value.TryGetValue(fragment, out var definition) || !added.Add(fragment))
                continue;

            text += "\n" + definition;
            foreach (var further in Spreads(definition))
                open.Enqueue(further);
        }
        return text;
    }

    private static IEnumerable<string> Spreads(string text) => Spread().Matches(text).Select(match => match.Groups["name"].Value);

    private static string ReadFile(string name)
    {
        using var stream = typeof(DocumentText).Assembly.GetManifestResourceStream($"{name}.graphql")
            ?? throw new InvalidOperationException($"{name}.graphql is not embedded in the dashboard.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("^(?=fragment )", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Definitions();

    [GeneratedRegex(@"\.\.\.\s*(?<name>(?!on\b)[A-Za-z]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spread();
}
