using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>How far councils say they are: STAR's twelve steps, the areas of the maturity index, the flexible framework.</summary>
internal sealed class AssessmentsFile() : RecordKind(ImportKind.Assessments, Set)
{
    private const int TwelveSteps = 12;
    private const int MaturityAreas = 10;
    private const int MostAreas = 100;

    private static readonly FieldSet Set = new();

    public static Field Council { get; } = CouncilOf(Set);

    public static Field AssessmentKind { get; } = Set.Required(Content.Text, "kind").Means("TWELVE_STEPS, MATURITY_INDEX or FLEXIBLE_FRAMEWORK.", "MATURITY_INDEX");

    public static Field AssessedOn { get; } = Set.Required(Content.Date, "assessed_on", "date").Means("The day of the assessment.", "2023-03-31");

    public static Field Number { get; } = Set.Required(Content.Text, "number").Means("The area's place in its list, from 1.", "1");

    public static Field Area { get; } = Set.Required(Content.Text, "area", "step").Means("The area's or step's name.", "Leadership");

    public static Field Level { get; } = Set.Required(Content.Text, "level", "score").Means("How far, from 0 to the maximum.", "3");

    public static Field Maximum { get; } = Set.Required(Content.Text, "maximum", "out_of").Means("The best that could be.", "5");

    public static Field Note { get; } = Set.Optional(Content.Text, "note", "comment").Means("Why, in words.", "Member champion named");

    public override RowImporter Begin(ImportSession session, Import import, Ledger ledger) => new Rows(session, import, ledger);

    private sealed class Rows(ImportSession session, Import import, Ledger ledger) : RecordRows<Assessment, (int, AssessmentKind, DateOnly, int)>(
        session, import, ledger, session.Records.Assessments, assessment => (assessment.CouncilKey, assessment.Kind, assessment.AssessedOn, assessment.Number))
    {
        protected override Assessment? Read(CellReader cells)
        {
            var council = References.Council(cells, Council);
            var kind = cells.RequiredWord<AssessmentKind>(AssessmentsFile.AssessmentKind);
            var assessedOn = References.RequiredPastDay(cells, AssessedOn);
            var number = NumberOf(cells, kind);
            var area = cells.Required(Area);
            cells.Required(Level);
            cells.Required(Maximum);
            var level = cells.Amount(Level);
            var maximum = cells.Amount(Maximum);
            if (level > maximum)
                cells.Complain(Level, "LEVEL_TOO_HIGH", $"The level {cells.Text(Level)} is above the maximum {cells.Text(Maximum)}: correct one of the two.");
            if (maximum == 0)
                cells.Complain(Maximum, "NUMBER_UNREADABLE", "The maximum is 0: write the best that could be.");
            if (council is null || area is null || cells.Problems.Count > 0)
                return null;

            return new Assessment
            {
                CouncilKey = council.Key,
                Kind = kind!.Value,
                AssessedOn = assessedOn!.Value,
                Number = number!.Value,
                Area = area,
                Level = level!.Value,
                Maximum = maximum!.Value,
                Note = cells.Text(Note),
            };
        }

        protected override string Describe(Assessment record) => $"Number {record.Number} of the assessment {UpperCase.Of(record.Kind)}";

        protected override void Cover(Assessment record) => Ledger.Cover(record.CouncilKey, record.AssessedOn, record.AssessedOn);

        private static int? NumberOf(CellReader cells, AssessmentKind? kind)
        {
            cells.Required(Number);
            var most = kind switch
            {
                Model.AssessmentKind.TwelveSteps => TwelveSteps,
                Model.AssessmentKind.MaturityIndex => MaturityAreas,
                Model.AssessmentKind.FlexibleFramework or null => MostAreas,
            };
            if (cells.Count(Number) is not { } number)
                return null;
            if (number < 1 || number > most)
                cells.Complain(Number, "NUMBER_OUT_OF_RANGE", $"The number is {number}, but the areas are numbered from 1 to {most}.");
            return (int)number;
        }
    }
}
