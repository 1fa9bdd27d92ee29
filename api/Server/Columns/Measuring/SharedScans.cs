using Analytics.Api.Metrics;

namespace Analytics.Api.Columns.Measuring;

/// <summary>
/// Decides which questions are measured together. Facts that are read once for several questions are grouped by the keys of all of them, and measured for all
/// figures: that pays while few groups come of it.
/// </summary>
internal sealed class SharedScans(Members members, GroupCounts groups)
{
    /// <summary>So few facts are read, and every level made of them, sooner than another statement is begun.</summary>
    private const long FewFacts = 100_000;

    /// <summary>With so many facts to a group, the groups cost little beside reading the facts.</summary>
    private const double FactsOfAGroup = 20;

    /// <summary>So many groups cost less than another statement, however few the facts are.</summary>
    private const double FewGroups = 5_000;

    /// <summary>A statement of more searches is planned so slowly that two statements are done sooner.</summary>
    private const int ManySearches = 50;

    private readonly Members _members = members;
    private readonly GroupCounts _groups = groups;

    /// <summary>Shares out questions: each list is about the same facts, and is one plan.</summary>
    public List<List<Question>> Of(IEnumerable<Question> questions)
    {
        List<Scan> scans = [];
        foreach (var question in questions)
        {
            var alone = new Scan([question], this);
            var least = scans.Select((scan, index) => new { Index = index, Together = scan.IsAboutTheSameAs(question) ? scan.With(alone) : null })
                .Where(candidate => candidate.Together is not null)
                .MinBy(candidate => candidate.Together!.Groups - scans[candidate.Index].Groups);
            if (least is not null)
                scans[least.Index] = least.Together!;
            else
                scans.Add(alone);
        }

        return scans.ConvertAll(scan => scan.Questions);
    }

    /// <summary>Questions that are measured together.</summary>
    private sealed class Scan(List<Question> questions, SharedScans scans)
    {
        private MeasurePlan? _plan;
        private SpendSource? _source;
        private double? _groups;
        private int? _searches;

        public List<Question> Questions => questions;

        /// <summary>The groups that the finest keys make, suppliers among them where they are counted.</summary>
        public double Groups => _groups ??= Cube != Cube.Spend || IsShort ? 0 : scans._groups.Of(
            [.. Plan.Measures.Any(use => use.Measure.Aggregate == Aggregate.CountDistinct) ? Plan.Dimensions.Union([SpendDimensions.Supplier]) : Plan.Dimensions]);

        private MeasurePlan Plan => _plan ??= new MeasurePlan(questions);

        private Cube Cube => questions[0].Cube.Cube;

        private SpendSource Source => _source ??= SpendSource.Of(Plan, scans._members);

        /// <summary>How many conditions are searches, or more where questions have the same.</summary>
        private int Searches => _searches ??= Plan.Searches;

        private bool IsShort => Source.HasRowsOfYears && Source.RowsIn(scans._members) <= FewFacts;

        private bool HasPeriod => Plan.Dimensions.Any(key => key.DatesFacts);

        public bool IsAboutTheSameAs(Question question) => questions[0].IsAboutTheSameAs(question);

        /// <summary>This and another; null where it does not pay to measure them together.</summary>
        public Scan? With(Scan other)
        {
            var both = new Scan([.. questions, .. other.Questions], scans);
            if (Cube == Cube.Spend && IsShort && Source == other.Source && Searches + other.Searches <= ManySearches)
            {
                (both._source, both._searches) = (Source, Searches + other.Searches); // most pages are so: nothing is planned before all that it asks is together
                return both;
            }

            var pays = Cube == Cube.Spend
                ? both.Reads(Source) && both.Reads(other.Source)
                    && (IsShort || both.Groups <= new[] { FewGroups, Source.RowsIn(scans._members) / FactsOfAGroup, Groups, other.Groups }.Max())
                // Their statements read the facts for each grouping, and treat what is about a period in a way of its own.
                : both.Plan.Groupings.Count == Math.Max(Plan.Groupings.Count, other.Plan.Groupings.Count) && HasPeriod == other.HasPeriod;
            return pays && both.Plan.Searches <= Math.Max(ManySearches, Plan.Searches) ? both : null;
        }

        /// <summary>Whether it reads no more than what would be read otherwise.</summary>
        private bool Reads(SpendSource otherwise) => Source == otherwise || (Source == SpendSource.LinesByYear && otherwise == SpendSource.Lines);
    }
}
