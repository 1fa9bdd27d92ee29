using Analytics.SeedData.Story;

namespace Analytics.SeedData.SocialValue;

/// <summary>
/// Claims of measures that are about persons. A cell - measure, award year, phase and year of delivery of one council - comes to a multiple
/// of five in every state, so that what is shown of it, to the nearest five, is what it is.
/// </summary>
internal sealed class PersonalDeliveries
{
    private const int Five = 5;

    private readonly SocialValueStory _story;
    private readonly Portfolio _portfolio;
    private readonly ClaimBook _book;
    private readonly Chance _chance;
    private readonly long _pace;
    private readonly Dictionary<Commitment, long> _claimed = [];

    private PersonalDeliveries(Portfolio portfolio, List<Commitment> commitments, ClaimBook book)
    {
        _story = SocialValueStories.Of(portfolio.Council);
        _portfolio = portfolio;
        _book = book;
        _chance = Chance.For($"personal deliveries/{portfolio.Council}/{portfolio.Year}/{portfolio.Phase}");
        var due = commitments.Sum(commitment => commitment.Pence * commitment.Contract.Term.DaysBy(ReportCalendar.AsAt) / commitment.Contract.Term.Days);
        _pace = Math.Min(1_500, portfolio.Delivered * 100 * 1_000 / due);
    }

    /// <summary>Writes the claims of a portfolio's commitments into the book.</summary>
    public static void Claim(Portfolio portfolio, List<Commitment> commitments, ClaimBook book)
    {
        var deliveries = new PersonalDeliveries(portfolio, commitments, book);
        foreach (var measure in commitments.Where(commitment => commitment.IsAboutPersons).GroupBy(commitment => commitment.Measure.Code))
            deliveries.Claim([.. measure]);
    }

    private void Claim(List<Commitment> commitments)
    {
        var whole = commitments.Sum(commitment => commitment.Quantity);
        var delivered = 0L;
        for (var year = _portfolio.Year; year <= PaymentCalendar.LastYear; year++)
        {
            var day = ReportCalendar.LastDay(year);
            var due = commitments.Sum(commitment => commitment.Quantity * _pace * commitment.Contract.Term.DaysBy(day) / commitment.Contract.Term.Days) / 1_000;
            delivered += ShareOut(commitments, year, Math.Min(Fives(due), whole / Five * Five) - delivered, ClaimState.Validated);
        }

        var left = (whole - delivered) / Five * Five;
        if (left > 0 && _chance.Percent(_story.Awaiting))
        {
            var year = _story.IsSlow ? PaymentCalendar.LastYear - _chance.Below(2) : PaymentCalendar.LastYear;
            var state = _chance.Percent(60) ? ClaimState.Evidenced : ClaimState.Claimed;
            _ = ShareOut(commitments, year, Math.Clamp(Fives(whole * _chance.Between(5, 20) / 100), Five, left), state);
        }
    }

    /// <summary>Shares a cell's quantity out over the contracts that report in the year, to none much more than it promised.</summary>
    /// <returns>What was shared: less when those contracts cannot hold it.</returns>
    private long ShareOut(List<Commitment> commitments, int year, long quantity, ClaimState state)
    {
        var reports = commitments
            .Select(commitment => (Commitment: commitment, Days: DaysIn(year, commitment.Contract, state)))
            .Where(report => report.Days.Count > 0)
            .ToList();
        var limits = reports.ConvertAll(report => Math.Max(0, (report.Commitment.Quantity * 13 / 10) + 1 - _claimed.GetValueOrDefault(report.Commitment)));
        quantity = Math.Min(quantity, limits.Sum() / Five * Five);
        if (quantity <= 0)
            return 0;

        var parts = Apportion.WithinLimits(quantity, reports.ConvertAll(report => report.Commitment.Quantity), limits);
        foreach (var ((commitment, days), part) in reports.Zip(parts).Where(pair => pair.Second > 0))
        {
            _claimed[commitment] = _claimed.GetValueOrDefault(commitment) + part;
            var first = days.Count > 1 && part > 1 ? _chance.Between(1, (int)part) : part;
            Write(commitment, first, days[0], state);
            if (part > first)
                Write(commitment, part - first, days[^1], state);
        }

        return quantity;
    }

    private List<DateOnly> DaysIn(int year, Contract contract, ClaimState state)
    {
        var days = state == ClaimState.Validated ? _book.DaysToValidate(contract) : ClaimBook.DaysToClaim(contract);
        return days.FindAll(day => ReportCalendar.YearOf(day) == year);
    }

    private void Write(Commitment commitment, long quantity, DateOnly day, ClaimState state)
    {
        if (state == ClaimState.Validated)
            _book.Validated(commitment, quantity * 100, day);
        else
            _book.Awaiting(commitment, quantity * 100, day, state);
    }

    private static long Fives(long quantity) => (quantity + 2) / Five * Five;
}
