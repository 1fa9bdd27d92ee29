using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Api.Ingest.Suppliers;

/// <summary>Tells which printed names are no names, and which are the same.</summary>
internal static partial class SupplierNames
{
    /// <summary>Ledgers cut names off here: "Greater Manchester Combined Authori".</summary>
    public const int CutOff = 35;

    private const int ShortestCore = 4; // "ABC Ltd" and "ABC plc" are too often two firms

    private static readonly string[] Phrases = ["public limited company", "community interest company"];

    private static readonly HashSet<string> Forms = new(["the", "limited", "ltd", "plc", "llp", "cic", "uk", "co", "company"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word of the name says that it was withheld. "Redactive Publishing Ltd" is a supplier.</summary>
    public static bool IsRedacted(ReadOnlySpan<char> name)
    {
        if (name.IndexOf("redact", StringComparison.OrdinalIgnoreCase) < 0)
            return false;

        while (!name.IsEmpty)
        {
            var length = 0;
            while (length < name.Length && char.IsLetter(name[length]))
                length++;
            var word = name[..length];
            if (word.Equals("redacted", StringComparison.OrdinalIgnoreCase)
                || word.Equals("redact", StringComparison.OrdinalIgnoreCase)
                || word.Equals("redaction", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            name = name[Math.Min(length + 1, name.Length)..];
        }

        return false;
    }

    /// <summary>What two spellings of one name have in common: capitals, no punctuation or spaces, "and" for &amp;, short legal forms, "t/a" for "trading as".</summary>
    public static string KeyOf(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (c == '&')
                key.Append("AND");
            else if (char.IsLetterOrDigit(c))
                key.Append(char.ToUpperInvariant(c));
        }

        return key.Replace("PUBLICLIMITEDCOMPANY", "PLC").Replace("COMMUNITYINTERESTCOMPANY", "CIC").Replace("LIMITED", "LTD").Replace("TRADINGAS", "TA").ToString();
    }

    /// <summary>What is left to compare when legal forms and articles differ: the keys of the name, and of the names on both sides of "t/a".</summary>
    public static IEnumerable<string> CoresOf(string name)
    {
        var parts = MayTradeAs(name) ? TradingAs().Split(name).Prepend(name) : [name];
        return parts.Select(part => KeyOf(WithoutForms(part))).Where(key => key.Length >= ShortestCore).Distinct();
    }

    /// <summary>Whether the name ends as the law has only community interest companies end theirs.</summary>
    public static bool IsCommunityInterestCompany(string name) => CommunityInterestSuffix().IsMatch(name);

    /// <summary>Whether the name may have lost its end. A name cut at a space is printed one shorter.</summary>
    public static bool MayBeCut(string name) => name.Length is CutOff or CutOff - 1;

    /// <summary>The name as a ledger that cuts names off prints it.</summary>
    public static string Cut(string name) => name[..CutOff].TrimEnd();

    /// <summary>Whether the name is what a ledger that cuts names off prints of the longer one.</summary>
    public static bool IsCutOf(string name, string longer) => MayBeCut(name) && longer.Length > CutOff && KeyOf(Cut(longer)) == KeyOf(name);

    /// <summary>Spares nearly all names the regular expression.</summary>
    private static bool MayTradeAs(string name) =>
        name.Contains("t/a", StringComparison.OrdinalIgnoreCase) || name.Contains("trading", StringComparison.OrdinalIgnoreCase);

    private static string WithoutForms(string name)
    {
        foreach (var phrase in Phrases)
            name = name.Replace(phrase, " ", StringComparison.OrdinalIgnoreCase);

        var rest = new StringBuilder(name.Length);
        for (var (start, end) = (0, 0); start < name.Length; start = end)
        {
            while (end < name.Length && char.IsLetterOrDigit(name[end]))
                end++;
            if (end > start && !Forms.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name.AsSpan(start, end - start)))
                rest.Append(name, start, end - start);
            if (end < name.Length)
                rest.Append(name[end++]);
        }

        return rest.ToString();
    }

    [GeneratedRegex(@"\b(?:t/as?|trading\s+as)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TradingAs();

    [GeneratedRegex(@"\b(?:c\.?i\.?c|community interest company)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommunityInterestSuffix();
}
