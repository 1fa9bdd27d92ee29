using System.Collections.Immutable;

namespace Analytics.GraphQL.Language;

/// <summary>Type-system definitions.</summary>
internal sealed partial class SyntaxWriter
{
    private void WriteTypeSystem(SyntaxNode node)
    {
        switch (node)
        {
            case SchemaDefinitionNode schema:
                WriteDescription(schema.Description);
                WriteSchema("schema", schema.Directives, schema.OperationTypes);
                break;
            case SchemaExtensionNode schema:
                WriteSchema("extend schema", schema.Directives, schema.OperationTypes);
                break;
            case OperationTypeDefinitionNode operation:
                Append(Keyword(operation.Operation)).Append(": ").Append(operation.Type.Name.Value);
                break;
            case TypeExtensionNode extension:
                Append("extend ").WriteType(extension.Type);
                break;
            case TypeDefinitionNode type:
                WriteDescription(type.Description);
                WriteType(type);
                break;
            case FieldDefinitionNode field:
                WriteDescription(field.Description);
                Append(field.Name.Value);
                WriteArgumentDefinitions(field.Arguments);
                Append(": ").Write(field.Type);
                WriteDirectives(field.Directives);
                break;
            case InputValueDefinitionNode input:
                WriteDescription(input.Description);
                WriteNamed(input.Name, input.Type);
                WriteDefault(input.DefaultValue);
                WriteDirectives(input.Directives);
                break;
            case EnumValueDefinitionNode value:
                WriteDescription(value.Description);
                Append(value.Name.Value).WriteDirectives(value.Directives);
                break;
            case DirectiveDefinitionNode directive:
                WriteDescription(directive.Description);
                Append("directive @").Append(directive.Name.Value);
                WriteArgumentDefinitions(directive.Arguments);
                Append(directive.IsRepeatable ? " repeatable on " : " on ").WriteAll(directive.Locations, " | ");
                break;
        }
    }

    private void WriteSchema(string keywords, ImmutableArray<DirectiveNode> directives, ImmutableArray<OperationTypeDefinitionNode> operationTypes)
    {
        Append(keywords).WriteDirectives(directives);
        Append(operationTypes.IsEmpty ? "" : " ").WriteBlock(operationTypes);
    }

    private void WriteType(TypeDefinitionNode type)
    {
        Append(Keyword(type)).Append(" ").Append(type.Name.Value);
        if (type is ComplexTypeDefinitionNode complex)
        {
            WriteAll(complex.Interfaces, " & ", " implements ");
        }

        WriteDirectives(type.Directives);
        switch (type)
        {
            case ComplexTypeDefinitionNode { Fields: { IsEmpty: false } fields }:
                Append(" ").WriteBlock(fields);
                break;
            case InputObjectTypeDefinitionNode { Fields: { IsEmpty: false } fields }:
                Append(" ").WriteBlock(fields);
                break;
            case EnumTypeDefinitionNode { Values: { IsEmpty: false } values }:
                Append(" ").WriteBlock(values);
                break;
            case UnionTypeDefinitionNode union:
                WriteAll(union.Types, " | ", " = ");
                break;
        }
    }

    private static string Keyword(TypeDefinitionNode type) => type switch
    {
        ScalarTypeDefinitionNode => "scalar",
        ObjectTypeDefinitionNode => "type",
        InterfaceTypeDefinitionNode => "interface",
        UnionTypeDefinitionNode => "union",
        EnumTypeDefinitionNode => "enum",
        _ => "input",
    };

    private void WriteArgumentDefinitions(ImmutableArray<InputValueDefinitionNode> arguments)
    {
        if (arguments.Any(argument => HasLines(argument)))
        {
            WriteIndented(arguments, "(", ")");
        }
        else
        {
            WriteAll(arguments, ", ", "(", ")");
        }
    }
}
