using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Validation.Rules;

/// <summary>An input object gives each field once.</summary>
internal static class UniqueInputFieldNamesRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker)
    {
        var outer = new Stack<Dictionary<string, NameNode>>();
        var known = new Dictionary<string, NameNode>();
        walker.EnterObjectValue += _ =>
        {
            outer.Push(known);
            known = [];
        };
        walker.LeaveObjectValue += _ => known = outer.Pop();
        walker.EnterObjectField += field =>
        {
            if (!known.TryAdd(field.Name.Value, field.Name))
            {
                context.Report($"There can be only one input field named \"{field.Name.Value}\".", known[field.Name.Value], field.Name);
            }
        };
    }
}
