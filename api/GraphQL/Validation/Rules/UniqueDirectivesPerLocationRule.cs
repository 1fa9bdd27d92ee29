using System.Collections.Immutable;
using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Validation.Rules;

/// <summary>Only a repeatable directive stands more than once at the same place.</summary>
internal static class UniqueDirectivesPerLocationRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker)
    {
        var directives = new DocumentDirectives(context);
        var onSchema = new Dictionary<string, DirectiveNode>();
        var onTypes = new Dictionary<string, Dictionary<string, DirectiveNode>>();
        walker.EnterOperation += operation => Check(operation.Directives, null);
        walker.EnterFragmentDefinition += fragment => Check(fragment.Directives, null);
        walker.EnterVariableDefinition += variable => Check(variable.Directives, null);
        walker.EnterField += field => Check(field.Directives, null);
        walker.EnterInlineFragment += fragment => Check(fragment.Directives, null);
        walker.EnterFragmentSpread += spread => Check(spread.Directives, null);
        walker.EnterTypeSystemNode += node =>
        {
            switch (node)
            {
                case SchemaDefinitionNode schema:
                    Check(schema.Directives, onSchema);
                    break;
                case SchemaExtensionNode schema:
                    Check(schema.Directives, onSchema);
                    break;
                case TypeDefinitionNode type:
                    Check(type.Directives, OnType(type));
                    break;
                case TypeExtensionNode { Type: var type }:
                    Check(type.Directives, OnType(type));
                    break;
                case FieldDefinitionNode field:
                    Check(field.Directives, null);
                    break;
                case InputValueDefinitionNode input:
                    Check(input.Directives, null);
                    break;
                case EnumValueDefinitionNode value:
                    Check(value.Directives, null);
                    break;
            }
        };

        Dictionary<string, DirectiveNode> OnType(TypeDefinitionNode type) =>
            onTypes.TryGetValue(type.Name.Value, out var known) ? known : onTypes[type.Name.Value] = [];

        // A type and its extensions are one place.
        void Check(ImmutableArray<DirectiveNode> used, Dictionary<string, DirectiveNode>? known)
        {
            if (used.IsEmpty)
            {
                return;
            }

            known ??= [];
            foreach (var directive in used)
            {
                var name = directive.Name.Value;
                if (directives.Find(name) is { IsRepeatable: false } && !known.TryAdd(name, directive))
                {
                    context.Report($"The directive \"@{name}\" can only be used once at this location.", known[name], directive);
                }
            }
        }
    }
}
