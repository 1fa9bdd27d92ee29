using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Pages.Explore;

/// <summary>What was picked, held against what there is to pick: a cube, figures of it, what they are split by, and what is set beside them.</summary>
public sealed record ExplorePicks(PageQuestion Question, Cube Cube, IReadOnlyList<Metric> Figures, IReadOnlyList<Dimension> By)
{
    /// <summary>A table of three keys is as deep as people read.</summary>
    public const int MostDimensions = 3;

    public const int DefaultFirst = 100;

    public Beside Beside { get; init; } = Beside.Nothing;

    /// <summary>Null leaves the rows in the order of their keys.</summary>
    public RowOrder? Order { get; init; }

    public int First { get; init; } = DefaultFirst;

    /// <summary>Conditions that this page alone has.</summary>
    public IReadOnlyList<Condition> Only { get; init; } = [];

    /// <summary>What the cube can be split and filtered by.</summary>
    public IReadOnlyList<Dimension> Dimensions => Gateway.Dimensions.Of(Cube);

    /// <summary>Whether figures are those of a time; otherwise they stand as at a day.</summary>
    public bool IsWithinPeriod => Cube != Cube.Toms || By.Any(dimension => dimension.IsCalendar);

    /// <summary>The question as GraphQL; null while the glossary is not known.</summary>
    public ExploreQuery? Query => Figures.Count == 0 ? null : new ExploreQuery(Cube, [.. Figures.Select(figure => figure.Name)], By, First)
    {
        Where = [.. Conditions()],
        Basis = Cube == Cube.Spend ? Question.Filter.Basis : SpendBasis.All,
        AsAt = IsWithinPeriod ? null : Question.AsAt,
        Beside = Beside,
        Peers = Question.Filter.Peers,
        Order = Order,
        Version = Question.Filter.Version,
    };

    public static ExplorePicks Of(PageQuestion question, Catalogue catalogue) => new PicksReader(question, catalogue).Read();

    /// <summary>Which of the filters of every page mean something to a cube.</summary>
    public static Choices Offered(Cube cube, Beside beside) =>
        Choices.Councils | Choices.Years | Choices.Quarter | (beside == Beside.Peers ? Choices.Peers : Choices.None) | cube switch
        {
            Cube.Spend => Choices.Basis,
            Cube.Toms or Cube.CohortOutcomes => Choices.Theme | Choices.Cohort,
            Cube.Locality => Choices.Theme,
        };

    private IEnumerable<Condition> Conditions()
    {
        var filter = Question.Filter;
        IReadOnlyList<string> years = filter.FinancialYears.Count == 0 && By.Any(dimension => dimension.Name == "FINANCIAL_YEAR") ? [] : Question.Years;
        foreach (var dimension in Dimensions)
        {
            IReadOnlyList<string> values = dimension.Name switch
            {
                "COUNCIL" => Question.Councils,
                "FINANCIAL_YEAR" => IsWithinPeriod && filter.Quarter is null ? years : [],
                "QUARTER" => IsWithinPeriod ? Question.Quarters : [],
                "THEME" => filter.Theme is { } theme ? [theme] : [],
                "COHORT" => filter.Cohort is { } cohort ? [Words.Of(cohort)] : [],
                _ => Only.FirstOrDefault(condition => condition.Dimension == dimension)?.Values ?? [],
            };
            if (values.Count > 0)
                yield return new Condition(dimension, values);
        }
    }
}
