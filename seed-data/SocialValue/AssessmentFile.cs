using System.Globalization;
using Analytics.SeedData.Files;
using Analytics.SeedData.Story;

namespace Analytics.SeedData.SocialValue;

/// <summary>What councils think of themselves, every March: the areas are published, the levels are made up.</summary>
internal static class AssessmentFile
{
    /// <summary>The steps were agreed in 2021, by those who were partners then.</summary>
    private const int FirstSteps = 2021;

    private static readonly string[] MaturityIndex =
    [
        "Policy and scope", "Internal management", "Measurement: themes, outcomes and measures", "Commissioning", "Procurement",
        "Market engagement and partnerships", "Contract management", "Cross-sector collaboration", "Reporting", "Governance and accountability",
    ];

    private static readonly string[] FlexibleFramework =
        ["People", "Policy, strategy and communications", "Procurement process", "Engaging suppliers", "Measurement and results"];

    private static readonly string[] TwelveSteps =
    [
        "Help bidders to be ready for tenders and for social value", "Use policy and law to bring about change", "Grow social economy organisations and remove barriers",
        "Partners become social value organisations", "Spend more in the partners' boroughs and Greater Manchester", "Refresh the strategy for responsible procurement",
        "Aim social value at Greater Manchester's priorities", "Each partner publishes an annual statement", "Ask for social value throughout the supply chain",
        "Aim measures at the outcomes that are wanted here", "Review how outcomes are measured, reported and delivered", "Work by place, with the anchor institutions",
    ];

    public static SeedFile Of() => new("ASSESSMENTS", "assessments.csv", "", Write);

    private static void Write(CsvFile csv)
    {
        csv.Line("council", "kind", "assessed_on", "number", "area", "level", "maximum", "note");
        foreach (var council in Councils.All)
        {
            var partner = Councils.StarPartners.Contains(council.Code);
            Write(csv, council, ("MATURITY_INDEX", MaturityIndex, 10, 5), [.. PaymentCalendar.Years]);
            Write(csv, council, ("FLEXIBLE_FRAMEWORK", FlexibleFramework, 20, 5), partner ? [.. PaymentCalendar.Years] : [2020, 2022]);
            if (partner)
                Write(csv, council, ("TWELVE_STEPS", TwelveSteps, 20, 4), [.. PaymentCalendar.Years.Where(year => year >= FirstSteps)]);
        }
    }

    /// <summary>Writes one council's history on one scale.</summary>
    /// <param name="csv">The file.</param>
    /// <param name="council">Whose levels they are.</param>
    /// <param name="scale">The kind, its areas, the step of its levels in twentieths, and the highest of them.</param>
    /// <param name="years">The financial years at whose end it was assessed.</param>
    private static void Write(CsvFile csv, CouncilStory council, (string Kind, string[] Areas, int Step, int Maximum) scale, int[] years)
    {
        var chance = Chance.For($"assessments/{council.Slug}/{scale.Kind}");
        var (start, gain) = SocialValueStories.Of(council.Code).Maturity;
        var leanings = scale.Areas.Select(_ => chance.Between(-14, 14)).ToList();
        var before = new int[scale.Areas.Length];
        foreach (var year in years)
        {
            var day = ReportCalendar.WorkingDay(new DateOnly(year + 1, 3, 1), ReportCalendar.LastDay(year), chance);
            for (var i = 0; i < scale.Areas.Length; i++)
            {
                var tenths = start + leanings[i] + (gain * (year - PaymentCalendar.FirstYear)) + chance.Between(-2, 3);
                var level = Math.Clamp(2 * tenths * scale.Maximum / 5 / scale.Step * scale.Step, Math.Max(before[i] - scale.Step, 0), scale.Maximum * 20);
                csv.Line(
                    council.Code,
                    scale.Kind,
                    day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    (i + 1).ToString(CultureInfo.InvariantCulture),
                    scale.Areas[i],
                    (level / 20m).ToString("0.#", CultureInfo.InvariantCulture),
                    scale.Maximum.ToString(CultureInfo.InvariantCulture),
                    Note(year == years[0], level, before[i], scale.Step));
                before[i] = level;
            }
        }
    }

    private static string Note(bool isFirst, int level, int before, int step)
    {
        if (isFirst)
            return "";
        if (level < before)
            return "Set lower after a review";

        return level > before + step ? "Two steps since last time" : "";
    }
}
