using Analytics.Api.Metrics;

namespace Analytics.Api.Columns.Measuring;

/// <summary>
/// Decides which questions are measured together. Facts that are read once for several questions are grouped by the keys of all of them, and each grouping is
/// measured for all figures: that pays while few groups come of it.
/// </summary>
internal sealed class SharedScans(Members members)
{
    /// <summary>With so many facts to a group, the groups cost little beside reading the facts.</summary>
    private const double FactsOfAGroup = 20;

    /// <summary>So many groups cost less than another statement, however few the facts are.</summary>
    private const double FewGroups = 5_000;

    /// <summary>Keys that follow from others, which then make no groups of their own.</summary>
    private static readonly Dictionary<string, string[]> FollowFrom = new()
    {
        ["financialYear"] = ["quarter", "month"],
        ["quarter"] = ["month"],
        ["supplierSize"] = ["supplier"],
        ["supplierKind"] = ["supplier"],
        ["supplierBorough"] = ["supplier"],
    };

    /// <summary>Shares out questions: each list is about the same facts, and is one plan.</summary>
    public List<List<Question>> Of(IEnumerable<Question> questions)
    {
        List<List<Question>> scans = [];
        foreach (var question in questions)
        {
            if (scans.Find(scan => scan[0].IsAboutTheSameAs(question) && Pays(scan, question)) is { } shared)
                shared.Add(question);
            else
                scans.Add([question]);
        }

        return scans;
    }

    private bool Pays(List<Question> scan, Question question)
    {
        var (one, other, both) = (new MeasurePlan(scan), new MeasurePlan(question), new MeasurePlan([.. scan, question]));
        return question.Cube.Cube == Cube.Spend
            ? Groups(both) <= new[] { FewGroups, Facts(both) / FactsOfAGroup, Groups(one), Groups(other) }.Max()
            // Their statements read the facts for each grouping, and treat what is about a period in a way of its own.
            : both.Groupings.Count == Math.Max(one.Groupings.Count, other.Groupings.Count) && HasPeriod(one) == HasPeriod(other);
    }

    private double Facts(MeasurePlan plan) => SpendSource.Of(plan, members) == SpendSource.Summary ? members.SpendSummaries : members.SpendLines;

    private static bool HasPeriod(MeasurePlan plan) => plan.Dimensions.Any(key => key.DatesFacts);

    /// <summary>The groups that the finest keys can make, suppliers among them where they are counted.</summary>
    private double Groups(MeasurePlan plan)
    {
        var keys = plan.Dimensions.ToDictionary(key => key.Name, key => (double)members.CountOf(key));
        if (plan.Measures.Any(use => use.Measure.Aggregate == Aggregate.CountDistinct))
            keys["supplier"] = members.SupplierCount;

        return keys.Where(key => !FollowFrom.GetValueOrDefault(key.Key, []).Any(keys.ContainsKey)).Aggregate(1d, (groups, key) => groups * key.Value);
    }
}
