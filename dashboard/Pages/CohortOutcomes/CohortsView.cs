using Analytics.Dashboard.Components;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.CohortOutcomes;

/// <summary>Who was helped, with what, whether it lasted, and where they live, as far as that gives nobody away.</summary>
public sealed class CohortsView : PageView
{
    public CohortsView(PageQuestion question, CohortsAnswer answer, Catalogue catalogue)
        : base(question, answer, catalogue)
    {
        Answer = answer;
        HasOutcomes = answer.Chosen.People.Status is not (FigureStatus.Unavailable or FigureStatus.NotApplicable);
        Heading = Subject.Period.Length == 0 ? "Cohorts" : $"{Subject.Heading} {Subject.InPeriod}";
        Tiles = CohortTiles.Of(this);
        Groups = new GroupsByKind(answer.Chosen, Caption);
        Details = new HelpedTables(this);
        Deprivation = new PeopleByDeprivation(answer.Chosen.Deciles, Caption);
        Years = new PeopleOverTime(answer.OverTime.Rows, $"{Subject.Who}{ForWhom}");
    }

    public CohortsAnswer Answer { get; }

    /// <summary>False where nothing was published: the page then says so and shows no empty tables.</summary>
    public bool HasOutcomes { get; }

    public override string Heading { get; }

    public override Phrase Lead => CohortsLead.Of(this);

    /// <summary>Among whom: <c>, care leavers</c>, or empty for everybody.</summary>
    public string ForWhom => Question.Filter.Cohort is { } cohort ? $", {English.Within(Cohorts.Name(cohort))}" : "";

    /// <summary>What changes are measured against.</summary>
    public string ComparedWith => CohortsReader.IsCompared(Question) ? Subject.PeriodBefore : "";

    /// <summary>What lies above this view.</summary>
    public IReadOnlyList<(string Name, string Href)> Trail
    {
        get
        {
            var steps = new List<(string, string)>();
            if (Question.Filter.LookedInto is not null)
                steps.Add(("All councils", Here(filter => filter.LookInto(code: null))));
            if (Question.Filter.Cohort is not null)
                steps.Add(("Everybody", Here(filter => filter with { Cohort = null })));
            return steps;
        }
    }

    /// <summary>How many figures nobody is shown, in a sentence.</summary>
    public string Withheld => Answer.Chosen.Info.SuppressedFigures switch
    {
        null or 0 => "No figure for this choice is withheld.",
        1 => "One figure for this choice is withheld (c).",
        { } many => $"{English.Sentence(English.Cardinal(many))} figures for this choice are withheld (c).",
    };

    public IReadOnlyList<Tile> Tiles { get; }

    public GroupsByKind Groups { get; }

    public HelpedTables Details { get; }

    public PeopleByDeprivation Deprivation { get; }

    public PeopleOverTime Years { get; }

    public Origin GroupsOrigin => From(Cube.CohortOutcomes, ["people"], ["COHORT", "OUTCOME_KIND"]);

    public Origin DeprivationOrigin => From(Cube.CohortOutcomes, ["people"], ["DEPRIVATION_DECILE"]);

    public Origin YearsOrigin => From(Cube.CohortOutcomes, ["people"], ["FINANCIAL_YEAR", "COHORT"]);

    public override IEnumerable<DataTable> Tables => [Groups.Table, .. Details.All, Deprivation.Table, Years.Table];

    /// <summary>Where the figures of a table by one thing come from.</summary>
    public Origin DetailsOrigin(string dimension) => From(Cube.CohortOutcomes, ["people", "starts", "sustainedShare", "value"], [dimension]);

    private string Caption => $"{Subject.Who}{ForWhom}, {Subject.Period}";
}
