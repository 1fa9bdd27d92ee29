using System.Text;

namespace Analytics.GraphQL.Language;

/// <summary>
/// Gives the same string for the same name, so that a document's names cost no memory after the first one.
/// Threads share it without a lock: a lost write costs one string, nothing else.
/// </summary>
internal static class NameCache
{
    // Bounded, whatever names come in: a new name pushes out the one in its slot, and very long ones stay out.
    private const int Slots = 4096;
    private const int LongestCached = 64;

    private static readonly string?[] Names = new string?[Slots];

    /// <summary>The name as a string.</summary>
    /// <param name="name">The name's bytes, ASCII.</param>
    /// <param name="hash">A hash of these bytes.</param>
    public static string Get(ReadOnlySpan<byte> name, uint hash)
    {
        if (name.Length > LongestCached)
        {
            return Encoding.ASCII.GetString(name);
        }

        ref var slot = ref Names[(hash ^ (hash >> 15)) % Slots];
        var cached = slot;
        if (cached is not null && Ascii.Equals(name, cached))
        {
            return cached;
        }

        return slot = Encoding.ASCII.GetString(name);
    }
}
