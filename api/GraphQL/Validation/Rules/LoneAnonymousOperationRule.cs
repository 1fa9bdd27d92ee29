using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Validation.Rules;

/// <summary>An operation without a name is the only one.</summary>
internal static class LoneAnonymousOperationRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker)
    {
        var operations = context.Document.Definitions.Count(definition => definition is OperationDefinitionNode);
        walker.EnterOperation += operation =>
        {
            if (operation.Name is null && operations > 1)
            {
                context.Report("This anonymous operation must be the only defined operation.", operation);
            }
        };
    }
}
