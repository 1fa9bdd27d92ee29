namespace Analytics.GraphQL.Validation.Rules;

/// <summary>An operation defines each variable once.</summary>
internal static class UniqueVariableNamesRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker) => walker.EnterOperation += operation =>
    {
        foreach (var same in operation.VariableDefinitions.GroupBy(definition => definition.Variable.Name.Value))
        {
            if (same.Skip(1).Any())
            {
                context.Report($"There can be only one variable named \"${same.Key}\".", same.Select(definition => definition.Variable.Name));
            }
        }
    };
}
