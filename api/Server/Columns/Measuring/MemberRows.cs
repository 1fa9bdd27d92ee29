using Analytics.Api.Metrics;

namespace Analytics.Api.Columns.Measuring;

/// <summary>The rows of a cube whose rows are members: every combination of its keys' members that the filter does not rule out, with nothing in them yet.</summary>
internal sealed class MemberRows(MeasurePlan plan, DimensionMembers members)
{
    private readonly MemberCondition _where = MemberCondition.Read(plan.Question.Where, members);

    /// <summary>The rows of one grouping; none where it names suppliers or contracts, of which only those are rows that have facts.</summary>
    public List<Cell> Of(Grouping grouping)
    {
        List<Cell> cells = [];
        if (!grouping.Keys.Any(key => key.Kind is DimensionKind.Supplier or DimensionKind.Contract))
            Add(grouping, new long?[grouping.Keys.Length], depth: 0, cells);

        return cells;
    }

    private void Add(Grouping grouping, long?[] keys, int depth, List<Cell> cells)
    {
        KnownKey Chosen(string name)
        {
            for (var index = 0; index < depth; index++)
            {
                if (grouping.Keys[index].Name == name)
                    return KnownKey.Of(keys[index]);
            }

            return KnownKey.Unknown;
        }

        if (depth > 0 && _where.Holds(dimension => members.Known(dimension.Name, Chosen)) == false)
            return;

        if (depth == keys.Length)
        {
            cells.Add(new Cell([.. keys], new Part[plan.Measures.Count]));
            return;
        }

        foreach (var key in members.Within(grouping.Keys[depth], Chosen))
        {
            keys[depth] = key;
            Add(grouping, keys, depth + 1, cells);
        }
    }
}
