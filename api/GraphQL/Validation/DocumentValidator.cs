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

    /// <summary>Those for documents that define a schema, in the same order.</summary>
    private static readonly Action<ValidationContext, DocumentWalker>[] SdlRules =
    [
        LoneSchemaDefinitionRule.Attach,
        UniqueOperationTypesRule.Attach,
        UniqueTypeNamesRule.Attach,
        UniqueEnumValueNamesRule.Attach,
        UniqueFieldDefinitionNamesRule.Attach,
        UniqueArgumentDefinitionNamesRule.Attach,
        UniqueDirectiveNamesRule.Attach,
        KnownTypeNamesRule.Attach,
        KnownDirectivesRule.Attach,
        UniqueDirectivesPerLocationRule.Attach,
        PossibleTypeExtensionsRule.Attach,
        KnownArgumentNamesRule.Attach,
        UniqueArgumentNamesRule.Attach,
        UniqueInputFieldNamesRule.Attach,
        ProvidedRequiredArgumentsRule.Attach,
    ];

    /// <summary>Knows what every schema has and nothing else: introspection, built-in scalars and directives.</summary>
    private static readonly Lazy<Schema> BareSchema = new(() => new SchemaBuilder().Sdl("schema { query: __Schema }").BuildWithoutResolvers());

    /// <summary>All that is wrong with a document, in the order of the text; empty when it can be executed.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">The document.</param>
    /// <param name="options">Null stands for <see cref="ValidationOptions.Default"/>.</param>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions? options = null) =>
        Validate(Rules, schema, document, options);

    /// <summary>
    /// All that is wrong with a document that defines a schema as far as its text alone tells, in the order of the text: names that
    /// are defined twice or not at all, extensions of nothing, and directives.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="options">Null stands for <see cref="ValidationOptions.Default"/>.</param>
    public static IReadOnlyList<GraphQLError> ValidateSdl(DocumentNode document, ValidationOptions? options = null) =>
        Validate(SdlRules, BareSchema.Value, document, options);

    private static IReadOnlyList<GraphQLError> Validate(Action<ValidationContext, DocumentWalker>[] rules, Schema schema, DocumentNode document, ValidationOptions? options)
    {
        var walker = new DocumentWalker(schema);
        var context = new ValidationContext(schema, document, options ?? ValidationOptions.Default);
        foreach (var attach in rules)
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
