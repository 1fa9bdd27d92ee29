using Analytics.SeedData.Story;

namespace Analytics.SeedData.SocialValue;

/// <summary>When a contract was awarded, when it starts, and the last day that it runs.</summary>
internal sealed record Term(DateOnly AwardedOn, DateOnly StartsOn, DateOnly EndsOn)
{
    public int Days => EndsOn.DayNumber - StartsOn.DayNumber + 1;

    /// <summary>How many days of it have passed at the end of a day.</summary>
    public int DaysBy(DateOnly day) => Math.Clamp(day.DayNumber - StartsOn.DayNumber + 1, 0, Days);

    public bool Meets(Term other) => StartsOn <= other.EndsOn && other.StartsOn <= EndsOn;
}

/// <summary>Draws terms.</summary>
internal static class Terms
{
    /// <summary>Lengths in months, the shortest first.</summary>
    private static readonly int[] Lengths = [6, 9, 12, 18, 24, 30, 36, 48, 60, 84];

    /// <summary>The last day on which a contract of the newest year can have ended and still have its last claims validated.</summary>
    private static readonly DateOnly EndOfShortOnes = new(2022, 11, 30);

    /// <summary>What ended before has no payment in the ledgers.</summary>
    private static readonly DateOnly FirstEnd = new(PaymentCalendar.FirstYear, 9, 30);

    /// <summary>The term of a contract awarded in a financial year that is live, or closed, on the day of the extract.</summary>
    public static Term Awarded(int year, Phase phase, Chance chance)
    {
        while (true)
        {
            var awardedOn = ReportCalendar.WorkingDay(ReportCalendar.FirstDay(year), ReportCalendar.LastDay(year), chance);
            var startsOn = awardedOn.AddDays(chance.Between(10, 75));
            var ends = Lengths.Select(months => startsOn.AddMonths(months).AddDays(-1)).Where(end => Fits(year, phase, startsOn, end)).ToList();
            if (ends.Count == 0 || startsOn > ReportCalendar.AsAt.AddDays(-20))
                continue;

            // Of what still runs after years, most is about to end; the newest ends in any of the next years.
            var choices = phase == Phase.Live && year < PaymentCalendar.LastYear && chance.Percent(75) ? 1 : ends.Count;
            return new Term(awardedOn, startsOn, ends[chance.Below(choices)]);
        }
    }

    /// <summary>The term of any contract that a register of the time holds.</summary>
    public static Term Any(int firstYear, Chance chance)
    {
        while (true)
        {
            var awardedOn = ReportCalendar.WorkingDay(ReportCalendar.FirstDay(firstYear), ReportCalendar.AsAt.AddDays(-90), chance);
            var startsOn = awardedOn.AddDays(chance.Between(5, 60));
            var endsOn = startsOn.AddMonths(chance.Pick(Lengths)).AddDays(-1);
            if (endsOn >= FirstEnd)
                return new Term(awardedOn, startsOn, endsOn);
        }
    }

    /// <summary>The term of a contract that is not awarded yet.</summary>
    public static Term Planned(Chance chance)
    {
        var startsOn = ReportCalendar.AsAt.AddDays(1).AddMonths(chance.Between(1, 8));
        return new Term(startsOn, startsOn, startsOn.AddMonths(chance.Pick([24, 36, 48])).AddDays(-1));
    }

    private static bool Fits(int year, Phase phase, DateOnly start, DateOnly end) => (phase, year) switch
    {
        (Phase.Live, PaymentCalendar.LastYear) => end > ReportCalendar.AsAt && end >= start.AddMonths(12).AddDays(-1) && end.Year <= 2027,
        (Phase.Live, _) => end > ReportCalendar.AsAt,
        (Phase.Closed, PaymentCalendar.LastYear) => end <= EndOfShortOnes,
        (Phase.Closed, _) => end < ReportCalendar.AsAt,
    };
}
