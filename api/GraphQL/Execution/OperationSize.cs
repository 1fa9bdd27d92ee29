using System.Globalization;
using System.Runtime.CompilerServices;
using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Execution;

/// <summary>
/// How deep an operation nests and how many fields it selects when every fragment is written out where it is spread. Each fragment
/// is measured once, so that a short text that stands for millions of fields is found out without writing them out.
/// </summary>
internal sealed class OperationSize(IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, GraphQLOptions options)
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
                : size.Fields > options.MaxSelectedFields ? $"The operation selects {size.Fields.ToString("#,0", CultureInfo.InvariantCulture)} fields: at most {options.MaxSelectedFields.ToString("#,0", CultureInfo.InvariantCulture)} are allowed."
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
                FieldNode { SelectionSet: { } inner } => Measure(inner).InField(),
                FieldNode => new Size(1, 1, 1),
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

    /// <summary>A count of fields can pass every whole number.</summary>
    private readonly record struct Size(int Depth, int Nesting, double Fields)
    {
        internal Size And(Size other) => new(Math.Max(Depth, other.Depth), Math.Max(Nesting, other.Nesting), Fields + other.Fields);

        internal Size InField() => new(Depth + 1, Nesting + 1, Fields + 1);

        internal Size InFragment() => this with { Nesting = Nesting + 1 };
    }
}
