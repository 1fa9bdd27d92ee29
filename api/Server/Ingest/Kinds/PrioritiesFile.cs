using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>Which measures serve which of a council's own priorities: "Stockport TOMs".</summary>
internal sealed class PrioritiesFile() : RecordKind(ImportKind.Priorities, Set)
{
    private static readonly FieldSet Set = new();

    public static Field Council { get; } = CouncilOf(Set);

    public static Field Code { get; } = Set.Required(Content.Text, "code", "priority", "priority_code").Means("The priority's code.", "P1");

    public static Field Title { get; } = Set.Required(Content.Text, "title", "priority_title").Means("The priority's title, the same in all its rows.", "Work and skills for all");

    public static Field Measure { get; } = Set.Required(Content.Text, "measure", "measure_reference").Means("A measure that serves it: one row for each.", "NT1");

    public override RowImporter Begin(ImportSession session, Import import, Ledger ledger) => new Rows(session, import, ledger);

    private sealed class Rows(ImportSession session, Import import, Ledger ledger) : RecordRows<PriorityMeasure, (int, string, string)>(
        session, import, ledger, session.Records.PriorityMeasures, priority => (priority.CouncilKey, priority.Code, priority.Measure))
    {
        private readonly Dictionary<(int CouncilKey, string Code), (string Title, int Line)> _titles = [];

        protected override PriorityMeasure? Read(CellReader cells)
        {
            var council = References.Council(cells, Council);
            var code = cells.Required(Code);
            var title = cells.Required(Title);
            var measure = cells.Required(Measure);
            if (measure is not null && !References.Framework.Knows(measure))
                cells.Complain(Measure, "MEASURE_UNKNOWN", $"No edition of the framework has a measure '{measure}': correct the reference, or import the edition that has it.");
            if (council is null || code is null || title is null || measure is null || cells.Problems.Count > 0)
                return null;

            var key = (council.Key, code);
            if (!_titles.TryAdd(key, (title, cells.Row.Line)) && _titles[key].Title != title)
                cells.Complain(Title, "ROWS_CONTRADICT", $"The priority {code} is '{title}' here, but '{_titles[key].Title}' in line {_titles[key].Line}: make the two agree.");
            return new PriorityMeasure { CouncilKey = council.Key, Code = code, Title = title, Measure = measure };
        }

        protected override string Describe(PriorityMeasure record) => $"The measure {record.Measure} of the priority {record.Code}";
    }
}
