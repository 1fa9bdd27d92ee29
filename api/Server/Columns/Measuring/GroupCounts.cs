using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Columns.Measuring;

/// <summary>
/// How many groups the keys of spend make, about. Their members multiplied would be far too many: a supplier is paid by a few councils out of few budgets. So it is
/// counted which members of two keys occur together, once for a version and when it is first asked.
/// </summary>
internal sealed class GroupCounts(SnapshotDatabase database, Members members)
{
    /// <summary>Keys that follow from others, which then make no groups of their own.</summary>
    private static readonly Dictionary<string, string[]> FollowFrom = new()
    {
        ["financialYear"] = ["quarter", "month"],
        ["quarter"] = ["month"],
        ["supplierSize"] = ["supplier"],
        ["supplierKind"] = ["supplier"],
        ["supplierBorough"] = ["supplier"],
    };

    /// <summary>The others; each is beside itself, too, which counts its members.</summary>
    private static readonly Dimension[] Counted = [.. SpendDimensions.All.Where(key => !FollowFrom.ContainsKey(key.Name))];

    // Where reading fails, whoever asks next tries again.
    private readonly Lazy<Dictionary<(string One, string Other), double>> _together = new(() => Read(database, members), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>About how many groups some keys make of all spend.</summary>
    public double Of(IReadOnlyCollection<Dimension> keys)
    {
        var groups = 1d;
        List<Dimension> before = [];
        foreach (var key in keys.Where(key => !FollowFrom.GetValueOrDefault(key.Name, []).Any(other => keys.Any(candidate => candidate.Name == other))).OrderByDescending(CountOf))
        {
            groups *= before.Select(other => Together(other, key) / CountOf(other)).Append(CountOf(key)).Min();
            before.Add(key);
        }

        return groups;
    }

    private double CountOf(Dimension key) => _together.Value.TryGetValue((key.Name, key.Name), out var count) ? Math.Max(1, count) : members.CountOf(key);

    /// <summary>How many pairs of members occur; all that there could be where that was not counted.</summary>
    private double Together(Dimension one, Dimension other) =>
        _together.Value.TryGetValue((one.Name, other.Name), out var pairs) ? pairs : CountOf(one) * CountOf(other);

    private static Dictionary<(string One, string Other), double> Read(SnapshotDatabase database, Members members)
    {
        var columns = new SpendColumns(SpendBasis.All, members, SpendSource.Lines); // of all three tables
        List<(Dimension One, Dimension Other)> pairs = [.. Counted.SelectMany((one, index) => Counted.Skip(index).Select(other => (one, other)))];
        var counts = pairs.Select(pair => $"(SELECT count(*) FROM (SELECT DISTINCT {columns.ColumnOf(pair.One)} AS one, {columns.ColumnOf(pair.Other)} AS other FROM {SpendSource.Of([pair.One, pair.Other], members).Name}) AS pairs)");
        var read = database.Read($"SELECT {string.Join(", ", counts)}", row => pairs.Select((_, index) => (double)row.Long(index)).ToList()).Single();
        var together = new Dictionary<(string One, string Other), double>();
        foreach (var ((one, other), count) in pairs.Zip(read))
            together[(one.Name, other.Name)] = together[(other.Name, one.Name)] = count;

        return together;
    }
}
