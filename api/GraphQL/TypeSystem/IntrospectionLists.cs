namespace Analytics.GraphQL.TypeSystem;

/// <summary>How long the lists of a schema's introspection are, on average: what lists within lists multiply.</summary>
internal sealed class IntrospectionLists
{
    private readonly Dictionary<string, double> _lengths;

    internal IntrospectionLists(Schema schema)
    {
        double types = schema.Types.Length;
        var fields = schema.Types.OfType<ComplexType>().SelectMany(type => type.Fields).ToList();
        _lengths = new()
        {
            ["types"] = types,
            ["directives"] = schema.Directives.Length,
            ["fields"] = fields.Count / types,
            ["args"] = fields.Sum(field => field.Arguments.Length) / Math.Max(1d, fields.Count),
            ["inputFields"] = schema.Types.OfType<InputObjectType>().Sum(type => type.Fields.Length) / types,
            ["enumValues"] = schema.Types.OfType<EnumType>().Sum(type => type.Values.Length) / types,
        };
    }

    /// <summary>At least 1; that of a field which is no such list is 1.</summary>
    internal double LengthOf(string field) => Math.Max(1, _lengths.GetValueOrDefault(field, 1));
}
