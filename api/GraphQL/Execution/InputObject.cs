using System.Collections;

namespace Analytics.GraphQL.Execution;

/// <summary>
/// The coerced fields of an input object, or a field's arguments, in the order of their definition. Only what was given
/// or has a default is there, so that an explicit null can be told from nothing.
/// Values: <c>int</c>, <c>double</c>, <c>string</c>, <c>bool</c>, what custom codecs make, the C# member of a bound enum
/// or else its name, <see cref="IReadOnlyList{T}"/> of <c>object?</c>, <see cref="InputObject"/>, null.
/// </summary>
public sealed class InputObject : IReadOnlyCollection<KeyValuePair<string, object?>>
{
    private readonly KeyValuePair<string, object?>[] _fields;

    internal InputObject(KeyValuePair<string, object?>[] fields) => _fields = fields;

    /// <summary>Nothing given.</summary>
    public static InputObject Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _fields.Length;

    /// <summary>Whether the field was given or has a default.</summary>
    public bool Has(string name) => TryGet(name, out _);

    /// <summary>Finds a field's value; an explicit null is found.</summary>
    public bool TryGet(string name, out object? value)
    {
        foreach (var (key, found) in _fields)
        {
            if (key == name)
            {
                value = found;
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>A field's value, or the type's default when it is null or not there.</summary>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public T? Get<T>(string name) => TryGet(name, out var value) && value is not null ? (T)value : default;

    /// <summary>A list field's values, each of one type; empty when the field is null or not there.</summary>
    /// <exception cref="InvalidCastException">A value is of another type.</exception>
    public IReadOnlyList<T> GetList<T>(string name) =>
        Get<IReadOnlyList<object?>>(name) is { } values ? [.. values.Select(value => (T)value!)] : [];

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, object?>>)_fields).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
