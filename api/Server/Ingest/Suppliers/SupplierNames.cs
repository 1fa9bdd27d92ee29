using System.Text;

namespace Analytics.Api.Ingest.Suppliers;

/// <summary>Tells which printed names are no names, and which are the same.</summary>
internal static class SupplierNames
{
    /// <summary>Ledgers cut names off here: "Greater Manchester Combined Authori".</summary>
    public const int CutOff = 35;

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

    /// <summary>What two spellings of one name have in common: capitals, no punctuation or spaces, "and" for &amp;, "Ltd" for "Limited".</summary>
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

        return key.Replace("LIMITED", "LTD").ToString();
    }

    /// <summary>Whether the name may have lost its end. A name cut at a space is printed one shorter.</summary>
    public static bool MayBeCut(string name) => name.Length is CutOff or CutOff - 1;

    /// <summary>The name as a ledger that cuts names off prints it.</summary>
    public static string Cut(string name) => name[..CutOff].TrimEnd();
}
