using System.Text;

namespace Analytics.Api.Ingest.Reading;

/// <summary>
/// UTF-8 in which every byte that makes no sense is a letter of cp1252. It reads a Windows program's file, and one into
/// which such a program's lines were pasted: letters of cp1252 that happen to be UTF-8 (Ã©) do not occur in a language.
/// </summary>
internal static class Utf8WithStrays
{
    public static Encoding Encoding { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252) is { } cp1252
        ? System.Text.Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new StrayBytes(cp1252))
        : throw new InvalidOperationException("The runtime lacks cp1252.");

    private sealed class StrayBytes(System.Text.Encoding strays) : DecoderFallback
    {
        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(strays);
    }

    private sealed class Buffer(Encoding strays) : DecoderFallbackBuffer
    {
        private string _letters = "";
        private int _given;

        public override int Remaining => _letters.Length - _given;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            _letters = strays.GetString(bytesUnknown);
            _given = 0;
            return _letters.Length > 0;
        }

        public override char GetNextChar() => Remaining > 0 ? _letters[_given++] : '\0';

        public override bool MovePrevious()
        {
            if (_given == 0)
                return false;
            _given--;
            return true;
        }

        public override void Reset() => (_letters, _given) = ("", 0);
    }
}
