using System.Text;

namespace Analytics.GraphQL.Language;

/// <summary>Strings and block strings.</summary>
internal ref partial struct Lexer
{
    private TokenKind ReadString()
    {
        _position++;
        StringBuilder? unescaped = null;
        var chunk = _position;
        while (true)
        {
            _position += PlainLength(_source[_position..]);
            var text = _source[chunk.._position];
            switch (Peek())
            {
                case (byte)'"':
                    Value = unescaped is null ? Encoding.UTF8.GetString(text) : unescaped.Append(Encoding.UTF8.GetString(text)).ToString();
                    _position++;
                    return TokenKind.String;
                case (byte)'\\':
                    (unescaped ??= new StringBuilder()).Append(Encoding.UTF8.GetString(text));
                    ReadEscape(unescaped);
                    chunk = _position;
                    break;
                default:
                    throw Error(_position, "Unterminated string.");
            }
        }
    }

    /// <summary>Length of what can be taken as it is: up to a quote, an escape, a line's end or the end of the text.</summary>
    private int PlainLength(ReadOnlySpan<byte> rest)
    {
        var length = rest.IndexOfAny("\"\\\n\r"u8);
        if (length < 0)
        {
            length = rest.Length;
        }

        _lineStart += length - Encoding.UTF8.GetCharCount(rest[..length]);
        return length;
    }

    private void ReadEscape(StringBuilder unescaped)
    {
        var escaped = Peek(1);
        if (escaped == 'u')
        {
            ReadUnicodeEscape(unescaped);
            return;
        }

        unescaped.Append(escaped switch
        {
            (byte)'"' or (byte)'\\' or (byte)'/' => (char)escaped,
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            _ => throw Error(_position, $"Invalid character escape sequence: \"{Excerpt(2)}\"."),
        });
        _position += 2;
    }

    private void ReadUnicodeEscape(StringBuilder unescaped)
    {
        if (Peek(2) == '{')
        {
            ReadVariableWidthEscape(unescaped);
            return;
        }

        var code = FourHexDigits(2);
        if (Rune.IsValid(code))
        {
            unescaped.Append((char)code);
            _position += 6;
            return;
        }

        // JSON's way for characters beyond U+FFFF, allowed when both halves are there.
        var low = Peek(6) == '\\' && Peek(7) == 'u' ? FourHexDigits(8) : -1;
        if (code < 0 || low < 0 || !char.IsSurrogatePair((char)code, (char)low))
        {
            throw Error(_position, $"Invalid Unicode escape sequence: \"{Excerpt(6)}\".");
        }

        unescaped.Append((char)code).Append((char)low);
        _position += 12;
    }

    private void ReadVariableWidthEscape(StringBuilder unescaped)
    {
        const int longest = 12; // \u{00000000}
        var point = 0;
        var size = 3;
        while (size < longest)
        {
            var code = Peek(size++);
            if (code == '}')
            {
                if (size < 5 || !Rune.IsValid(point))
                {
                    break;
                }

                unescaped.Append(new Rune(point).ToString());
                _position += size;
                return;
            }

            point = (point << 4) | HexDigit(code);
            if (point < 0)
            {
                break;
            }
        }

        throw Error(_position, $"Invalid Unicode escape sequence: \"{Excerpt(size)}\".");
    }

    /// <summary>The number that four digits write; negative when one of them is none.</summary>
    private readonly int FourHexDigits(int offset) =>
        (HexDigit(Peek(offset)) << 12) | (HexDigit(Peek(offset + 1)) << 8) | (HexDigit(Peek(offset + 2)) << 4) | HexDigit(Peek(offset + 3));

    private static int HexDigit(byte code) => code switch
    {
        >= (byte)'0' and <= (byte)'9' => code - '0',
        >= (byte)'A' and <= (byte)'F' => code - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => code - 'a' + 10,
        _ => -1,
    };

    /// <summary>The next code units of the text, as many as there are.</summary>
    private readonly string Excerpt(int codeUnits)
    {
        var text = Encoding.UTF8.GetString(_source.Slice(_position, Math.Min(codeUnits * 4, _source.Length - _position)));
        return text[..Math.Min(codeUnits, text.Length)];
    }

    private TokenKind ReadBlockString()
    {
        _position += 3;
        var start = _position;
        while (true)
        {
            _position += PlainLength(_source[_position..]);
            if (_position >= _source.Length)
            {
                throw Error(_position, "Unterminated string.");
            }

            var rest = _source[_position..];
            if (rest.StartsWith("\"\"\""u8))
            {
                Value = BlockString.Dedent(Encoding.UTF8.GetString(_source[start.._position]));
                _position += 3;
                return TokenKind.BlockString;
            }

            if (rest[0] is (byte)'\n' or (byte)'\r')
            {
                SkipLineEnd();
            }
            else
            {
                _position += rest.StartsWith("\\\"\"\""u8) ? 4 : 1;
            }
        }
    }
}
