using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Analytics.GraphQL.Execution;

namespace Analytics.GraphQL.TypeSystem;

/// <summary>Reads the values of a scalar from documents and variables, and writes them into answers. Derive from <see cref="ScalarCodec{T}"/>.</summary>
public abstract class ScalarCodec
{
    private protected ScalarCodec()
    {
    }

    /// <summary>The C# type that resolvers receive.</summary>
    public abstract Type ClrType { get; }

    internal abstract bool TryParse(string scalar, ScalarInput input, out object? value, [NotNullWhen(false)] out string? error);

    /// <summary>Keeps what a resolver returned for the answer.</summary>
    internal abstract bool TryKeep(object value, ref ResultValue result);

    internal abstract void Write(Utf8JsonWriter writer, object value);
}

/// <summary>Reads the values of a scalar from documents and variables, and writes them into answers.</summary>
/// <typeparam name="T">The C# type of the values.</typeparam>
public abstract class ScalarCodec<T> : ScalarCodec, IKeeps<T>
    where T : notnull
{
    /// <inheritdoc/>
    public sealed override Type ClrType => typeof(T);

    /// <summary>Reads a value.</summary>
    /// <param name="scalar">The scalar's name, for the message.</param>
    /// <param name="input">What was given; never null.</param>
    /// <param name="value">The value.</param>
    /// <param name="error">What was found and what was expected, a whole sentence.</param>
    public abstract bool TryParse(string scalar, ScalarInput input, [MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out string? error);

    /// <summary>Makes a value of what a resolver returned; false when it cannot be one, which is the resolver's fault.</summary>
    public virtual bool TryConvert(object value, [MaybeNullWhen(false)] out T converted)
    {
        if (value is T same && IsValid(same))
        {
            converted = same;
            return true;
        }

        converted = default;
        return false;
    }

    /// <summary>Whether the value can stand in an answer.</summary>
    public virtual bool IsValid(T value) => true;

    /// <summary>Writes one JSON value.</summary>
    public abstract void Write(Utf8JsonWriter writer, T value);

    internal sealed override bool TryParse(string scalar, ScalarInput input, out object? value, [NotNullWhen(false)] out string? error)
    {
        if (TryParse(scalar, input, out T? parsed, out error))
        {
            value = parsed;
            return true;
        }

        value = null;
        return false;
    }

    internal sealed override bool TryKeep(object value, ref ResultValue result)
    {
        if (!TryConvert(value, out var converted))
            return false;

        result.Set(converted);
        return true;
    }

    bool IKeeps<T>.TryKeep(T value, ref ResultValue result)
    {
        if (!IsValid(value))
            return false;

        result.Set(value);
        return true;
    }

    internal sealed override void Write(Utf8JsonWriter writer, object value) => Write(writer, (T)value);
}

/// <summary>Keeps values of one C# type for the answer as they are.</summary>
internal interface IKeeps<in T>
{
    internal bool TryKeep(T value, ref ResultValue result);
}
