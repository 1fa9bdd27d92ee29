namespace Analytics.GraphQL.Validation.Rules;

/// <summary>Every variable used is defined by the operation, also when a fragment uses it.</summary>
internal static class NoUndefinedVariablesRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker) => walker.LeaveOperation += operation =>
    {
        var defined = operation.VariableDefinitions.Select(definition => definition.Variable.Name.Value).ToHashSet();
        var by = operation.Name is null ? "" : $" by operation \"{operation.Name.Value}\"";
        foreach (var usage in context.Variables.In(operation))
        {
            var name = usage.Node.Name.Value;
            if (!defined.Contains(name))
            {
                context.Report($"Variable \"${name}\" is not defined{by}.", usage.Node, operation);
            }
        }
    };
}
