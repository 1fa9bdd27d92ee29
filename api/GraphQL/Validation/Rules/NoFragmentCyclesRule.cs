using System.Runtime.CompilerServices;
using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Validation.Rules;

/// <summary>No fragment leads back to itself, which would never end.</summary>
internal static class NoFragmentCyclesRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker)
    {
        var visited = new HashSet<string>();
        var path = new List<FragmentSpreadNode>();
        var depths = new Dictionary<string, int>();
        walker.EnterFragmentDefinition += Explore;

        // Goes on after a cycle, so that each is told, and only once.
        void Explore(FragmentDefinitionNode fragment)
        {
            var name = fragment.Name.Value;
            if (!visited.Add(name))
            {
                return;
            }

            RuntimeHelpers.EnsureSufficientExecutionStack();
            depths[name] = path.Count;
            foreach (var spread in context.Fragments.SpreadsIn(fragment.SelectionSet))
            {
                path.Add(spread);
                if (depths.TryGetValue(spread.Name.Value, out var start))
                {
                    Report(path[start..]);
                }
                else if (context.Fragments.Find(spread.Name.Value) is { } next)
                {
                    Explore(next);
                }

                path.RemoveAt(path.Count - 1);
            }

            depths.Remove(name);
        }

        void Report(List<FragmentSpreadNode> cycle)
        {
            var via = cycle.Count == 1 ? "" : $" via {string.Join(", ", cycle[..^1].Select(spread => $"\"{spread.Name.Value}\""))}";
            context.Report($"Cannot spread fragment \"{cycle[^1].Name.Value}\" within itself{via}.", cycle);
        }
    }
}
