using System.Globalization;
using Analytics.SeedData.Files;
using Analytics.SeedData.Story;

namespace Analytics.SeedData.SocialValue;

/// <summary>The editions of the measures, and which measure serves which council's priority.</summary>
internal static class FrameworkFiles
{
    public static IEnumerable<SeedFile> Of() =>
    [
        .. Framework.Editions.Select(edition => new SeedFile("TOMS_FRAMEWORK", $"toms-framework/{edition.Name}.csv", "", csv => WriteEdition(csv, edition))),
        new("PRIORITIES", "priorities.csv", "", WritePriorities),
    ];

    private static void WriteEdition(CsvFile csv, Edition edition)
    {
        csv.Line("edition", "valid_from", "valid_to", "theme_code", "theme", "outcome_code", "outcome", "measure", "title", "unit", "proxy_value", "cohort",
            "deadweight", "displacement", "attribution", "leakage", "drop_off", "duration_years");
        foreach (var measure in Measures.All.Where(measure => measure.IsIn(edition.ValidFrom.Year)))
        {
            var outcome = measure.Outcome;
            csv.Line(
                edition.Name,
                edition.ValidFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                edition.ValidTo?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
                outcome.Theme.Code,
                outcome.Theme.Name,
                outcome.Code,
                outcome.Title,
                measure.Code,
                measure.Title,
                measure.Unit,
                measure.IsRecordOnly ? "" : Hundredths(measure.ProxyOf(edition.ValidFrom.Year)),
                measure.Cohort,
                Hundredths(outcome.Effects.Deadweight),
                Hundredths(outcome.Effects.Displacement),
                Hundredths(outcome.Effects.Attribution),
                Hundredths(outcome.Effects.Leakage),
                Hundredths(outcome.Effects.DropOff),
                outcome.Effects.Years.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void WritePriorities(CsvFile csv)
    {
        csv.Line("council", "code", "title", "measure");
        foreach (var council in Councils.All)
        {
            foreach (var priority in Priorities.Of(council.Code))
            {
                foreach (var measure in priority.Measures)
                    csv.Line(council.Code, priority.Code, priority.Title, Measures.Of(measure).Code);
            }
        }
    }

    private static string Hundredths(int hundredths) => (hundredths / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
