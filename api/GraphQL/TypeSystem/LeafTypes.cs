using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.TypeSystem;

/// <summary>A type whose values are single JSON values.</summary>
public sealed class ScalarType(string name, string? description, ScalarCodec codec, string? specifiedByUrl = null) : NamedType(name, description)
{
    /// <summary>Reads and writes the values.</summary>
    public ScalarCodec Codec { get; } = codec;

    /// <summary>Where the format is specified, if anywhere.</summary>
    public string? SpecifiedByUrl { get; } = specifiedByUrl;

    /// <summary>Whether every schema has it: Int, Float, String, Boolean or ID.</summary>
    public bool IsBuiltIn => Name is "Int" or "Float" or "String" or "Boolean" or "ID";

    /// <summary>Reads a literal that holds no variable.</summary>
    /// <param name="literal">Any literal but null.</param>
    /// <param name="value">The value as its C# type.</param>
    /// <param name="error">What is wrong, a whole sentence.</param>
    public bool TryParseLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error) =>
        Codec.TryParse(Name, new ScalarInput(literal), out value, out error);
}

/// <summary>A type whose values are names.</summary>
public sealed class EnumType : NamedType
{
    private readonly Dictionary<string, EnumValueDefinition> _byName;

    /// <summary>Makes the type from its values.</summary>
    public EnumType(string name, string? description, ImmutableArray<EnumValueDefinition> values)
        : base(name, description)
    {
        Values = values;
        _byName = new Dictionary<string, EnumValueDefinition>(values.Length);
        foreach (var value in values)
            _byName.TryAdd(value.Name, value);
    }

    /// <summary>The values in the order of their definition.</summary>
    public ImmutableArray<EnumValueDefinition> Values { get; }

    /// <summary>The C# members behind the values; null when the names themselves are the values.</summary>
    internal EnumBinding? Binding { get; set; }

    /// <summary>Finds a value by its name.</summary>
    public bool TryGetValue(string name, [NotNullWhen(true)] out EnumValueDefinition? value) => _byName.TryGetValue(name, out value);

    /// <summary>Finds the value that stands for what a resolver returned: a C# member, or a name.</summary>
    internal EnumValueDefinition? Find(object value) =>
        Binding is not null ? Binding.Find(value)
        : value is string name && TryGetValue(name, out var found) ? found
        : null;
}

/// <summary>One value of an enum.</summary>
public sealed class EnumValueDefinition
{
    /// <summary>The name, unique in its type.</summary>
    public required string Name { get; init; }

    /// <summary>What the value means, as Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>Why not to use it any more; null when it is not deprecated.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>The name as it stands in an answer.</summary>
    internal byte[] Utf8Name => field ??= Encoding.UTF8.GetBytes(Name);

    /// <summary>What resolvers are given for it: the C# member, boxed once, or the name.</summary>
    public object Value { get => field ?? Name; internal set; }
}
