using System.Globalization;
using Analytics.GraphQL.Execution;
using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.TypeSystem;

/// <summary>Defaults of arguments and input fields: coerced once when the schema is built, and printed as the reference implementation prints them.</summary>
internal static class DefaultValues
{
    /// <summary>Coerces every default of a schema. A default may need those of the input objects in it, so these come first.</summary>
    internal static void Coerce(Schema schema, List<string> faults)
    {
        var states = new Dictionary<InputValueDefinition, bool>();
        foreach (var (coordinate, input) in All(schema))
            Coerce(coordinate, input);

        void Coerce(string coordinate, InputValueDefinition input)
        {
            if (input.DefaultLiteral is not { } literal)
                return;

            if (states.TryGetValue(input, out var done))
            {
                if (!done)
                    faults.Add($"The default of {coordinate} contains itself.");

                return;
            }

            states[input] = false;
            if (input.Type.Named is InputObjectType type)
                CoerceWithin(literal, type);

            if (LiteralCoercer.TryCoerce(literal, input.Type, VariableValues.None, out var value))
                input.Default = value;
            else
                faults.Add($"The default of {coordinate} is {InputPrinter.Print(literal)}, which does not fit its type {input.Type}.");

            states[input] = true;
        }

        void CoerceWithin(ValueNode literal, InputObjectType type)
        {
            if (literal is ListValueNode list)
            {
                foreach (var item in list.Values)
                    CoerceWithin(item, type);
            }
            else if (literal is ObjectValueNode given)
            {
                foreach (var field in type.Fields)
                {
                    var node = given.Fields.FirstOrDefault(candidate => candidate.Name.Value == field.Name);
                    if (node is null)
                        Coerce($"{type.Name}.{field.Name}", field);
                    else if (field.Type.Named is InputObjectType inner)
                        CoerceWithin(node.Value, inner);
                }
            }
        }
    }

    /// <summary>The default as introspection and the printed schema show it, with the defaults of the input objects in it.</summary>
    internal static string Print(InputValueDefinition input) => Print(input.DefaultLiteral!, input.Type);

    private static string Print(ValueNode literal, GraphQLType type)
    {
        if (literal is NullValueNode)
            return "null";

        switch (type.Nullable)
        {
            case ListType list:
                var items = literal is ListValueNode given ? given.Values.Select(item => Print(item, list.OfType)) : [Print(literal, list.OfType)];
                return $"[{string.Join(", ", items)}]";
            case InputObjectType input when literal is ObjectValueNode map:
                var fields = input.Fields
                    .Select(field => (field.Name, field.Type, Value: map.Fields.FirstOrDefault(node => node.Name.Value == field.Name)?.Value ?? field.DefaultLiteral))
                    .Where(field => field.Value is not null)
                    .Select(field => $"{field.Name}: {Print(field.Value!, field.Type)}");
                return $"{{{string.Join(", ", fields)}}}";
            case ScalarType { Name: "ID" } when literal is StringValueNode id && IsWhole(id.Value):
                return id.Value;
            case ScalarType { Name: "Float" } when literal is FloatValueNode number:
                return Shortest(number.Value);
            default:
                return literal is StringValueNode text ? SyntaxPrinter.Quote(text.Value) : SyntaxPrinter.Print(literal);
        }
    }

    private static bool IsWhole(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == text;

    /// <summary>A number as JavaScript writes it: 1.0 is 1.</summary>
    private static string Shortest(string number)
    {
        var value = double.Parse(number, CultureInfo.InvariantCulture);
        return double.IsInteger(value) && Math.Abs(value) < 1e21
            ? new decimal(value).ToString("0", CultureInfo.InvariantCulture)
            : value.ToString("R", CultureInfo.InvariantCulture).Replace("E", "e", StringComparison.Ordinal);
    }

    private static IEnumerable<(string Coordinate, InputValueDefinition Input)> All(Schema schema)
    {
        foreach (var type in schema.Types)
        {
            if (type is InputObjectType input)
            {
                foreach (var field in input.Fields)
                    yield return ($"{type.Name}.{field.Name}", field);
            }
            else if (type is ComplexType complex)
            {
                foreach (var field in complex.Fields)
                {
                    foreach (var argument in field.Arguments)
                        yield return ($"{type.Name}.{field.Name}({argument.Name}:)", argument);
                }
            }
        }

        foreach (var directive in schema.Directives)
        {
            foreach (var argument in directive.Arguments)
                yield return ($"@{directive.Name}({argument.Name}:)", argument);
        }
    }
}
