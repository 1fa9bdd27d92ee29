using Analytics.GraphQL.Execution;

namespace Analytics.GraphQL.TypeSystem;

/// <summary>The two directions between the values of an enum in the schema and the members of an enum in C#.</summary>
internal abstract class EnumBinding
{
    internal abstract Type ClrType { get; }

    /// <summary>Binds every value to its member and names those that have none.</summary>
    internal abstract IEnumerable<string> Bind(EnumType type);

    internal abstract EnumValueDefinition? Find(object value);
}

/// <summary>Binds by name: GREATER_MANCHESTER is GreaterManchester.</summary>
internal sealed class EnumBinding<TEnum> : EnumBinding, IKeeps<TEnum>
    where TEnum : struct, Enum
{
    private readonly Dictionary<TEnum, EnumValueDefinition> _byMember = [];

    internal override Type ClrType => typeof(TEnum);

    internal override IEnumerable<string> Bind(EnumType type)
    {
        // By the members' names, not the members: every further type of dictionary is compiled as the program starts.
        var members = Enum.GetNames<TEnum>().ToDictionary(name => name.Replace("_", "", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase);
        var missing = new List<string>();
        foreach (var value in type.Values)
        {
            if (members.TryGetValue(value.Name.Replace("_", "", StringComparison.Ordinal), out var member))
            {
                var bound = Enum.Parse<TEnum>(member);
                value.Value = bound;
                _byMember.TryAdd(bound, value);
            }
            else
            {
                missing.Add(value.Name);
            }
        }

        return missing;
    }

    internal override EnumValueDefinition? Find(object value) => value is TEnum member ? _byMember.GetValueOrDefault(member) : null;

    public bool TryKeep(TEnum value, ref ResultValue result)
    {
        if (!_byMember.TryGetValue(value, out var found))
            return false;

        result.Set(found);
        return true;
    }
}
