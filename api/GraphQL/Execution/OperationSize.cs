using System.Globalization;
using System.Runtime.CompilerServices;
using Analytics.GraphQL.Language;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Execution;

/// <summary>
/// How deep an operation nests and how many fields it selects when every fragment is written out where it is spread. Each fragment
/// is measured once, so that a short text that stands for millions of fields is found out without writing them out.
/// </summary>
internal sealed class OperationSize(IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, IntrospectionLists lists, GraphQLOptions options)
{
    /// <summary>Deepest nesting of fields and fragments together: what follows walks through them by recursion.</summary>
    private const int MostNesting = 500;

    private readonly Dictionary<FragmentDefinitionNode, Size> _measured = [];

    /// <summary>Why the operation is too large; null when it is not.</summary>
    internal GraphQLError? Check(OperationDefinitionNode operation)
    {
        var problem = Problem(operation.SelectionSet);
        return problem is null ? null : new GraphQLError(problem) { Code = ErrorCodes.OperationTooLarge, Locations = [operation.Location] };
    }

    private string? Problem(SelectionSetNode selection)
    {
        try
        {
            var size = Measure(selection);
            return size.Nesting > MostNesting ? $"The operation nests fields and fragments more than {MostNesting} deep."
                : size.Depth > options.MaxDepth ? $"The operation nests fields {size.Depth} deep: at most {options.MaxDepth} is allowed."
                : size.Fields > options.MaxSelectedFields ? $"The operation selects {Show(size.Fields)} fields: at most {Show(options.MaxSelectedFields)} are allowed."
                : size.Introspected > options.MaxIntrospectedFields * lists.LengthOf("types") ? $"The operation introspects about {Show(size.Introspected)} fields: at most {Show(options.MaxIntrospectedFields * lists.LengthOf("types"))} are allowed."
                : null;
        }
        catch (InsufficientExecutionStackException)
        {
            return $"The operation nests fields and fragments more than {MostNesting} deep.";
        }
    }

    private Size Measure(SelectionSetNode selection)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var size = default(Size);
        foreach (var node in selection.Selections)
        {
            size = size.And(node switch
            {
                FieldNode { SelectionSet: { } inner } field => Measure(inner).InField(field.Name.Value, lists),
                FieldNode => new Size(1, 1, 1, AsIntrospection: 1, Introspected: 0),
                InlineFragmentNode inline => Measure(inline.SelectionSet).InFragment(),
                FragmentSpreadNode spread when fragments.TryGetValue(spread.Name.Value, out var fragment) => Measure(fragment).InFragment(),
                _ => default,
            });
        }

        return size;
    }

    private Size Measure(FragmentDefinitionNode fragment)
    {
        if (!_measured.TryGetValue(fragment, out var size))
            _measured[fragment] = size = Measure(fragment.SelectionSet);

        return size;
    }

    private static string Show(double count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>Counts of fields can pass every whole number.</summary>
    /// <param name="Depth">Deepest nesting of fields.</param>
    /// <param name="Nesting">Deepest nesting of fields and fragments.</param>
    /// <param name="Fields">Fields selected.</param>
    /// <param name="AsIntrospection">Fields answered, if this stands within introspection: a fragment is measured before that is known.</param>
    /// <param name="Introspected">Fields that introspection answers.</param>
    private readonly record struct Size(int Depth, int Nesting, double Fields, double AsIntrospection, double Introspected)
    {
        internal Size And(Size other) => new(
            Math.Max(Depth, other.Depth),
            Math.Max(Nesting, other.Nesting),
            Fields + other.Fields,
            AsIntrospection + other.AsIntrospection,
            Introspected + other.Introspected);

        internal Size InField(string name, IntrospectionLists lists) => new(
            Depth + 1,
            Nesting + 1,
            Fields + 1,
            1 + (AsIntrospection * lists.LengthOf(name)),
            name is "__schema" or "__type" ? AsIntrospection : Introspected);

        internal Size InFragment() => this with { Nesting = Nesting + 1 };
    }
}
