using Analytics.Dashboard.Components;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.AnnualStatement;

/// <summary>A council's year as a document of nine sections; without a council, the list to choose from.</summary>
public sealed class AnnualStatementView : PageView
{
    public AnnualStatementView(PageQuestion question, AnnualStatementAnswer answer, Catalogue catalogue)
        : base(question, answer, catalogue)
    {
        Year = question.Years is [.., var year] ? year : "";
        if (answer is { Standing: { } standing, Live: { } live, Awarded: { } awarded, Spend: { } spend, People: { } people, Places: { } places })
        {
            var figures = new StatementFigures(this, standing, live, awarded, spend, people, places, answer.Assessments ?? []);
            Heading = $"{Subject.Names[0]}: social value in {Year}";
            Lead = StatementLead.Of(figures);
            Tiles = StatementTiles.Of(figures);
            Parts = [.. StatementSections.InOrder.Select((section, index) => new StatementPart(
                section, index + 1, answer.Texts?.FirstOrDefault(text => text.Section == section), [.. Exhibits(section, figures)]))];
        }
        else
        {
            Heading = "Annual statements";
            Lead = catalogue.DefaultYear is null
                ? new Phrase().Say("Nothing has been published yet that a statement could be made of.")
                : new Phrase().Say("Choose a council: its year becomes a document of nine sections, with figures, charts and tables filled in and room for what officers have to say.");
            Choices = ChoiceTable.Of(this, answer);
        }
    }

    public override string Heading { get; }

    public override Phrase Lead { get; }

    /// <summary>The year that the document is about; empty when there is no spend at all.</summary>
    public string Year { get; }

    /// <summary>The code of the council that it is about; empty without one.</summary>
    public string Council => Question.Filter.LookedInto ?? "";

    /// <summary>The headline panel; empty without a council.</summary>
    public IReadOnlyList<Tile> Tiles { get; } = [];

    /// <summary>The nine sections; none without a council.</summary>
    public IReadOnlyList<StatementPart> Parts { get; } = [];

    /// <summary>The councils to choose from; null where one is chosen.</summary>
    public DataTable? Choices { get; }

    /// <summary>Every figure that the document uses, once.</summary>
    public IReadOnlyList<Metric> Metrics =>
    [
        .. Tiles.Select(tile => tile.Origin).Concat(Parts.SelectMany(part => part.Exhibits).Select(exhibit => exhibit.Origin)).OfType<Origin>()
            .SelectMany(origin => origin.Metrics).Distinct(),
    ];

    /// <summary>Where a number about live contracts comes from; the tables are about all that were awarded.</summary>
    public Origin FromLive(string name, Figure figure, string? exact = null) =>
        From(Cube.Toms, name, figure, exact) with { Explore = Urls.Explore(Explored, Cube.Toms, [name], [], Phases.OnlyLive(Cube.Toms)) };

    public override IEnumerable<DataTable> Tables => Parts.SelectMany(part => part.Exhibits).Select(exhibit => exhibit.Table).Concat(new[] { Choices }.OfType<DataTable>());

    private static IEnumerable<Exhibit> Exhibits(StatementSection section, StatementFigures figures) => section switch
    {
        StatementSection.Approach => [AimsTable.Of(figures)],
        StatementSection.Focus => FocusTables.Of(figures),
        StatementSection.Management => AssessmentExhibits.Of(figures, AssessmentKind.TwelveSteps),
        StatementSection.Implementation => [AwardTables.Categories(figures)],
        StatementSection.Support => AssessmentExhibits.Of(figures, AssessmentKind.FlexibleFramework),
        StatementSection.Collaboration => [RequestsTable.Of(figures)],
        StatementSection.Performance => [.. AssessmentExhibits.Of(figures, AssessmentKind.MaturityIndex), DeliveryTable.Of(figures)],
        StatementSection.Achievements => [AwardTables.Ends(figures), QuantitiesTable.Of(figures)],
        StatementSection.Actions => [ActionsTable.Of(figures)],
    };
}

/// <summary>What the sections are made of.</summary>
/// <param name="View">The page that they stand on.</param>
/// <remarks>Eight values, because an answer has eight parts.</remarks>
public sealed record StatementFigures(
    AnnualStatementView View,
    StandingContracts Standing,
    ContractsInDelivery Live,
    AwardedContracts Awarded,
    StatementSpend Spend,
    StatementPeople People,
    StatementRequests Places,
    IReadOnlyList<Assessment> Assessments)
{
    public string Council => View.Subject.Names[0];

    public string Year => View.Year;

    /// <summary><c>31 March 2023</c>.</summary>
    public string AsAt => View.Subject.AsAt;
}
