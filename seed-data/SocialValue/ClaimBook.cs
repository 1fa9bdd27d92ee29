using Analytics.SeedData.Story;

namespace Analytics.SeedData.SocialValue;

/// <summary>Writes claims down, with the days and papers that go with how far they have come.</summary>
internal sealed class ClaimBook
{
    /// <summary>Suppliers report some days after the end of what they report on.</summary>
    private const int LeastDaysToClaim = 3;
    private const int MostDaysToClaim = 25;

    /// <summary>A contract that has just begun has nothing to report yet.</summary>
    private const int FirstReport = 14;

    private readonly SocialValueStory _story;
    private readonly Localities _localities;
    private readonly Chance _chance;

    public ClaimBook(SocialValueStory story, Localities localities, Chance chance)
    {
        _story = story;
        _localities = localities;
        _chance = chance;
    }

    public List<Claim> Claims { get; } = [];

    private DateOnly LastClaimToValidate => ReportCalendar.AsAt.AddDays(-_story.ValidationDays.Least);

    /// <summary>The days up to which claims report that can be validated by the day of the extract: ends of quarters, else the contract's own.</summary>
    public List<DateOnly> DaysToValidate(Contract contract) => ReportDays(contract, LastClaimToValidate.AddDays(-LeastDaysToClaim));

    /// <summary>The days up to which claims report that can be made by the day of the extract.</summary>
    public static List<DateOnly> DaysToClaim(Contract contract) => ReportDays(contract, ReportCalendar.AsAt.AddDays(-LeastDaysToClaim));

    public void Validated(Commitment commitment, long hundredths, DateOnly deliveredOn)
    {
        var claimedOn = ClaimedAfter(deliveredOn, LastClaimToValidate);
        var validatedOn = ReportCalendar.Earlier(claimedOn.AddDays(_chance.Between(_story.ValidationDays.Least, _story.ValidationDays.Most)), ReportCalendar.AsAt);
        Add(new Claim(commitment, hundredths, deliveredOn, claimedOn, ClaimState.Validated) { ValidatedOn = validatedOn, Evidence = EvidenceOf(commitment.Measure) });
    }

    /// <summary>A claim that nobody has looked at yet, with papers or without.</summary>
    public void Awaiting(Commitment commitment, long hundredths, DateOnly deliveredOn, ClaimState state) =>
        Add(new Claim(commitment, hundredths, deliveredOn, ClaimedAfter(deliveredOn, ReportCalendar.AsAt), state)
        {
            Evidence = state == ClaimState.Evidenced ? EvidenceOf(commitment.Measure) : "",
        });

    public void Rejected(Commitment commitment, long hundredths, DateOnly deliveredOn) =>
        Add(new Claim(commitment, hundredths, deliveredOn, ClaimedAfter(deliveredOn, ReportCalendar.AsAt), ClaimState.Rejected)
        {
            Evidence = _chance.Percent(40) ? EvidenceOf(commitment.Measure) : "",
        });

    private static List<DateOnly> ReportDays(Contract contract, DateOnly latest)
    {
        var first = contract.Term.StartsOn.AddDays(FirstReport);
        var last = ReportCalendar.Earlier(contract.Term.EndsOn, latest);
        List<DateOnly> days = [];
        for (var quarter = new DateOnly(first.Year, 4, 1).AddMonths(-3); quarter <= last; quarter = quarter.AddMonths(3))
        {
            var end = quarter.AddMonths(3).AddDays(-1);
            if (first <= end && end <= last)
                days.Add(end);
        }

        return days.Count == 0 && first <= last ? [last] : days;
    }

    private DateOnly ClaimedAfter(DateOnly deliveredOn, DateOnly latest) =>
        ReportCalendar.Earlier(deliveredOn.AddDays(_chance.Between(LeastDaysToClaim, MostDaysToClaim)), latest);

    private void Add(Claim claim) => Claims.Add(claim with { Place = _localities.Told(_chance) });

    private string EvidenceOf(Measure measure) => _chance.Pick(measure.Unit switch
    {
        Measure.Fte => ["Payroll list", "Signed statements of employment", "Payroll list and start dates"],
        Measure.Weeks => ["Training provider's letter", "Attendance register", "Weekly records"],
        Measure.Hours => ["Timesheets", "Attendance list", "Signed log"],
        Measure.Pounds => ["Invoices", "Receipts and letter of thanks", "Ledger extract"],
        Measure.Percent => ["Annual survey", "Declaration"],
        _ => (string[])["Monitoring report", "Photographs and log"],
    });
}
