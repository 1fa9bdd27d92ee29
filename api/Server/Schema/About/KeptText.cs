using System.Globalization;
using System.Text;
using Analytics.GraphQL.Execution;

namespace Analytics.Api.Schema.About;

/// <summary>What every text that a client has kept is held to.</summary>
internal static class KeptText
{
    /// <summary>Refuses a text that is too long, or that not every engine would keep as it is.</summary>
    /// <param name="field">Its name in the input.</param>
    /// <param name="text">The text.</param>
    /// <param name="largest">The most bytes of UTF-8 that are kept.</param>
    /// <exception cref="GraphQLException">It cannot be kept.</exception>
    public static void Check(string field, string text, int largest)
    {
        if (Encoding.UTF8.GetByteCount(text) is var bytes && bytes > largest)
            throw new GraphQLException(string.Create(CultureInfo.InvariantCulture, $"`{field}` has {bytes:N0} bytes, but at most {largest:N0} are kept: shorten it."));

        if (text.Contains('\0', StringComparison.Ordinal))
            throw new GraphQLException($"`{field}` has the character NUL (U+0000), which is not kept. Leave the character out.");
    }
}
