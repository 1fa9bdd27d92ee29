using System.Numerics;

namespace Analytics.Api.Ingest.Suppliers;

/// <summary>
/// Finds names that differ by a slip of the pen: one letter wrong, missing, too many or out of its place. They are the same when one letter
/// at most is taken out of each, so they meet at what is left: the work grows with the names, not with their pairs.
/// </summary>
/// <remarks>Slips spare the first letter and digits: "East Sussex" and "West Sussex" are two, and so are "Unit 12" and "Unit 13".</remarks>
internal static class NearNames
{
    /// <summary>Of shorter names more are other firms' initials than misspellings: "PCC Systems" and "PSC Systems".</summary>
    public const int Shortest = 12;

    private const ulong Base = 0x9E37_79B9_7F4A_7C15;

    /// <summary>All pairs of near names.</summary>
    /// <param name="names">All different, as <see cref="SupplierNames.CoresOf"/> writes them.</param>
    public static IReadOnlyCollection<(string Name, string Other)> Find(IEnumerable<string> names)
    {
        string[] all = [.. names.Where(name => name.Length >= Shortest)];
        var (hashes, owners) = Remainders(all);
        HashSet<(int, int)> found = [];

        // What has the same hash is chained, from its last back to its first. Plain arrays are fast the first time, too.
        var mask = (int)BitOperations.RoundUpToPowerOf2((uint)hashes.Length + 1) - 1;
        var (last, before) = (new int[mask + 1], new int[hashes.Length]);
        for (var i = 0; i < hashes.Length; i++)
        {
            ref var chain = ref last[(int)(hashes[i] >> 32) & mask];
            for (var j = chain - 1; j >= 0; j = before[j] - 1)
            {
                if (hashes[j] == hashes[i] && AreNear(all[owners[i]], all[owners[j]]))
                    found.Add((owners[j], owners[i]));
            }

            before[i] = chain;
            chain = i + 1;
        }

        return [.. found.Order().Select(pair => (all[pair.Item1], all[pair.Item2]))];
    }

    /// <summary>Whether one slip makes one of the other.</summary>
    public static bool AreNear(string name, string other)
    {
        var common = name.AsSpan().CommonPrefixLength(other);
        ReadOnlySpan<char> a = name.AsSpan(common), b = other.AsSpan(common);
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }

        if (common == 0 || (a.IsEmpty && b.IsEmpty))
            return false;
        if (a.Length <= 1 && b.Length <= 1)
            return !a.ContainsAnyInRange('0', '9') && !b.ContainsAnyInRange('0', '9');
        return a.Length == b.Length && (IsMoved(a, b) || IsMoved(b, a));
    }

    /// <summary>Whether the first letter of one is the last of the other, and the rest is the same.</summary>
    private static bool IsMoved(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => a[0] == b[^1] && !char.IsAsciiDigit(a[0]) && a[1..].SequenceEqual(b[..^1]);

    /// <summary>A hash of every name as it is and without each of its letters, with the name's place.</summary>
    private static (ulong[] Hashes, int[] Owners) Remainders(string[] names)
    {
        var most = names.Sum(name => name.Length); // with the name itself, and without the first letter's
        var (hashes, owners, count) = (new ulong[most], new int[most], 0);
        var powers = new ulong[names.Length == 0 ? 1 : names.Max(name => name.Length)];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
            powers[i] = unchecked(powers[i - 1] * Base);

        for (var owner = 0; owner < names.Length; owner++)
        {
            var name = names[owner];
            var (whole, before, of) = (0UL, 0UL, count);
            foreach (var c in name)
                whole = unchecked((whole * Base) + c);
            hashes[count++] = whole;
            for (var i = 0; i < name.Length; i++)
            {
                var upTo = unchecked((before * Base) + name[i]);
                if (i > 0 && !char.IsAsciiDigit(name[i]) && (i == 1 || name[i] != name[i - 1])) // of a letter that stands twice, one goes
                    hashes[count++] = unchecked(whole - ((upTo - before) * powers[name.Length - 1 - i]));
                before = upTo;
            }

            owners.AsSpan(of..count).Fill(owner);
        }

        return (hashes[..count], owners[..count]);
    }
}
