using Analytics.GraphQL.Language;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Validation;

/// <summary>A variable put to use.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Type">What the place expects; null when that is not known.</param>
/// <param name="ParentType">What the place around it expects, such as the input object; null when there is none.</param>
/// <param name="HasDefault">Whether the place has a default of its own.</param>
internal sealed record VariableUsage(VariableNode Node, GraphQLType? Type, GraphQLType? ParentType, bool HasDefault);

/// <summary>Where a document's operations and fragments use variables.</summary>
internal sealed class VariableUsages(Schema schema, FragmentGraph fragments)
{
    private readonly Dictionary<ExecutableDefinitionNode, List<VariableUsage>> _own = [];
    private readonly Dictionary<IReadOnlyList<FragmentDefinitionNode>, List<VariableUsage>> _ofFragments = [];
    private readonly Dictionary<OperationDefinitionNode, List<VariableUsage>> _ofOperations = [];

    /// <summary>All uses in an operation and the fragments that it uses.</summary>
    public IReadOnlyList<VariableUsage> In(OperationDefinitionNode operation)
    {
        if (_ofOperations.TryGetValue(operation, out var usages))
        {
            return usages;
        }

        var inFragments = InAll(fragments.ReferencedBy(operation));
        fragments.Spend(inFragments.Count);
        return _ofOperations[operation] = [.. Own(operation), .. inFragments];
    }

    private List<VariableUsage> InAll(IReadOnlyList<FragmentDefinitionNode> definitions)
    {
        if (_ofFragments.TryGetValue(definitions, out var usages))
        {
            return usages;
        }

        fragments.Spend(definitions.Count);
        usages = [];
        foreach (var definition in definitions)
        {
            var own = Own(definition);
            fragments.Spend(own.Count);
            usages.AddRange(own);
        }

        return _ofFragments[definitions] = usages;
    }

    private List<VariableUsage> Own(ExecutableDefinitionNode definition)
    {
        if (_own.TryGetValue(definition, out var usages))
        {
            return usages;
        }

        var found = new List<VariableUsage>();
        var walker = new DocumentWalker(schema);
        walker.EnterVariable += node => found.Add(new VariableUsage(node, walker.InputType, walker.ParentInputType, walker.LocationHasDefault));
        walker.Walk(definition);
        return _own[definition] = found;
    }
}
