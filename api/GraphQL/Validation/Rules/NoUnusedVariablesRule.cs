namespace Analytics.GraphQL.Validation.Rules;

/// <summary>Every variable that an operation defines is used by it or by a fragment.</summary>
internal static class NoUnusedVariablesRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker) => walker.LeaveOperation += operation =>
    {
        var used = context.Variables.In(operation).Select(usage => usage.Node.Name.Value).ToHashSet();
        var by = operation.Name is null ? "" : $" in operation \"{operation.Name.Value}\"";
        foreach (var definition in operation.VariableDefinitions)
        {
            var name = definition.Variable.Name.Value;
            if (!used.Contains(name))
            {
                context.Report($"Variable \"${name}\" is never used{by}.", definition);
            }
        }
    };
}
