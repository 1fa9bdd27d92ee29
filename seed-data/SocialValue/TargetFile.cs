using System.Globalization;
using Analytics.SeedData.Files;
using Analytics.SeedData.Story;

namespace Analytics.SeedData.SocialValue;

/// <summary>What councils want their figures to be: a little more than they were, and more every year.</summary>
internal static class TargetFile
{
    public static SeedFile Of() => new("TARGETS", "targets.csv", "", Write);

    private static void Write(CsvFile csv)
    {
        csv.Line("council", "cube", "metric", "financial_year", "value");
        foreach (var council in Councils.All)
        {
            foreach (var year in PaymentCalendar.Years)
            {
                foreach (var (cube, metric, value) in Targets(council, year))
                    csv.Line(council.Code, cube, metric, string.Create(CultureInfo.InvariantCulture, $"{year}/{(year + 1) % 100:00}"), value);
            }
        }
    }

    private static IEnumerable<(string Cube, string Metric, string Value)> Targets(CouncilStory council, int year)
    {
        var chance = Chance.For($"targets/{council.Slug}");
        var first = council.Years[0];
        var gain = (year - PaymentCalendar.FirstYear) * chance.Between(50, 120);
        yield return ("SPEND", "boroughShare", Share(first.Borough + chance.Between(-40, 140) + gain));
        if (council.InGreaterManchester)
            yield return ("SPEND", "greaterManchesterShare", Share(first.Area + chance.Between(-20, 160) + (gain / 2)));
        yield return ("SPEND", "smeShare", Share((council.SmallAndMedium * 62) + chance.Between(-100, 250) + gain));
        yield return ("SPEND", "vcseShare", Share(council.Vcse + chance.Between(-60, 80) + (gain / 3)));

        var story = SocialValueStories.Of(council.Code);
        if (story.RegisterSince is { } since && year >= since)
            yield return ("SPEND", "onContractShare", Share(2_000 + chance.Between(0, 500) + (800 * (year - PaymentCalendar.FirstYear))));
        if (Portfolios.All.Any(portfolio => portfolio.Council == council.Code && portfolio.Year <= year))
        {
            yield return ("TOMS", "deliveredShare", Share(5_000 + chance.Between(0, 700) + gain));
            yield return ("TOMS", "committedShare", Share((int)story.Weightings.Average() * 140));
            yield return ("TOMS", "averageWeighting", Share(Math.Max(1_000, (int)story.Weightings.Average() * 100)));
            yield return ("COHORT_OUTCOMES", "people", (story.OwnProgrammes * (5 + year - PaymentCalendar.FirstYear) / 5 * 5).ToString(CultureInfo.InvariantCulture));
            yield return ("COHORT_OUTCOMES", "sustainedShare", Share(6_000 + (gain / 2)));
        }

        if (year >= 2021 && story.Requests.Sum() > 0)
            yield return ("LOCALITY", "requestsMetShare", Share(6_000 + (gain / 2)));
    }

    /// <summary>A part of one, in half percentage points.</summary>
    private static string Share(int basisPoints) => ((basisPoints + 25) / 50 * 50 / 10_000m).ToString("0.000", CultureInfo.InvariantCulture);
}
