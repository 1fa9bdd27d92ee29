using System.Collections.Immutable;
using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Validation;

/// <summary>Type-system definitions, which some rules look into although they cannot be executed.</summary>
internal sealed partial class DocumentWalker
{
    private void WalkTypeSystem(DefinitionNode definition)
    {
        EnterTypeSystemNode?.Invoke(definition);
        switch (definition)
        {
            case SchemaDefinitionNode schemaDefinition:
                WalkSchema(definition, schemaDefinition.Directives, schemaDefinition.OperationTypes);
                break;
            case SchemaExtensionNode extension:
                WalkSchema(definition, extension.Directives, extension.OperationTypes);
                break;
            case DirectiveDefinitionNode directive:
                Walk(directive, directive.Arguments);
                break;
            case TypeExtensionNode extension:
                WalkType(extension.Type);
                break;
            case TypeDefinitionNode type:
                WalkType(type);
                break;
        }
    }

    private void WalkSchema(DefinitionNode definition, ImmutableArray<DirectiveNode> directives, ImmutableArray<OperationTypeDefinitionNode> operationTypes)
    {
        Walk(definition, directives);
        foreach (var operationType in operationTypes)
        {
            Walk(operationType.Type);
        }
    }

    private void WalkType(TypeDefinitionNode type)
    {
        if (type is ComplexTypeDefinitionNode complex)
        {
            foreach (var implemented in complex.Interfaces)
            {
                Walk(implemented);
            }
        }

        Walk(type, type.Directives);
        switch (type)
        {
            case ComplexTypeDefinitionNode { Fields: var fields }:
                Walk(fields);
                break;
            case UnionTypeDefinitionNode { Types: var types }:
                foreach (var member in types)
                {
                    Walk(member);
                }

                break;
            case EnumTypeDefinitionNode { Values: var values }:
                foreach (var value in values)
                {
                    EnterTypeSystemNode?.Invoke(value);
                    Walk(value, value.Directives);
                }

                break;
            case InputObjectTypeDefinitionNode { Fields: var fields }:
                Walk(type, fields);
                break;
        }
    }

    private void Walk(ImmutableArray<FieldDefinitionNode> fields)
    {
        foreach (var field in fields)
        {
            EnterTypeSystemNode?.Invoke(field);
            Walk(field, field.Arguments);
            Walk(field.Type);
            Walk(field, field.Directives);
        }
    }

    private void Walk(SyntaxNode owner, ImmutableArray<InputValueDefinitionNode> inputs)
    {
        foreach (var input in inputs)
        {
            InputOwner = owner;
            EnterTypeSystemNode?.Invoke(input);
            Walk(input.Type);
            if (input.DefaultValue is not null)
            {
                Walk(input.DefaultValue);
            }

            Walk(input, input.Directives);
        }
    }
}
