using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.TypeSystem;

internal sealed class DecimalCodec : ScalarCodec<decimal>
{
    /// <summary>As many digits as a decimal holds whatever they are; more would be rounded without a word.</summary>
    private const int MostDigits = 28;

    public override bool TryParse(string scalar, ScalarInput input, out decimal value, [NotNullWhen(false)] out string? error)
    {
        value = 0;
        if (input.Kind is not (ScalarInputKind.Integer or ScalarInputKind.Number))
            error = $"{scalar} cannot represent non numeric value: {input}";
        else if (Digits(input.Text) > MostDigits || !decimal.TryParse(input.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out value))
            error = $"{scalar} cannot represent a number of more than {MostDigits} digits: {input}";
        else
            error = null;

        return error is null;
    }

    public override bool TryConvert(object value, out decimal converted)
    {
        var number = value as decimal? ?? (value is double or float ? null : WholeNumber.From(value));
        converted = number ?? 0;
        return number is not null;
    }

    public override void Write(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(value);

    /// <summary>Digits from the first that is not zero, the exponent's places included when it moves the number below one.</summary>
    private static int Digits(string text)
    {
        var exponent = text.AsSpan().IndexOfAny('e', 'E');
        var mantissa = exponent < 0 ? text.AsSpan() : text.AsSpan(0, exponent);
        var shift = exponent < 0 ? 0
            : int.TryParse(text.AsSpan(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var read) ? read
            : MostDigits + 1;

        var point = mantissa.IndexOf('.');
        var decimals = point < 0 ? 0 : mantissa.Length - point - 1;
        var significant = 0;
        foreach (var character in mantissa)
        {
            if (char.IsAsciiDigit(character) && (significant > 0 || character != '0'))
                significant++;
        }

        return significant == 0 ? Math.Min(decimals, 1) : Math.Max(significant, Math.Max(decimals - shift, significant - decimals + shift));
    }
}

internal sealed class LongCodec : ScalarCodec<long>
{
    public override bool TryParse(string scalar, ScalarInput input, out long value, [NotNullWhen(false)] out string? error)
    {
        value = 0;
        error = !WholeNumber.TryRead(input, out var digits) ? $"{scalar} cannot represent non-integer value: {input}"
            : !long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) ? $"{scalar} cannot represent non 64-bit signed integer value: {input}"
            : null;
        return error is null;
    }

    public override bool TryConvert(object value, out long converted)
    {
        var whole = WholeNumber.From(value);
        converted = whole is >= long.MinValue and <= long.MaxValue ? (long)whole : 0;
        return whole is >= long.MinValue and <= long.MaxValue;
    }

    public override void Write(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);
}

internal sealed class DateCodec : ScalarCodec<DateOnly>
{
    private const string Format = "yyyy-MM-dd";

    public override bool TryParse(string scalar, ScalarInput input, out DateOnly value, [NotNullWhen(false)] out string? error)
    {
        value = default;
        error = input.Kind == ScalarInputKind.String && DateOnly.TryParseExact(input.Text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out value)
            ? null
            : $"{scalar} cannot represent value: {input}. Write a day as \"2022-04-01\".";
        return error is null;
    }

    public override void Write(Utf8JsonWriter writer, DateOnly value)
    {
        Span<byte> text = stackalloc byte[Format.Length];
        value.TryFormat(text, out _, "O", CultureInfo.InvariantCulture); // the same as the format, in a fraction of the time
        writer.WriteStringValue(text);
    }
}

internal sealed class DateTimeCodec : ScalarCodec<DateTimeOffset>
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    private static readonly string[] Accepted = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    public override bool TryParse(string scalar, ScalarInput input, out DateTimeOffset value, [NotNullWhen(false)] out string? error)
    {
        value = default;
        error = input.Kind == ScalarInputKind.String
            && DateTimeOffset.TryParseExact(input.Text.ToUpperInvariant(), Accepted, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value)
            ? null
            : $"{scalar} cannot represent value: {input}. Write an instant as \"2022-04-01T09:30:00Z\".";
        return error is null;
    }

    public override bool TryConvert(object value, out DateTimeOffset converted)
    {
        converted = value switch
        {
            DateTimeOffset instant => instant,
            System.DateTime { Kind: DateTimeKind.Utc } instant => new DateTimeOffset(instant),
            _ => default,
        };
        return value is DateTimeOffset or System.DateTime { Kind: DateTimeKind.Utc };
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value)
    {
        Span<char> text = stackalloc char[32];
        value.ToUniversalTime().TryFormat(text, out var length, Format, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }
}

internal sealed class AnyCodec : ScalarCodec<JsonElement>
{
    public override bool TryParse(string scalar, ScalarInput input, out JsonElement value, [NotNullWhen(false)] out string? error)
    {
        value = input.Json?.Clone() ?? ToJson(input.Literal!);
        error = null;
        return true;
    }

    public override void Write(Utf8JsonWriter writer, JsonElement value) => value.WriteTo(writer);

    private static JsonElement ToJson(ValueNode literal)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            Write(writer, literal);

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }

    private static void Write(Utf8JsonWriter writer, ValueNode literal)
    {
        switch (literal)
        {
            case ListValueNode list:
                writer.WriteStartArray();
                foreach (var item in list.Values)
                    Write(writer, item);

                writer.WriteEndArray();
                break;
            case ObjectValueNode map:
                writer.WriteStartObject();
                foreach (var field in map.Fields)
                {
                    writer.WritePropertyName(field.Name.Value);
                    Write(writer, field.Value);
                }

                writer.WriteEndObject();
                break;
            case BooleanValueNode boolean:
                writer.WriteBooleanValue(boolean.Value);
                break;
            case IntValueNode number:
                writer.WriteRawValue(number.Value);
                break;
            case FloatValueNode number:
                writer.WriteRawValue(number.Value);
                break;
            case StringValueNode text:
                writer.WriteStringValue(text.Value);
                break;
            case EnumValueNode name:
                writer.WriteStringValue(name.Value);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
