using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>What councils want their figures to be, year by year.</summary>
internal sealed class TargetsFile() : RecordKind(ImportKind.Targets, Set)
{
    private static readonly FieldSet Set = new();

    public static Field Council { get; } = CouncilOf(Set);

    public static Field Cube { get; } = Set.Required(Content.Text, "cube").Means("SPEND, TOMS, COHORT_OUTCOMES or LOCALITY.", "TOMS");

    public static Field Metric { get; } = Set.Required(Content.Text, "metric").Means("The figure's name in the schema.", "deliveredShare");

    public static Field FinancialYear { get; } = Set.Required(Content.Text, "financial_year", "year").Means("Written 2022/23.", "2022/23");

    public static Field Value { get; } = Set.Required(Content.Text, "value", "target").Means("In the figure's own unit; shares as parts of 1 or as percentages.", "0.6");

    public override RowImporter Begin(ImportSession session, Import import, Ledger ledger) => new Rows(session, import, ledger);

    private sealed class Rows(ImportSession session, Import import, Ledger ledger) : RecordRows<Target, (int, string, string, string)>(
        session, import, ledger, session.Records.Targets, target => (target.CouncilKey, target.Cube, target.Metric, target.FinancialYear))
    {
        protected override Target? Read(CellReader cells)
        {
            var council = References.Council(cells, Council);
            var cube = CubeOf(cells);
            var metric = MetricOf(cells, cube);
            var year = YearOf(cells);
            cells.Required(Value);
            var value = cells.Text(Value)?.EndsWith('%') == true ? cells.Share(Value) : cells.Quantity(Value);
            if (council is null || cube is null || metric is null || year is null || value is null || cells.Problems.Count > 0)
                return null;

            return new Target { CouncilKey = council.Key, Cube = cube, Metric = metric, FinancialYear = year, Value = value.Value };
        }

        protected override string Describe(Target record) => $"The target for {record.Metric} in {record.FinancialYear}";

        protected override void Cover(Target record)
        {
            if (Model.FinancialYear.TryParse(record.FinancialYear, out var year, out _))
                Ledger.Cover(record.CouncilKey, year.FirstDay, year.LastDay);
        }

        private static string? CubeOf(CellReader cells)
        {
            if (cells.Required(Cube)?.ToUpperInvariant() is not { } cube || TargetMetrics.ByCube.ContainsKey(cube))
                return cells.Text(Cube)?.ToUpperInvariant();

            cells.Complain(Cube, "WORD_UNKNOWN", $"'{cells.Text(Cube)}' is not a cube: write one of {string.Join(", ", TargetMetrics.ByCube.Keys)}.");
            return null;
        }

        private static string? MetricOf(CellReader cells, string? cube)
        {
            if (cells.Required(Metric) is not { } text || cube is null || !TargetMetrics.ByCube.TryGetValue(cube, out var metrics))
                return null;
            if (Array.Find(metrics, metric => metric.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } known)
                return known;

            cells.Complain(Metric, "METRIC_UNKNOWN", $"'{text}' is not a figure of {cube}: write one of {string.Join(", ", metrics)}.");
            return null;
        }

        private static string? YearOf(CellReader cells)
        {
            if (cells.Required(FinancialYear) is not { } text)
                return null;
            if (Model.FinancialYear.TryParse(text, out var year, out var problem))
                return year.ToString();

            cells.Complain(FinancialYear, "YEAR_UNREADABLE", problem!);
            return null;
        }
    }
}
