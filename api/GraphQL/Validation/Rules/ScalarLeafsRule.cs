namespace Analytics.GraphQL.Validation.Rules;

/// <summary>Scalars and enums are selected as they are, anything else by its fields.</summary>
internal static class ScalarLeafsRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker) => walker.EnterField += field =>
    {
        var name = field.Name.Value;
        switch (walker.Type)
        {
            case { Named.IsLeaf: true } leaf when field.SelectionSet is not null:
                context.Report($"Field \"{name}\" must not have a selection since type \"{leaf}\" has no subfields.", field.SelectionSet);
                break;
            case { Named.IsLeaf: false } composite when field.SelectionSet is null:
                context.Report($"Field \"{name}\" of type \"{composite}\" must have a selection of subfields. Did you mean \"{name} {{ ... }}\"?", field);
                break;
        }
    };
}
