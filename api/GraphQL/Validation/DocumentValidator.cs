using Analytics.GraphQL.Execution;
using Analytics.GraphQL.Language;
using Analytics.GraphQL.TypeSystem;
using Analytics.GraphQL.Validation.Rules;

namespace Analytics.GraphQL.Validation;

/// <summary>
/// Checks documents against a schema: every rule of the specification's validation chapter, and the limit on introspection that
/// graphql-js recommends. Messages, their order and their locations are those of graphql-js.
/// </summary>
public static class DocumentValidator
{
    /// <summary>In the order in which errors at the same place are told.</summary>
    private static readonly Action<ValidationContext, DocumentWalker>[] Rules =
    [
        ExecutableDefinitionsRule.Attach,
        UniqueOperationNamesRule.Attach,
        LoneAnonymousOperationRule.Attach,
        SingleFieldSubscriptionsRule.Attach,
        KnownTypeNamesRule.Attach,
        FragmentsOnCompositeTypesRule.Attach,
        VariablesAreInputTypesRule.Attach,
        ScalarLeafsRule.Attach,
        FieldsOnCorrectTypeRule.Attach,
        UniqueFragmentNamesRule.Attach,
        KnownFragmentNamesRule.Attach,
        NoUnusedFragmentsRule.Attach,
        PossibleFragmentSpreadsRule.Attach,
        NoFragmentCyclesRule.Attach,
        UniqueVariableNamesRule.Attach,
        NoUndefinedVariablesRule.Attach,
        NoUnusedVariablesRule.Attach,
        KnownDirectivesRule.Attach,
        UniqueDirectivesPerLocationRule.Attach,
        KnownArgumentNamesRule.Attach,
        UniqueArgumentNamesRule.Attach,
        ValuesOfCorrectTypeRule.Attach,
        ProvidedRequiredArgumentsRule.Attach,
        VariablesInAllowedPositionRule.Attach,
        OverlappingFieldsCanBeMergedRule.Attach,
        UniqueInputFieldNamesRule.Attach,
        MaxIntrospectionDepthRule.Attach,
    ];

    /// <summary>All that is wrong with a document, in the order of the text; empty when it can be executed.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">The document.</param>
    /// <param name="options">Null stands for <see cref="ValidationOptions.Default"/>.</param>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions? options = null)
    {
        var walker = new DocumentWalker(schema);
        var context = new ValidationContext(schema, document, options ?? ValidationOptions.Default);
        foreach (var attach in Rules)
        {
            attach(context, walker);
        }

        try
        {
            walker.Walk(document);
        }
        catch (ValidationAbortedException aborted)
        {
            context.Abort(aborted.Message);
        }
        catch (InsufficientExecutionStackException)
        {
            // Fragments that lead to each other by the thousand; what nests in the text itself is limited by the parser.
            context.Abort(ValidationAbortedException.TooMuchWork().Message);
        }

        return context.Errors;
    }
}
