using Analytics.Api.Metrics;

namespace Analytics.Api.Columns.Measuring;

/// <summary>
/// Decides which questions are measured together. Facts that are read once for several questions are grouped by the keys of all of them, and each grouping is
/// measured for all figures: that pays while few groups come of it.
/// </summary>
internal sealed class SharedScans(Members members, GroupCounts groups)
{
    /// <summary>With so many facts to a group, the groups cost little beside reading the facts.</summary>
    private const double FactsOfAGroup = 20;

    /// <summary>So many groups cost less than another statement, however few the facts are.</summary>
    private const double FewGroups = 5_000;

    /// <summary>Shares out questions: each list is about the same facts, and is one plan.</summary>
    public List<List<Question>> Of(IEnumerable<Question> questions)
    {
        List<List<Question>> scans = [];
        foreach (var question in questions)
        {
            var least = scans.Where(scan => scan[0].IsAboutTheSameAs(question))
                .Select(scan => new { Scan = scan, More = MoreGroups(scan, question) })
                .Where(candidate => candidate.More is not null)
                .MinBy(candidate => candidate.More);
            if (least is not null)
                least.Scan.Add(question);
            else
                scans.Add([question]);
        }

        return scans;
    }

    /// <summary>How many groups a question adds to a scan; null where it does not pay to measure it there.</summary>
    private double? MoreGroups(List<Question> scan, Question question)
    {
        var (one, other, both) = (new MeasurePlan(scan), new MeasurePlan(question), new MeasurePlan([.. scan, question]));
        if (question.Cube.Cube == Cube.Spend)
        {
            var together = Groups(both);
            return together <= new[] { FewGroups, Facts(both) / FactsOfAGroup, Groups(one), Groups(other) }.Max() ? together - Groups(one) : null;
        }

        // Their statements read the facts for each grouping, and treat what is about a period in a way of its own.
        return both.Groupings.Count == Math.Max(one.Groupings.Count, other.Groupings.Count) && HasPeriod(one) == HasPeriod(other) ? 0 : null;
    }

    private double Facts(MeasurePlan plan) => SpendSource.Of(plan, members) == SpendSource.Summary ? members.SpendSummaries : members.SpendLines;

    private static bool HasPeriod(MeasurePlan plan) => plan.Dimensions.Any(key => key.DatesFacts);

    /// <summary>The groups that the finest keys make, suppliers among them where they are counted.</summary>
    private double Groups(MeasurePlan plan) =>
        groups.Of([.. plan.Measures.Any(use => use.Measure.Aggregate == Aggregate.CountDistinct) ? plan.Dimensions.Union([SpendDimensions.Supplier]) : plan.Dimensions]);
}
