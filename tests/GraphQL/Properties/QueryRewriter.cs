using System.Collections.Immutable;
using System.Globalization;
using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Tests.Properties;

/// <summary>Says the same query in another way: through fragments, aliases, variables, conditions that hold and fields said twice.</summary>
internal sealed class QueryRewriter(Random random)
{
    /// <summary>Ends every alias that the rewriter gives.</summary>
    public const string AliasSuffix = "_r";

    private readonly List<FragmentDefinitionNode> _fragments = [];
    private readonly Dictionary<string, (string Type, string Value)> _variables = new() { ["yes"] = ("Boolean!", "true"), ["no"] = ("Boolean!", "false") };
    private readonly Dictionary<string, bool> _renamed = [];

    /// <summary>The values of the variables that the document has, as JSON.</summary>
    public string Variables => $"{{{string.Join(',', _variables.Select(variable => $"\"{variable.Key}\":{variable.Value.Value}"))}}}";

    public DocumentNode Rewrite(OperationDefinitionNode query)
    {
        var selections = Rewrite(query.SelectionSet, "Query");
        var always = new FieldNode { Name = QueryWriter.Name("__typename"), Directives = [Condition("skip", Variable("yes")), Condition("include", Variable("no"))] };
        return new DocumentNode
        {
            Definitions =
            [
                .. _fragments,
                new OperationDefinitionNode
                {
                    Operation = OperationType.Query,
                    Name = QueryWriter.Name("Rewritten"),
                    VariableDefinitions = [.. _variables.Select(variable => new VariableDefinitionNode { Variable = Variable(variable.Key), Type = SyntaxParser.ParseType(variable.Value.Type) })],
                    SelectionSet = new SelectionSetNode { Selections = [.. selections.Selections, always] },
                },
            ],
        };
    }

    private SelectionSetNode Rewrite(SelectionSetNode selectionSet, string type)
    {
        var selections = selectionSet.Selections.Select(selection => Rewrite(selection, type)).ToList();
        if (random.Next(4) == 0)
        {
            selections.Add(selections[random.Next(selections.Count)]);
        }

        return new SelectionSetNode { Selections = [.. selections.Select(selection => Wrap(selection, type))] };
    }

    private SelectionNode Rewrite(SelectionNode selection, string type)
    {
        if (selection is InlineFragmentNode inline)
        {
            return new InlineFragmentNode { TypeCondition = inline.TypeCondition, Directives = Conditions(), SelectionSet = Rewrite(inline.SelectionSet, inline.TypeCondition!.Name.Value) };
        }

        var field = (FieldNode)selection;
        var inside = Forest.Fields[type].FirstOrDefault(known => known.Name == field.Name.Value);
        return new FieldNode
        {
            Alias = IsRenamed(field.ResponseName) ? QueryWriter.Name(field.ResponseName + AliasSuffix) : field.Alias,
            Name = field.Name,
            Arguments = [.. field.Arguments.Select(argument => Rewrite(argument, inside!.Arguments[argument.Name.Value]))],
            Directives = Conditions(),
            SelectionSet = field.SelectionSet is null ? null : Rewrite(field.SelectionSet, inside!.Type!),
        };
    }

    /// <summary>The same choice for every field of a name: fields that were merged still are.</summary>
    private bool IsRenamed(string responseName) =>
        _renamed.TryGetValue(responseName, out var renamed) ? renamed : _renamed[responseName] = random.Next(2) == 0;

    /// <summary>One variable for each value, so that the arguments of fields that meet stay the same.</summary>
    private ArgumentNode Rewrite(ArgumentNode argument, string type)
    {
        var name = $"{argument.Name.Value}_{argument.Value}";
        if (!_renamed.TryGetValue($"${name}", out var isVariable))
        {
            _renamed[$"${name}"] = isVariable = random.Next(2) == 0;
        }

        if (!isVariable)
        {
            return argument;
        }

        _variables[name] = (type, argument.Value.ToString());
        return new ArgumentNode { Name = argument.Name, Value = Variable(name) };
    }

    private SelectionNode Wrap(SelectionNode selection, string type)
    {
        switch (random.Next(6))
        {
            case 0:
                return new InlineFragmentNode { Directives = Conditions(), SelectionSet = new SelectionSetNode { Selections = [selection] } };
            case 1:
                return new InlineFragmentNode { TypeCondition = TypeNamed(type), SelectionSet = new SelectionSetNode { Selections = [selection] } };
            case 2:
                var name = QueryWriter.Name($"F{_fragments.Count.ToString(CultureInfo.InvariantCulture)}");
                _fragments.Add(new FragmentDefinitionNode { Name = name, TypeCondition = TypeNamed(type), SelectionSet = new SelectionSetNode { Selections = [selection] } });
                return new FragmentSpreadNode { Name = name, Directives = Conditions() };
            default:
                return selection;
        }
    }

    private ImmutableArray<DirectiveNode> Conditions() => random.Next(8) switch
    {
        0 => [Condition("include", new BooleanValueNode { Value = true })],
        1 => [Condition("skip", new BooleanValueNode { Value = false })],
        2 => [Condition("include", Variable("yes")), Condition("skip", Variable("no"))],
        _ => [],
    };

    private static DirectiveNode Condition(string name, ValueNode value) =>
        new() { Name = QueryWriter.Name(name), Arguments = [new ArgumentNode { Name = QueryWriter.Name("if"), Value = value }] };

    private static VariableNode Variable(string name) => new() { Name = QueryWriter.Name(name) };

    private static NamedTypeNode TypeNamed(string name) => new() { Name = QueryWriter.Name(name) };
}
