namespace Analytics.GraphQL.TypeSystem;

/// <summary>Input objects that can only be given if they contain themselves.</summary>
internal static class InputCycles
{
    internal static void Check(Schema schema, List<string> faults)
    {
        var visited = new HashSet<InputObjectType>();
        var path = new List<(InputObjectType Type, string Field)>();
        foreach (var type in schema.Types.OfType<InputObjectType>())
            Visit(type);

        void Visit(InputObjectType type)
        {
            if (!visited.Add(type))
                return;

            foreach (var field in type.Fields)
            {
                if (field.Type is not NonNullType { OfType: InputObjectType needed })
                    continue;

                path.Add((type, field.Name));
                var start = path.FindIndex(step => step.Type == needed);
                if (start < 0)
                    Visit(needed);
                else
                    faults.Add($"Cannot reference Input Object \"{needed.Name}\" within itself through a series of non-null fields: \"{string.Join('.', path.Skip(start).Select(step => step.Field))}\".");

                path.RemoveAt(path.Count - 1);
            }
        }
    }
}
