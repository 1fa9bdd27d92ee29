using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Validation.Rules;

/// <summary>Every field selected is one that its type has.</summary>
internal static class FieldsOnCorrectTypeRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker) => walker.EnterField += field =>
    {
        if (walker.ParentType is { } type && walker.FieldDefinition is null)
        {
            var name = field.Name.Value;
            var suggestion = context.DidYouMean("to use an inline fragment on", () => TypesWith(context.Schema, type, name));
            if (suggestion.Length == 0 && type is ComplexType complex)
            {
                suggestion = context.DidYouMean(name, complex.Fields.Select(known => known.Name));
            }

            context.Report($"Cannot query field \"{name}\" on type \"{type}\".{suggestion}", field);
        }
    };

    /// <summary>Of the types that an abstract type can be, and of their interfaces, those that have the field: the most common first, interfaces before what implements them.</summary>
    private static string[] TypesWith(Schema schema, NamedType type, string field)
    {
        if (!type.IsAbstract)
        {
            return [];
        }

        var usages = new Dictionary<ComplexType, int>();
        foreach (var possible in schema.GetPossibleTypes(type).Where(possible => possible.TryGetField(field, out _)))
        {
            usages[possible] = 1;
            foreach (var implemented in possible.Interfaces.Where(implemented => implemented.TryGetField(field, out _)))
            {
                usages[implemented] = usages.GetValueOrDefault(implemented) + 1;
            }
        }

        var types = usages.Keys.ToList();
        types.Sort(Compare);
        return [.. types.Select(found => found.Name)];

        int Compare(ComplexType a, ComplexType b) => (usages[b] - usages[a]) switch
        {
            not 0 and var difference => difference,
            _ when a == b => 0,
            _ when a is InterfaceType && schema.IsSubType(a, b) => -1,
            _ when b is InterfaceType && schema.IsSubType(b, a) => 1,
            _ => NaturalComparer.Instance.Compare(a.Name, b.Name),
        };
    }
}
