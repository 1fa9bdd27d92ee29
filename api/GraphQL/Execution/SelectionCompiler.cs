using System.Collections.Immutable;
using Analytics.GraphQL.Language;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Execution;

/// <summary>Turns what a document selects of an object into the fields that will be executed: the specification's CollectFields.</summary>
internal sealed class SelectionCompiler(Schema schema, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, VariableValues variables)
{
    /// <summary>Compiles what an operation selects.</summary>
    internal SelectionSet Compile(ObjectType type, SelectionSetNode selection)
    {
        var collected = new CollectedFields();
        Collect(type, selection, collected);
        return ToSet(type, collected);
    }

    /// <summary>Compiles what all the places that select one field select of its value.</summary>
    internal SelectionSet Compile(ObjectType type, ImmutableArray<FieldNode> nodes)
    {
        var collected = new CollectedFields();
        foreach (var node in nodes)
        {
            if (node.SelectionSet is { } selection)
                Collect(type, selection, collected);
        }

        return ToSet(type, collected);
    }

    private SelectionSet ToSet(ObjectType type, CollectedFields collected)
    {
        var fields = new List<SelectedField>(collected.Count);
        foreach (var nodes in collected.Groups)
        {
            if (!schema.TryGetField(type, nodes[0].Name.Value, out var field))
                continue;

            var arguments = LiteralCoercer.Arguments(field.Arguments, nodes[0].Arguments, nodes[0], variables);
            fields.Add(new SelectedField(type, field, nodes, arguments, this));
        }

        return new SelectionSet(type, [.. fields]);
    }

    private void Collect(ObjectType type, SelectionSetNode selection, CollectedFields collected)
    {
        foreach (var node in selection.Selections)
        {
            if (!IsIncluded(node))
                continue;

            switch (node)
            {
                case FieldNode field:
                    collected.Add(field);
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition, type):
                    Collect(type, inline.SelectionSet, collected);
                    break;
                case FragmentSpreadNode spread when collected.Enter(spread.Name.Value)
                    && fragments.TryGetValue(spread.Name.Value, out var fragment)
                    && Applies(fragment.TypeCondition, type):
                    Collect(type, fragment.SelectionSet, collected);
                    break;
                default:
                    break;
            }
        }
    }

    private bool Applies(NamedTypeNode? condition, ObjectType type) =>
        condition is null || (schema.TryGetType(condition.Name.Value, out var expected) && schema.IsSubType(expected, type));

    private bool IsIncluded(SelectionNode node)
    {
        foreach (var directive in node.Directives)
        {
            var stops = directive.Name.Value switch { "skip" => true, "include" => false, _ => (bool?)null };
            if (stops is not null && Condition(directive) == stops)
                return false;
        }

        return true;
    }

    private bool Condition(DirectiveNode directive)
    {
        var value = directive.Arguments.FirstOrDefault(argument => argument.Name.Value == "if")?.Value;
        return value switch
        {
            BooleanValueNode literal => literal.Value,
            VariableNode variable when variables.TryGet(variable.Name.Value, out var given) && given is bool condition => condition,
            _ => throw new GraphQLException(new GraphQLError("Argument \"if\" of non-null type \"Boolean!\" must not be null.")
            {
                Code = ErrorCodes.BadUserInput,
                Locations = [(value ?? directive as SyntaxNode).Location],
            }),
        };
    }

    /// <summary>Fields by response name, in the order in which each name was first met, and the fragments already entered.</summary>
    private sealed class CollectedFields
    {
        /// <summary>Up to here a search through the list is faster than a dictionary.</summary>
        private const int Few = 12;

        private readonly List<(FieldNode First, ImmutableArray<FieldNode>.Builder? All)> _groups = [];
        private Dictionary<string, int>? _index;
        private HashSet<string>? _entered;

        internal int Count => _groups.Count;

        internal IEnumerable<ImmutableArray<FieldNode>> Groups => _groups.Select(group => group.All?.ToImmutable() ?? [group.First]);

        internal bool Enter(string fragment) => (_entered ??= []).Add(fragment);

        internal void Add(FieldNode field)
        {
            var name = field.ResponseName;
            var known = Find(name);
            if (known < 0)
            {
                _index?.Add(name, _groups.Count);
                _groups.Add((field, null));
                return;
            }

            var (first, all) = _groups[known];
            if (all is null)
            {
                all = ImmutableArray.CreateBuilder<FieldNode>();
                all.Add(first);
                _groups[known] = (first, all);
            }

            all.Add(field);
        }

        private int Find(string name)
        {
            if (_index is null && _groups.Count > Few)
            {
                _index = new Dictionary<string, int>(_groups.Count * 2);
                for (var i = 0; i < _groups.Count; i++)
                    _index.Add(_groups[i].First.ResponseName, i);
            }

            return _index is null ? _groups.FindIndex(group => group.First.ResponseName == name)
                : _index.TryGetValue(name, out var index) ? index
                : -1;
        }
    }
}
