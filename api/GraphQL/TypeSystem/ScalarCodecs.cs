namespace Analytics.GraphQL.TypeSystem;

/// <summary>The codecs at hand: those of the five built-in scalars and of the usual custom ones.</summary>
public static class ScalarCodecs
{
    /// <summary>A whole number of 32 bits.</summary>
    public static ScalarCodec<int> Int { get; } = new IntCodec();

    /// <summary>A binary floating-point number; infinities and NaN are refused.</summary>
    public static ScalarCodec<double> Float { get; } = new FloatCodec();

    /// <summary>Text.</summary>
    public static ScalarCodec<string> String { get; } = new StringCodec();

    /// <summary>True or false.</summary>
    public static ScalarCodec<bool> Boolean { get; } = new BooleanCodec();

    /// <summary>An identifier: given as a string or a whole number, answered as a string.</summary>
    public static ScalarCodec<string> Id { get; } = new IdCodec();

    /// <summary>A JSON number of at most 28 digits, exact: never passed through a binary float.</summary>
    public static ScalarCodec<decimal> Decimal { get; } = new DecimalCodec();

    /// <summary>A whole number of 64 bits, as a JSON number.</summary>
    public static ScalarCodec<long> Long { get; } = new LongCodec();

    /// <summary>A day: <c>2022-04-01</c>.</summary>
    public static ScalarCodec<DateOnly> Date { get; } = new DateCodec();

    /// <summary>An instant as of RFC 3339, given with any offset and answered in UTC: <c>2022-04-01T09:30:00Z</c>.</summary>
    public static ScalarCodec<DateTimeOffset> DateTime { get; } = new DateTimeCodec();

    /// <summary>Any JSON value at all, read as <see cref="System.Text.Json.JsonElement"/>.</summary>
    public static ScalarCodec<System.Text.Json.JsonElement> Any { get; } = new AnyCodec();
}
