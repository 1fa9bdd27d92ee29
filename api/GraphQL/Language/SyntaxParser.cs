using System.Text;
using System.Text.Unicode;

namespace Analytics.GraphQL.Language;

/// <summary>
/// Reads GraphQL text as of the September 2025 specification. Every method refuses what is not GraphQL, not UTF-8 or beyond the
/// limits with a <see cref="GraphQLSyntaxException"/>, worded as graphql-js words it.
/// </summary>
public static class SyntaxParser
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a document: operations and fragments, type-system definitions, or both.</summary>
    /// <param name="source">The text in UTF-8.</param>
    /// <param name="options">Limits; null stands for <see cref="ParserOptions.Default"/>.</param>
    public static DocumentNode Parse(ReadOnlySpan<byte> source, ParserOptions? options = null) =>
        Start(source, options).Document();

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte}, ParserOptions?)"/>
    /// <param name="source">The text.</param>
    /// <param name="options">Limits; null stands for <see cref="ParserOptions.Default"/>.</param>
    public static DocumentNode Parse(string source, ParserOptions? options = null) => Parse(Encode(source), options);

    /// <summary>Reads a single value, such as <c>[1, { a: $b }]</c>.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">Limits; null stands for <see cref="ParserOptions.Default"/>.</param>
    public static ValueNode ParseValue(string source, ParserOptions? options = null) =>
        Start(Encode(source), options).Only(static (ref DocumentParser parser) => parser.Value());

    /// <summary>Reads a single value without variables.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">Limits; null stands for <see cref="ParserOptions.Default"/>.</param>
    public static ValueNode ParseConstValue(string source, ParserOptions? options = null) =>
        Start(Encode(source), options).Only(static (ref DocumentParser parser) => parser.ConstValue());

    /// <summary>Reads a single type reference, such as <c>[Int!]</c>.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">Limits; null stands for <see cref="ParserOptions.Default"/>.</param>
    public static TypeNode ParseType(string source, ParserOptions? options = null) =>
        Start(Encode(source), options).Only(static (ref DocumentParser parser) => parser.TypeReference());

    private static DocumentParser Start(ReadOnlySpan<byte> source, ParserOptions? options)
    {
        options ??= ParserOptions.Default;
        if (source.Length > options.MaxBytes)
        {
            throw GraphQLSyntaxException.At(source, options.MaxBytes, $"Source contains more than {options.MaxBytes} bytes. Parsing aborted.");
        }

        if (!Utf8.IsValid(source))
        {
            var invalid = FirstInvalidByte(source);
            throw GraphQLSyntaxException.At(source, invalid, $"Invalid UTF-8: 0x{source[invalid]:X2} at byte {invalid}.");
        }

        return new DocumentParser(source, options);
    }

    private static int FirstInvalidByte(ReadOnlySpan<byte> source)
    {
        var position = 0;
        while (Rune.DecodeFromUtf8(source[position..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            position += length;
        }

        return position;
    }

    private static byte[] Encode(string source)
    {
        try
        {
            return StrictUtf8.GetBytes(source);
        }
        catch (EncoderFallbackException e)
        {
            var before = Encoding.UTF8.GetBytes(source[..e.Index]);
            throw GraphQLSyntaxException.At(before, before.Length, $"Invalid character: U+{(int)source[e.Index]:X4}.");
        }
    }
}
