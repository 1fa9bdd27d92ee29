namespace Analytics.GraphQL.Validation.Rules;

/// <summary>Variables hold what can be given: scalars, enums and input objects.</summary>
internal static class VariablesAreInputTypesRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker) => walker.EnterVariableDefinition += variable =>
    {
        if (context.Schema.TypeOf(variable.Type) is { IsInput: false } type)
        {
            context.Report($"Variable \"${variable.Variable.Name.Value}\" cannot be non-input type \"{type}\".", variable.Type);
        }
    };
}
