using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Analytics.GraphQL.TypeSystem;

internal sealed class IntCodec : ScalarCodec<int>
{
    public override bool TryParse(string scalar, ScalarInput input, out int value, [NotNullWhen(false)] out string? error)
    {
        error = null;
        if (WholeNumber.TryRead(input, out var text))
        {
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
                return true;

            error = $"{scalar} cannot represent non 32-bit signed integer value: {input}";
        }

        value = 0;
        error ??= $"{scalar} cannot represent non-integer value: {input}";
        return false;
    }

    public override bool TryConvert(object value, out int converted)
    {
        var whole = WholeNumber.From(value);
        converted = whole is >= int.MinValue and <= int.MaxValue ? (int)whole : 0;
        return whole is >= int.MinValue and <= int.MaxValue;
    }

    public override void Write(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);
}

internal sealed class FloatCodec : ScalarCodec<double>
{
    public override bool TryParse(string scalar, ScalarInput input, out double value, [NotNullWhen(false)] out string? error)
    {
        value = 0;
        if (input.Kind is ScalarInputKind.Integer or ScalarInputKind.Number
            && double.TryParse(input.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value))
        {
            error = null;
            return true;
        }

        error = $"{scalar} cannot represent non numeric value: {input}";
        return false;
    }

    public override bool TryConvert(object value, out double converted)
    {
        converted = value switch
        {
            double number => number,
            float number => number,
            decimal number => (double)number,
            _ => WholeNumber.From(value) is { } whole ? (double)whole : double.NaN,
        };
        return double.IsFinite(converted);
    }

    public override bool IsValid(double value) => double.IsFinite(value);

    public override void Write(Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value);
}

internal sealed class StringCodec : ScalarCodec<string>
{
    public override bool TryParse(string scalar, ScalarInput input, [NotNullWhen(true)] out string? value, [NotNullWhen(false)] out string? error)
    {
        var isString = input.Kind == ScalarInputKind.String;
        value = isString ? input.Text : null;
        error = isString ? null : $"{scalar} cannot represent a non string value: {input}";
        return isString;
    }

    public override bool TryConvert(object value, [NotNullWhen(true)] out string? converted)
    {
        converted = value switch
        {
            string text => text,
            bool truth => truth ? "true" : "false",
            IFormattable formattable and not Enum => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => null,
        };
        return converted is not null;
    }

    public override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);
}

internal sealed class BooleanCodec : ScalarCodec<bool>
{
    public override bool TryParse(string scalar, ScalarInput input, out bool value, [NotNullWhen(false)] out string? error)
    {
        var isBoolean = input.Kind == ScalarInputKind.Boolean;
        value = isBoolean && input.Text == "true";
        error = isBoolean ? null : $"{scalar} cannot represent a non boolean value: {input}";
        return isBoolean;
    }

    public override void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);
}

internal sealed class IdCodec : ScalarCodec<string>
{
    public override bool TryParse(string scalar, ScalarInput input, [NotNullWhen(true)] out string? value, [NotNullWhen(false)] out string? error)
    {
        value = input.Kind == ScalarInputKind.String ? input.Text
            : WholeNumber.TryRead(input, out var digits) ? digits
            : null;
        error = value is not null ? null
            : input.Literal is null ? $"{scalar} cannot represent value: {input}"
            : $"{scalar} cannot represent a non-string and non-integer value: {input}";
        return value is not null;
    }

    public override bool TryConvert(object value, [NotNullWhen(true)] out string? converted)
    {
        converted = value switch
        {
            string text => text,
            Guid id => id.ToString(),
            _ => WholeNumber.From(value) is { } whole ? whole.ToString("0", CultureInfo.InvariantCulture) : null,
        };
        return converted is not null;
    }

    public override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);
}

/// <summary>What counts as a whole number, given or returned.</summary>
internal static class WholeNumber
{
    /// <summary>Digits of a whole number: as written, or for JSON, which knows one kind of number only, also 1.0 and 1e3.</summary>
    internal static bool TryRead(ScalarInput input, [NotNullWhen(true)] out string? digits)
    {
        digits = input.Kind switch
        {
            ScalarInputKind.Integer => input.Text,
            ScalarInputKind.Number when input.Literal is null
                && decimal.TryParse(input.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && decimal.IsInteger(number) => number.ToString("0", CultureInfo.InvariantCulture),
            _ => null,
        };
        return digits is not null;
    }

    /// <summary>The whole number that a resolver returned, of whatever C# type; null when it is none.</summary>
    internal static decimal? From(object value) => value switch
    {
        int number => number,
        long number => number,
        short number => number,
        byte number => number,
        uint number => number,
        ulong number => number,
        ushort number => number,
        sbyte number => number,
        decimal number when decimal.IsInteger(number) => number,
        double number when double.IsInteger(number) && Math.Abs(number) <= 1L << 53 => (decimal)number,
        _ => null,
    };
}
