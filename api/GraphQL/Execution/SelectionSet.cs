using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Execution;

/// <summary>The fields selected of one object, in the order of the answer; no response name stands twice.</summary>
public sealed class SelectionSet : IReadOnlyList<SelectedField>
{
    private readonly SelectedField[] _fields;

    internal SelectionSet(ObjectType? type, SelectedField[] fields)
    {
        Type = type;
        _fields = fields;
    }

    /// <summary>Nothing selected, as of a leaf.</summary>
    public static SelectionSet Empty { get; } = new(null, []);

    /// <summary>The type of the object; null when nothing can be selected.</summary>
    public ObjectType? Type { get; }

    /// <inheritdoc/>
    public int Count => _fields.Length;

    /// <inheritdoc/>
    public SelectedField this[int index] => _fields[index];

    /// <summary>Whether a field of the type is selected, by its own name whatever the alias.</summary>
    public bool Selects(string fieldName) => Array.Exists(_fields, field => field.Field.Name == fieldName);

    /// <summary>Finds a field by its key in the answer.</summary>
    public bool TryGet(string responseName, [NotNullWhen(true)] out SelectedField? field)
    {
        field = Array.Find(_fields, candidate => candidate.ResponseName == responseName);
        return field is not null;
    }

    /// <summary>The fields in the order of the answer.</summary>
    public ReadOnlySpan<SelectedField>.Enumerator GetEnumerator() => new ReadOnlySpan<SelectedField>(_fields).GetEnumerator();

    IEnumerator<SelectedField> IEnumerable<SelectedField>.GetEnumerator() => ((IEnumerable<SelectedField>)_fields).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _fields.GetEnumerator();
}
