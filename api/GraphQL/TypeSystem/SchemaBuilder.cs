namespace Analytics.GraphQL.TypeSystem;

/// <summary>
/// Makes a schema from its SDL and the C# beside it. All calls may come in any order and more than once;
/// nothing is checked before <see cref="Build"/>, which then reports every fault together.
/// </summary>
public sealed class SchemaBuilder
{
    private readonly SchemaDeclarations _declarations = new();

    /// <summary>Adds type definitions and extensions. <c>Query</c> and <c>Mutation</c> need not be defined: extending them is enough.</summary>
    public SchemaBuilder Sdl(string sdl)
    {
        _declarations.Sdl.Add(sdl);
        return this;
    }

    /// <summary>Binds an enum: GREATER_MANCHESTER is the member GreaterManchester. Every value needs its member.</summary>
    public SchemaBuilder Enum<TEnum>(string name)
        where TEnum : struct, Enum
    {
        if (!_declarations.Enums.TryAdd(name, new EnumBinding<TEnum>()))
            _declarations.Faults.Add($"Enum {name} is bound twice.");

        return this;
    }

    /// <summary>Says how a custom scalar is read and written.</summary>
    public SchemaBuilder Scalar(string name, ScalarCodec codec)
    {
        if (!_declarations.Scalars.TryAdd(name, codec))
            _declarations.Faults.Add($"Scalar {name} has two codecs.");

        return this;
    }

    /// <summary>Binds an object type to a C# type. Several rooms may each add fields of the same type.</summary>
    public SchemaBuilder Object<T>(string name, Action<ObjectBuilder<T>>? fields = null)
        where T : notnull
    {
        var binding = _declarations.Binding(name);
        if (binding.ClrType != typeof(object) && binding.ClrType != typeof(T))
            _declarations.Faults.Add($"Type {name} is bound to two C# types: {binding.ClrType.Name} and {typeof(T).Name}.");

        binding.ClrType = typeof(T);
        fields?.Invoke(new ObjectBuilder<T>(binding));
        return this;
    }

    /// <summary>Resolvers of the fields where queries start.</summary>
    public SchemaBuilder Query(Action<RootBuilder> fields) => Root("Query", fields);

    /// <summary>Resolvers of the fields where mutations start.</summary>
    public SchemaBuilder Mutation(Action<RootBuilder> fields) => Root("Mutation", fields);

    /// <summary>Builds the schema.</summary>
    /// <exception cref="SchemaException">The SDL or what is bound to it has faults; all of them are listed.</exception>
    public Schema Build() => SchemaAssembler.Assemble(_declarations, executable: true);

    /// <summary>Builds a schema to validate against and to print, not to execute: no resolvers needed.</summary>
    /// <exception cref="SchemaException">The SDL has faults; all of them are listed.</exception>
    public Schema BuildWithoutResolvers() => SchemaAssembler.Assemble(_declarations, executable: false);

    private SchemaBuilder Root(string name, Action<RootBuilder> fields)
    {
        fields(new RootBuilder(_declarations.Binding(name)));
        return this;
    }
}

/// <summary>All that was declared, unchecked.</summary>
internal sealed class SchemaDeclarations
{
    private readonly Dictionary<string, TypeBinding> _types = [];

    internal List<string> Sdl { get; } = [];

    internal Dictionary<string, EnumBinding> Enums { get; } = [];

    internal Dictionary<string, ScalarCodec> Scalars { get; } = [];

    internal List<string> Faults { get; } = [];

    internal IReadOnlyDictionary<string, TypeBinding> Types => _types;

    internal TypeBinding Binding(string type)
    {
        if (!_types.TryGetValue(type, out var binding))
            _types[type] = binding = new TypeBinding(type);

        return binding;
    }
}
