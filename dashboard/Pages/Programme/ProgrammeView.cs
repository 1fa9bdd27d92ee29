using Analytics.Dashboard.Components;
using Analytics.Dashboard.Components.Assessments;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Programme;

/// <summary>How far a council says it is on its way: the 12 Steps, the maturity index and the Flexible Framework.</summary>
public sealed class ProgrammeView : PageView
{
    public ProgrammeView(PageQuestion question, ProgrammeAnswer answer, Catalogue catalogue)
        : base(question, answer, catalogue)
    {
        if (answer.Assessments is not { } all)
        {
            Heading = "Programme";
            Lead = new Phrase().Say("How far each council says it is with the 12 Steps, the Social Value Maturity Index and the Flexible Framework. Choose a council.");
            return;
        }

        Council = Subject.Names[0];
        Heading = $"{Council}’s social value programme";
        Assessments =
        [
            .. new[] { AssessmentKind.MaturityIndex, AssessmentKind.FlexibleFramework, AssessmentKind.TwelveSteps }
                .Select(kind => SelfAssessment.Of(all, kind, until: null)).OfType<SelfAssessment>(),
        ];
        Lead = LeadOf(Council, Assessments);
        Tiles = [.. Assessments.Select(AssessmentTables.Tile)];
    }

    public override string Heading { get; }

    public override Phrase Lead { get; }

    /// <summary>The council's name; empty where none is chosen.</summary>
    public string Council { get; } = "";

    /// <summary>Those that the council has made.</summary>
    public IReadOnlyList<SelfAssessment> Assessments { get; } = [];

    public IReadOnlyList<Tile> Tiles { get; } = [];

    public override IEnumerable<DataTable> Tables => Assessments.Select(Table);

    public DataTable Table(SelfAssessment assessment) => AssessmentTables.Of(assessment, Council, withHistory: true, area => assessment.Kind == AssessmentKind.TwelveSteps ? StepPage(area.Number) : null);

    private static Phrase LeadOf(string council, IReadOnlyList<SelfAssessment> assessments)
    {
        if (assessments.Count == 0)
            return new Phrase().Say($"{council} has published no self-assessment.");

        var phrase = new Phrase().Say($"{council} says that it is at ");
        for (var index = 0; index < assessments.Count; index++)
        {
            var latest = assessments[index].Latest;
            var name = assessments[index].Kind switch
            {
                AssessmentKind.TwelveSteps => "the 12 Steps",
                AssessmentKind.MaturityIndex => "the Social Value Maturity Index",
                AssessmentKind.FlexibleFramework => "the Flexible Framework",
            };
            phrase
                .Say(index == 0 ? "" : index == assessments.Count - 1 ? " and at " : ", at ")
                .Stress(SelfAssessments.Level(AssessmentTables.Rounded(latest.Mean), latest.Maximum))
                .Say($" in {name}");
        }
        return phrase.Say(", averaged over their areas. These are the council’s own judgements.");
    }

    /// <summary>The page that shows what a step is about; null where no figures do.</summary>
    private string? StepPage(int step) => step switch
    {
        5 => Go(SitePages.LocalSpend),
        8 => Go(SitePages.AnnualStatement),
        10 or 11 => Go(SitePages.SocialValue),
        _ => null,
    };
}
