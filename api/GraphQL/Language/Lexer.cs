using System.Globalization;
using System.Text;

namespace Analytics.GraphQL.Language;

/// <summary>
/// Reads a document token by token; the current token is in the lexer's own properties. It is a value, so a copy of it
/// looks ahead. The text must be valid UTF-8. Where a text is wrong, messages and positions are those of graphql-js.
/// </summary>
internal ref partial struct Lexer(ReadOnlySpan<byte> source)
{
    private readonly ReadOnlySpan<byte> _source = source;
    private int _position;
    private int _line = 1;

    /// <summary>Offset of the line's first character, moved on by the bytes that characters of this line have beyond their UTF-16 code units.</summary>
    private int _lineStart;

    public TokenKind Kind { get; private set; } = TokenKind.StartOfFile;

    public int Start { get; private set; }

    public int Line { get; private set; } = 1;

    public int Column { get; private set; } = 1;

    /// <summary>What a name, number or string says; null for punctuation.</summary>
    public string? Value { get; private set; }

    /// <summary>Where the token before this one ended.</summary>
    public int PreviousEnd { get; private set; }

    /// <summary>The text, for error messages.</summary>
    public readonly ReadOnlySpan<byte> Source => _source;

    /// <summary>Moves to the next token; at the end of the text it stays there.</summary>
    public void Advance()
    {
        PreviousEnd = _position;
        SkipIgnored();
        Start = _position;
        Line = _line;
        Column = _position - _lineStart + 1;
        Value = null;
        Kind = ReadToken();
    }

    private readonly byte Peek(int offset = 0) =>
        (uint)(_position + offset) < (uint)_source.Length ? _source[_position + offset] : (byte)0;

    private void SkipIgnored()
    {
        while (_position < _source.Length)
        {
            switch (_source[_position])
            {
                case (byte)' ' or (byte)'\t' or (byte)',':
                    _position++;
                    break;
                case (byte)'\n' or (byte)'\r':
                    SkipLineEnd();
                    break;
                case (byte)'#':
                    var end = _source[_position..].IndexOfAny((byte)'\n', (byte)'\r');
                    _position = end < 0 ? _source.Length : _position + end;
                    break;
                case 0xEF when Peek(1) == 0xBB && Peek(2) == 0xBF: // a byte order mark, one code unit wide
                    _position += 3;
                    _lineStart += 2;
                    break;
                default:
                    return;
            }
        }
    }

    private void SkipLineEnd()
    {
        _position += _source[_position] == '\r' && Peek(1) == '\n' ? 2 : 1;
        _line++;
        _lineStart = _position;
    }

    private TokenKind ReadToken()
    {
        if (_position >= _source.Length)
        {
            return TokenKind.EndOfFile;
        }

        var code = _source[_position];
        if (IsNameStart(code))
        {
            return ReadName();
        }

        switch (code)
        {
            case (byte)'{': return Punctuator(TokenKind.BraceLeft);
            case (byte)'}': return Punctuator(TokenKind.BraceRight);
            case (byte)'(': return Punctuator(TokenKind.ParenLeft);
            case (byte)')': return Punctuator(TokenKind.ParenRight);
            case (byte)':': return Punctuator(TokenKind.Colon);
            case (byte)'$': return Punctuator(TokenKind.Dollar);
            case (byte)'!': return Punctuator(TokenKind.Bang);
            case (byte)'[': return Punctuator(TokenKind.BracketLeft);
            case (byte)']': return Punctuator(TokenKind.BracketRight);
            case (byte)'=': return Punctuator(TokenKind.EqualsSign);
            case (byte)'@': return Punctuator(TokenKind.At);
            case (byte)'|': return Punctuator(TokenKind.Pipe);
            case (byte)'&': return Punctuator(TokenKind.Ampersand);
            case (byte)'.' when Peek(1) == '.' && Peek(2) == '.': return Punctuator(TokenKind.Spread, 3);
            case (byte)'"': return Peek(1) == '"' && Peek(2) == '"' ? ReadBlockString() : ReadString();
            case (byte)'-': return ReadNumber();
            case >= (byte)'0' and <= (byte)'9': return ReadNumber();
            case (byte)'\'': throw Error(_position, "Unexpected single quote character ('), did you mean to use a double quote (\")?");
            default: throw Error(_position, $"Unexpected character: {DescribeCharacterAt(_position)}.");
        }
    }

    private TokenKind Punctuator(TokenKind kind, int length = 1)
    {
        _position += length;
        return kind;
    }

    private TokenKind ReadName()
    {
        var rest = _source[_position..];
        var hash = 2166136261u; // FNV-1a
        var length = 0;
        while (length < rest.Length && IsNameContinue(rest[length]))
        {
            hash = (hash ^ rest[length]) * 16777619u;
            length++;
        }

        Value = NameCache.Get(rest[..length], hash);
        _position += length;
        return TokenKind.Name;
    }

    private TokenKind ReadNumber()
    {
        var kind = TokenKind.Int;
        if (Peek() == '-')
        {
            _position++;
        }

        if (Peek() == '0')
        {
            _position++;
            if (char.IsAsciiDigit((char)Peek()))
            {
                throw Error(_position, $"Invalid number, unexpected digit after 0: {DescribeCharacterAt(_position)}.");
            }
        }
        else
        {
            ReadDigits();
        }

        if (Peek() == '.')
        {
            kind = TokenKind.Float;
            _position++;
            ReadDigits();
        }

        if (Peek() is (byte)'e' or (byte)'E')
        {
            kind = TokenKind.Float;
            _position += Peek(1) is (byte)'+' or (byte)'-' ? 2 : 1;
            ReadDigits();
        }

        if (Peek() == '.' || IsNameStart(Peek()))
        {
            throw Error(_position, $"Invalid number, expected digit but got: {DescribeCharacterAt(_position)}.");
        }

        Value = Encoding.ASCII.GetString(_source[Start.._position]);
        return kind;
    }

    private void ReadDigits()
    {
        if (!char.IsAsciiDigit((char)Peek()))
        {
            throw Error(_position, $"Invalid number, expected digit but got: {DescribeCharacterAt(_position)}.");
        }

        while (char.IsAsciiDigit((char)Peek()))
        {
            _position++;
        }
    }

    private static bool IsNameStart(byte code) => (uint)((code | 0x20) - 'a') <= 'z' - 'a' || code == '_';

    private static bool IsNameContinue(byte code) => IsNameStart(code) || (uint)(code - '0') <= 9;

    private readonly string DescribeCharacterAt(int position)
    {
        if (position >= _source.Length)
        {
            return TokenKind.EndOfFile.Describe();
        }

        Rune.DecodeFromUtf8(_source[position..], out var rune, out _);
        return rune.Value switch
        {
            '"' => "'\"'",
            >= 0x20 and <= 0x7E => $"\"{rune}\"",
            _ => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}"),
        };
    }

    private readonly GraphQLSyntaxException Error(int position, string problem) => GraphQLSyntaxException.At(_source, position, problem);
}
