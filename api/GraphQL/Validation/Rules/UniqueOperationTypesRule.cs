using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Validation.Rules;

/// <summary>A schema has one type for each kind of operation.</summary>
internal static class UniqueOperationTypesRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker)
    {
        var known = new Dictionary<OperationType, OperationTypeDefinitionNode>();
        walker.EnterTypeSystemNode += node =>
        {
            var defined = node switch
            {
                SchemaDefinitionNode schema => schema.OperationTypes,
                SchemaExtensionNode extension => extension.OperationTypes,
                _ => [],
            };
            foreach (var operationType in defined)
            {
                if (!known.TryAdd(operationType.Operation, operationType))
                {
                    var kind = operationType.Operation.ToString().ToLowerInvariant();
                    context.Report($"There can be only one {kind} type in schema.", known[operationType.Operation], operationType);
                }
            }
        };
    }
}
