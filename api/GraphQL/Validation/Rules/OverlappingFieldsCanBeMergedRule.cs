using Analytics.GraphQL.Language;
using Analytics.GraphQL.Validation.FieldMerging;

namespace Analytics.GraphQL.Validation.Rules;

/// <summary>Fields that answer under the same name are the same field with the same arguments, and their answers have the same shape.</summary>
internal static class OverlappingFieldsCanBeMergedRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker)
    {
        var collector = new FieldCollector(context.Schema);
        var finder = new ConflictFinder(context.Fragments, collector);
        var mayConflict = new Lazy<bool>(() => new MergeCheck(context.Schema, context.Fragments, collector).MayConflict(context.Document));
        walker.EnterSelectionSet += selectionSet =>
        {
            // The fields of inline fragments are those of the selection set around.
            if (walker.Parent is InlineFragmentNode || selectionSet.Selections is [not InlineFragmentNode] || !mayConflict.Value)
            {
                return;
            }

            foreach (var conflict in finder.FindWithin(selectionSet, walker.ParentType))
            {
                context.Report(
                    $"Fields \"{Conflict.Abbreviate(conflict.ResponseName)}\" conflict because {conflict.Reason}. Use different aliases on the fields to fetch both if this was intentional.",
                    conflict.Fields1.Concat(conflict.Fields2));
            }
        };
    }
}
