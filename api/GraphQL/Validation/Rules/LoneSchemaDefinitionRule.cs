using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Validation.Rules;

/// <summary>A document defines the schema once.</summary>
internal static class LoneSchemaDefinitionRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker)
    {
        var isDefined = false;
        walker.EnterTypeSystemNode += node =>
        {
            if (node is not SchemaDefinitionNode)
            {
                return;
            }

            if (isDefined)
            {
                context.Report("Must provide only one schema definition.", node);
            }

            isDefined = true;
        };
    }
}
