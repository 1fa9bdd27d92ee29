using System.Collections.Immutable;
using Analytics.GraphQL.Language;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Validation;

/// <summary>
/// Goes through a document once, in the order of the text, and calls whoever asked for a kind of node. At every call it knows
/// which types the node stands at; what the schema does not know is null.
/// </summary>
internal sealed partial class DocumentWalker(Schema schema)
{
    /// <summary>The definition now walked through.</summary>
    public DefinitionNode? Definition { get; private set; }

    /// <summary>What the selection set or directive now entered belongs to.</summary>
    public SyntaxNode? Parent { get; private set; }

    /// <summary>The field, directive or input type that the argument or input field now defined belongs to.</summary>
    public SyntaxNode? InputOwner { get; private set; }

    /// <summary>The composite type that the selections around are on.</summary>
    public NamedType? ParentType { get; private set; }

    /// <summary>The type of the field, fragment or operation around.</summary>
    public GraphQLType? Type { get; private set; }

    /// <summary>The field around.</summary>
    public FieldDefinition? FieldDefinition { get; private set; }

    /// <summary>The directive around.</summary>
    public DirectiveDefinition? Directive { get; private set; }

    /// <summary>Whether a directive is around, known or not.</summary>
    public bool IsInDirective { get; private set; }

    /// <summary>The argument around.</summary>
    public InputValueDefinition? Argument { get; private set; }

    /// <summary>What is expected of the value now walked through.</summary>
    public GraphQLType? InputType { get; private set; }

    /// <summary>What is expected of the value around that one.</summary>
    public GraphQLType? ParentInputType { get; private set; }

    /// <summary>Whether the argument or input field that the value stands at has a default.</summary>
    public bool LocationHasDefault { get; private set; }

    public void Walk(DocumentNode document)
    {
        EnterDocument?.Invoke(document);
        foreach (var definition in document.Definitions)
        {
            Walk(definition);
        }

        LeaveDocument?.Invoke(document);
    }

    public void Walk(DefinitionNode definition)
    {
        Definition = definition;
        switch (definition)
        {
            case OperationDefinitionNode operation:
                Walk(operation);
                break;
            case FragmentDefinitionNode fragment:
                Walk(fragment);
                break;
            default:
                WalkTypeSystem(definition);
                break;
        }
    }

    private void Walk(OperationDefinitionNode operation)
    {
        Type = schema.RootType(operation.Operation);
        EnterOperation?.Invoke(operation);
        foreach (var variable in operation.VariableDefinitions)
        {
            Walk(variable);
        }

        Walk(operation, operation.Directives);
        Walk(operation, operation.SelectionSet);
        LeaveOperation?.Invoke(operation);
        Type = null;
    }

    private void Walk(FragmentDefinitionNode fragment)
    {
        Type = OutputType(fragment.TypeCondition);
        EnterFragmentDefinition?.Invoke(fragment);
        Walk(fragment.TypeCondition);
        Walk(fragment, fragment.Directives);
        Walk(fragment, fragment.SelectionSet);
        Type = null;
    }

    private void Walk(VariableDefinitionNode variable)
    {
        InputType = schema.TypeOf(variable.Type) is { IsInput: true } type ? type : null;
        EnterVariableDefinition?.Invoke(variable);
        Walk(variable.Type);
        if (variable.DefaultValue is not null)
        {
            Walk(variable.DefaultValue);
        }

        Walk(variable, variable.Directives);
        InputType = null;
    }

    private void Walk(SyntaxNode parent, SelectionSetNode selectionSet)
    {
        var outer = ParentType;
        ParentType = Type?.Named is { IsComposite: true } composite ? composite : null;
        Parent = parent;
        EnterSelectionSet?.Invoke(selectionSet);
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Walk(field);
                    break;
                case InlineFragmentNode fragment:
                    Walk(fragment);
                    break;
                case FragmentSpreadNode spread:
                    EnterFragmentSpread?.Invoke(spread);
                    Walk(spread, spread.Directives);
                    break;
            }
        }

        ParentType = outer;
    }

    private void Walk(FieldNode field)
    {
        var (outerType, outerDefinition) = (Type, FieldDefinition);
        FieldDefinition = ParentType is not null && schema.TryGetField(ParentType, field.Name.Value, out var definition) ? definition : null;
        Type = FieldDefinition?.Type;
        EnterField?.Invoke(field);
        Walk(field.Arguments);
        Walk(field, field.Directives);
        if (field.SelectionSet is not null)
        {
            Walk(field, field.SelectionSet);
        }

        LeaveField?.Invoke(field);
        (Type, FieldDefinition) = (outerType, outerDefinition);
    }

    private void Walk(InlineFragmentNode fragment)
    {
        var outer = Type;
        Type = fragment.TypeCondition is null ? outer?.Named : OutputType(fragment.TypeCondition);
        EnterInlineFragment?.Invoke(fragment);
        if (fragment.TypeCondition is not null)
        {
            Walk(fragment.TypeCondition);
        }

        Walk(fragment, fragment.Directives);
        Walk(fragment, fragment.SelectionSet);
        Type = outer;
    }

    private NamedType? OutputType(NamedTypeNode condition) => schema.TypeOf(condition) is { IsOutput: true } type ? type : null;

    private void Walk(TypeNode type)
    {
        switch (type)
        {
            case NamedTypeNode named:
                EnterNamedType?.Invoke(named);
                break;
            case ListTypeNode list:
                Walk(list.Type);
                break;
            case NonNullTypeNode nonNull:
                Walk(nonNull.Type);
                break;
        }
    }

    private void Walk(SyntaxNode parent, ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            Parent = parent;
            IsInDirective = true;
            Directive = schema.TryGetDirective(directive.Name.Value, out var definition) ? definition : null;
            EnterDirective?.Invoke(directive);
            Walk(directive.Arguments);
            LeaveDirective?.Invoke(directive);
            Directive = null;
            IsInDirective = false;
        }
    }
}
