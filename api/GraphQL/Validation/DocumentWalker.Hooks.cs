using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Validation;

/// <summary>Whom to call for which node: add with <c>+=</c>; called in the order added.</summary>
internal sealed partial class DocumentWalker
{
    public Action<DocumentNode>? EnterDocument { get; set; }

    public Action<DocumentNode>? LeaveDocument { get; set; }

    public Action<OperationDefinitionNode>? EnterOperation { get; set; }

    public Action<OperationDefinitionNode>? LeaveOperation { get; set; }

    public Action<FragmentDefinitionNode>? EnterFragmentDefinition { get; set; }

    public Action<VariableDefinitionNode>? EnterVariableDefinition { get; set; }

    public Action<SelectionSetNode>? EnterSelectionSet { get; set; }

    public Action<FieldNode>? EnterField { get; set; }

    public Action<FieldNode>? LeaveField { get; set; }

    public Action<InlineFragmentNode>? EnterInlineFragment { get; set; }

    public Action<FragmentSpreadNode>? EnterFragmentSpread { get; set; }

    public Action<DirectiveNode>? EnterDirective { get; set; }

    public Action<DirectiveNode>? LeaveDirective { get; set; }

    public Action<ArgumentNode>? EnterArgument { get; set; }

    public Action<NamedTypeNode>? EnterNamedType { get; set; }

    /// <summary>Called for variables in use, not for their definitions.</summary>
    public Action<VariableNode>? EnterVariable { get; set; }

    public Action<ListValueNode>? EnterListValue { get; set; }

    public Action<ListValueNode>? LeaveListValue { get; set; }

    public Action<ObjectValueNode>? EnterObjectValue { get; set; }

    public Action<ObjectValueNode>? LeaveObjectValue { get; set; }

    public Action<ObjectFieldNode>? EnterObjectField { get; set; }

    /// <summary>Called for any value but variables, lists and objects.</summary>
    public Action<ValueNode>? EnterLeafValue { get; set; }

    /// <summary>Called for type-system definitions and for the fields, arguments and values in them.</summary>
    public Action<SyntaxNode>? EnterTypeSystemNode { get; set; }
}
