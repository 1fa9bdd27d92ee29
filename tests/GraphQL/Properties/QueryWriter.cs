using System.Globalization;
using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Tests.Properties;

/// <summary>Writes plain queries about the forest: fields with literal arguments, and inline fragments where types differ.</summary>
internal sealed class QueryWriter(Random random)
{
    private const int Deepest = 4;

    public OperationDefinitionNode Query() => new() { Operation = OperationType.Query, SelectionSet = Selections("Query", 1) };

    private SelectionSetNode Selections(string type, int depth) =>
        new() { Selections = [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Selection(type, depth))] };

    private SelectionNode Selection(string type, int depth)
    {
        if (random.Next(8) == 0)
        {
            return new FieldNode { Name = Name("__typename") };
        }

        if (type == "Being" && random.Next(3) == 0)
        {
            var concrete = random.Next(2) == 0 ? "Tree" : "Bird";
            return new InlineFragmentNode { TypeCondition = new NamedTypeNode { Name = Name(concrete) }, SelectionSet = Selections(concrete, depth) };
        }

        var fields = Forest.Fields[type].Where(field => depth < Deepest || field.Type is null).ToArray();
        return Field(fields[random.Next(fields.Length)], depth);
    }

    /// <summary>A field with arguments has an alias that says them, so that two that meet are the same.</summary>
    private FieldNode Field(ForestField field, int depth)
    {
        var given = field.Arguments.Where(_ => random.Next(2) == 0).Select(argument => (argument.Key, Value: Literal(argument.Value))).ToArray();
        var alias = string.Concat(given.Select(argument => $"_{argument.Key}_{argument.Value}"));
        return new FieldNode
        {
            Alias = alias.Length == 0 ? null : Name(field.Name + alias),
            Name = Name(field.Name),
            Arguments = [.. given.Select(argument => new ArgumentNode { Name = Name(argument.Key), Value = argument.Value })],
            SelectionSet = field.Type is null ? null : Selections(field.Type, depth + 1),
        };
    }

    private ValueNode Literal(string type) => type == "Boolean"
        ? new BooleanValueNode { Value = random.Next(2) == 0 }
        : new IntValueNode { Value = random.Next(4).ToString(CultureInfo.InvariantCulture) };

    public static NameNode Name(string value) => new() { Value = value };
}
