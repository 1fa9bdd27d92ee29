using Analytics.SeedData.Story;

namespace Analytics.SeedData.SocialValue;

/// <summary>Claims of all of a portfolio's commitments. What is validated of them adds up to the portfolio, to the penny.</summary>
internal sealed class Deliveries
{
    /// <summary>No contract delivers more than this percentage of what it promised.</summary>
    private const int Most = 118;

    /// <summary>A contract reports on a commitment at most so often.</summary>
    private const int MostReports = 3;

    private readonly SocialValueStory _story;
    private readonly Portfolio _portfolio;
    private readonly List<Commitment> _commitments;
    private readonly ClaimBook _book;
    private readonly Chance _chance;

    private Deliveries(Portfolio portfolio, List<Commitment> commitments, Localities localities)
    {
        _story = SocialValueStories.Of(portfolio.Council);
        _portfolio = portfolio;
        _commitments = commitments;
        _chance = Chance.For($"deliveries/{portfolio.Council}/{portfolio.Year}/{portfolio.Phase}");
        _book = new ClaimBook(_story, localities, _chance);
    }

    /// <summary>The claims of a portfolio.</summary>
    /// <param name="portfolio">What the claims add up to.</param>
    /// <param name="commitments">All commitments of its contracts.</param>
    /// <param name="localities">Where things are delivered.</param>
    public static List<Claim> Of(Portfolio portfolio, List<Commitment> commitments, Localities localities)
    {
        var deliveries = new Deliveries(portfolio, commitments, localities);
        PersonalDeliveries.Claim(portfolio, commitments, deliveries._book);
        deliveries.Validate();
        deliveries.Wait();
        return deliveries._book.Claims;
    }

    private void Validate()
    {
        var personal = _book.Claims.Where(claim => claim.State == ClaimState.Validated).Sum(claim => claim.Pence);
        var contracts = _commitments
            .Where(commitment => commitment is { IsAboutPersons: false, Measure.IsRecordOnly: false })
            .GroupBy(commitment => commitment.Contract)
            .Select(commitments => (Days: _book.DaysToValidate(commitments.Key), Commitments: commitments.ToList()))
            .ToList();
        var promised = contracts.ConvertAll(contract => contract.Commitments.Sum(commitment => commitment.Pence));
        var weights = contracts.Zip(promised, (contract, pence) => contract.Days.Count == 0 ? 0 : pence / 100 * Progress(contract.Commitments[0].Contract.Term)).ToList();
        var parts = Apportion.WithinLimits((_portfolio.Delivered * 100) - personal, weights, promised.ConvertAll(pence => pence * Most / 100));
        foreach (var ((days, commitments), part) in contracts.Zip(parts).Where(pair => pair.Second > 0))
            Validate(days, commitments, part);

        foreach (var commitment in _commitments.Where(commitment => commitment.Measure.IsRecordOnly))
        {
            if (_book.DaysToValidate(commitment.Contract) is [.., var last])
                _book.Validated(commitment, (commitment.Quantity - 10 + _chance.Below(16)) * 100, last);
        }
    }

    /// <summary>How much of a contract is done, in hundred-thousandths of it: some are behind, some ahead.</summary>
    private long Progress(Term term)
    {
        var pace = _chance.Below(100) switch
        {
            < 18 => _chance.Between(15, 55),
            < 78 => _chance.Between(80, 105),
            _ => _chance.Between(115, 150),
        };
        return (1_000L * term.DaysBy(ReportCalendar.AsAt) / term.Days * pace) + 1;
    }

    /// <summary>Shares a contract's part out over its commitments; the last one is money and takes what whole units leave over.</summary>
    private void Validate(List<DateOnly> days, List<Commitment> commitments, long pence)
    {
        var left = pence;
        var weights = commitments.ConvertAll(commitment => commitment.Pence / 100 * commitment.Measure.Outcome.Theme.Pace * _chance.Between(75, 125));
        var shares = Apportion.ByWeight(pence, weights);
        foreach (var (commitment, share) in commitments.SkipLast(1).Zip(shares))
        {
            var grains = share * 100 / commitment.Measure.ProxyOf(_portfolio.Year) / commitment.Measure.Grain;
            left -= grains * commitment.Measure.Grain * commitment.Measure.ProxyOf(_portfolio.Year) / 100;
            Report(days, commitment, grains);
        }

        Report(days, commitments[^1], left);
    }

    private void Report(List<DateOnly> days, Commitment commitment, long grains)
    {
        if (grains == 0)
            return;

        var reports = (int)Math.Min(Math.Min(days.Count, _chance.Between(1, MostReports)), grains);
        var chosen = days.OrderBy(_ => _chance.Below(1_000)).Take(reports).Order().ToList();
        var parts = Apportion.ByWeight(grains, [.. chosen.Select(_ => (long)_chance.Between(60, 140))]);
        foreach (var (day, part) in chosen.Zip(parts).Where(pair => pair.Second > 0))
            _book.Validated(commitment, part * commitment.Measure.Grain, day);
    }

    /// <summary>What is claimed and not validated: mostly of the last months, in a slow council of the last years. And what was turned down.</summary>
    private void Wait()
    {
        foreach (var commitment in _commitments.Where(commitment => commitment is { IsAboutPersons: false, Measure.IsRecordOnly: false }))
        {
            var days = ClaimBook.DaysToClaim(commitment.Contract);
            if (days.Count == 0)
                continue;

            if (_chance.Percent(_story.Awaiting))
            {
                var part = Part(commitment, _story.IsSlow ? 60 : 24);
                var day = _story.IsSlow ? _chance.Pick(days) : days[^1];
                _book.Awaiting(commitment, part, day, _chance.Percent(60) ? ClaimState.Evidenced : ClaimState.Claimed);
            }

            if (_chance.Percent(3))
                _book.Rejected(commitment, Part(commitment, 20), _chance.Pick(days));
        }
    }

    /// <summary>Hundredths of a unit, above zero: up to so many per cent of what was promised.</summary>
    private long Part(Commitment commitment, int percent)
    {
        var grains = commitment.Quantity * 100 / commitment.Measure.Grain * _chance.Between(percent / 3, percent) / 100;
        return Math.Max(1, grains) * commitment.Measure.Grain;
    }
}
