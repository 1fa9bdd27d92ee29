using Analytics.SeedData.Story;

namespace Analytics.SeedData.Spend;

/// <summary>Shares out what a council pays in one financial year, from the council's story down to the single supplier, to the penny.</summary>
internal sealed class Budget
{
    /// <summary>Basis points for schools and for individuals in the own borough, and for suppliers abroad.</summary>
    private const int Schools = 600;
    private const int Individuals = 30;
    private const int Overseas = 25;

    /// <summary>An account below this is not worth a line.</summary>
    private const long LeastPence = 300_00;

    private readonly CouncilStory _council;
    private readonly Market _market;
    private readonly int _year;
    private readonly Chance _chance;
    private readonly long _total;
    private readonly List<Account> _accounts = [];

    private Budget(CouncilStory council, Market market, int year)
    {
        _council = council;
        _market = market;
        _year = year;
        _chance = Chance.For($"budget/{council.Slug}/{year}");
        _total = About(Story.Thousands * 100_000L, 6) + _chance.Below(9_000_00);
    }

    private YearStory Story => _council.Years[_year - PaymentCalendar.FirstYear];

    /// <summary>All accounts of the council's financial year; their sum is what the story says.</summary>
    public static IReadOnlyList<Account> Accounts(CouncilStory council, Market market, Payees payees, int year)
    {
        var budget = new Budget(council, market, year);
        budget.ShareOut([.. payees.Of(council)]);
        return budget._accounts;
    }

    private void ShareOut(List<Payee> payees)
    {
        var left = new Dictionary<Ring, long>
        {
            [Ring.Borough] = Part(Story.Borough),
            [Ring.Area] = Part(Story.Area - Story.Borough),
            [Ring.NorthWest] = Part(Story.NorthWest - Story.Area),
            [Ring.Overseas] = About(Part(Overseas), 300),
            [Ring.Nowhere] = About(Part(_council.Unknown), 120),
        };
        var redacted = About(Part(_council.Redacted), 90);
        left[Ring.Kingdom] = _total - redacted - left.Values.Sum();
        _accounts.Add(new Account(null, Trades.Personal, redacted));
        foreach (var payee in payees)
        {
            var pence = About(Part(payee.BasisPoints), 30);
            _accounts.Add(new Account(payee.Supplier, payee.Supplier.Trade, pence));
            left[_market.RingOf(payee.Place)] -= pence;
        }

        left[Ring.Borough] -= Pay(Ring.Borough, Segment.School, Part(Schools));
        left[Ring.Borough] -= Pay(Ring.Borough, Segment.Individual, Part(Individuals));
        foreach (var (ring, pence) in left)
            Commerce(ring, pence);
    }

    /// <summary>Shares a ring's commercial spend between voluntary organisations, small and medium firms, and large ones.</summary>
    private void Commerce(Ring ring, long pence)
    {
        var (vcseShare, lessThanAtHome) = ring switch
        {
            Ring.Borough => (75, 0),
            Ring.Area => (15, 6),
            Ring.NorthWest => (0, 3),
            Ring.Kingdom => (10, 24),
            Ring.Overseas or Ring.Nowhere => (0, -100),
        };
        pence -= Pay(ring, Segment.Vcse, About(Part(_council.Vcse) * vcseShare / 100, 40));
        var rate = Math.Min(100, _council.SmallAndMedium - lessThanAtHome);
        pence -= Pay(ring, Segment.SmallAndMedium, pence * rate / 100);
        Pay(ring, Segment.Large, pence);
    }

    private long Pay(Ring ring, Segment segment, long pence)
    {
        if (pence == 0)
            return 0;

        var suppliers = _market.Pool(ring, segment);
        var weights = suppliers.Select((supplier, rank) => Weight(supplier, rank)).ToList();
        var whole = weights.Sum();
        for (var i = 0; i < weights.Count; i++)
        {
            if ((Int128)pence * weights[i] < (Int128)LeastPence * whole)
                weights[i] = 0;
        }

        var parts = Apportion.ByWeight(pence, weights);
        _accounts.AddRange(suppliers.Zip(parts).Where(pair => pair.Second > 0).Select(pair => new Account(pair.First, pair.First.Trade, pair.Second)));
        return pence;
    }

    /// <summary>A supplier's part of its pool: steep by rank, steady over the years, moved by what the year was like for its trade.</summary>
    private long Weight(Supplier supplier, int rank)
    {
        var steady = Chance.For($"account/{_council.Slug}/{supplier.Name}");
        var basis = supplier.Segment is Segment.School or Segment.Individual
            ? steady.Between(500, 1500) * 1000L
            : steady.Between(750, 1250) * 1_000_000L / ((rank + 1L) * (rank + 6L));
        var first = rank > 5 && steady.Percent(15) ? steady.Between(PaymentCalendar.FirstYear + 1, PaymentCalendar.LastYear) : PaymentCalendar.FirstYear;
        var last = rank > 5 && steady.Percent(12) ? steady.Between(first, PaymentCalendar.LastYear) : PaymentCalendar.LastYear;
        if (_year < first || _year > last)
            return 0;

        var drift = Chance.For($"account/{_council.Slug}/{supplier.Name}/{_year}").Between(80, 120);
        return basis * drift / 100 * supplier.Trade.Years[_year - PaymentCalendar.FirstYear] / 100;
    }

    private long Part(int basisPoints) => _total * basisPoints / 10_000;

    /// <summary>The amount, give or take so many thousandths.</summary>
    private long About(long pence, int thousandths) => pence * _chance.Between(1000 - thousandths, 1000 + thousandths) / 1000;
}
