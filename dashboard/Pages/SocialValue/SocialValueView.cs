using Analytics.Dashboard.Components;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.SocialValue;

/// <summary>What contracts promised beyond their price and what came of it: themes, their outcomes, their measures.</summary>
public sealed class SocialValueView : PageView
{
    public SocialValueView(PageQuestion question, SocialValueAnswer answer, Catalogue catalogue)
        : base(question with { Notices = [.. question.Notices, .. Drilled.Misunderstood(question.Filter, answer)] }, answer, catalogue)
    {
        Answer = answer;
        Drilled = new Drilled(question.Filter, answer);
        Heading = Subject.AsAt.Length == 0 ? "Social value" : $"{Subject.Heading}: {Drilled.Name ?? "social value"} as at {Subject.AsAt}";
        Lead = SocialValueLead.Of(this);
        Tiles = SocialValueTiles.Of(this);
        Parts = SocialValueTables.Parts(this);
        Measures = SocialValueTables.Measures(this);
        Boroughs = SocialValueTables.Boroughs(this);
        Priorities = SocialValueTables.Priorities(this);
    }

    public SocialValueAnswer Answer { get; }

    /// <summary>What of the framework is looked at.</summary>
    public Drilled Drilled { get; }

    public override string Heading { get; }

    public override Phrase Lead { get; }

    /// <summary>False where the filter finds no commitment: the page then says so and shows no empty tables.</summary>
    public bool HasCommitments => Answer.Chosen.ContractCount.Value is > 0m;

    public IReadOnlyList<Tile> Tiles { get; }

    /// <summary>The themes, or the outcomes of one; null where an outcome or a priority is drilled into.</summary>
    public DataTable? Parts { get; }

    public Origin PartsOrigin => From(Cube.Toms, SocialValueTables.Figures, [Drilled.Theme is null ? "THEME" : "OUTCOME"], ContractsBehind());

    /// <summary>Promised and done in their own units.</summary>
    public DataTable Measures { get; }

    public Origin MeasuresOrigin => From(Cube.Toms, ["quantityCommitted", "quantityDelivered", .. SocialValueTables.Figures], ["MEASURE"], ContractsBehind());

    /// <summary>Whether a measure shown is for one of the priority groups, whose counts are protected.</summary>
    public bool HasProtectedMeasures => Answer.Chosen.Measures.Any(row => row.Measure?.Cohort is not null);

    public DataTable Boroughs { get; }

    public Origin BoroughsOrigin => From(Cube.Toms, SocialValueTables.Figures, ["COUNCIL"], ContractsBehind());

    /// <summary>Of the council looked into; null when none is.</summary>
    public DataTable? Priorities { get; }

    public Origin PrioritiesOrigin => From(Cube.Toms, SocialValueTables.Figures, ["PRIORITY"], ContractsBehind());

    /// <summary>The word of the phase chosen; null for live contracts.</summary>
    public string? Phase => Question.Filter.Own.GetValueOrDefault(Urls.PhaseKey);

    public IReadOnlyList<OptionLink> PhaseOptions =>
        [.. Phases.Choices.Select(choice => new OptionLink(choice.Name, Here(filter => filter.WithOwn(Urls.PhaseKey, choice.Word)), Phase == choice.Word))];

    /// <summary>The day that changes are measured from.</summary>
    public string ComparedWith => Question.AsAt is { } day ? English.Day(day.AddYears(-1)) : "";

    public override IEnumerable<DataTable> Tables => new[] { Parts, Measures, Boroughs, Priorities }.OfType<DataTable>();

    protected override IEnumerable<KeyValuePair<string, string?>>? Narrowed(Cube cube) =>
    [
        new(Phases.Field, Phases.Condition(Phase)?.In?[0]),
        .. new[] { Urls.OutcomeKey, Urls.PriorityKey }.Select(key => new KeyValuePair<string, string?>(key, Question.Filter.Own.GetValueOrDefault(key))),
    ];

    /// <summary>The contracts behind what is shown, narrowed further.</summary>
    public string ContractsBehind(Func<DashboardFilter, DashboardFilter>? narrow = null) => Urls.Of(SitePages.Contracts, narrow is null ? Question.Filter : narrow(Question.Filter));
}
