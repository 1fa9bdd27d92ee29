using Analytics.SeedData.Story;

namespace Analytics.SeedData.SocialValue;

/// <summary>
/// Shares out what a portfolio promises: first over contracts, then over measures, so that it adds up to the penny. Countable things come
/// in whole units; what they leave over is money for new ways of doing things.
/// </summary>
internal sealed class Promises
{
    /// <summary>Percentage of a contract's promise that is kept back for money.</summary>
    private const int Reserve = 2;

    /// <summary>Percentage of what may be promised that goes to countable things.</summary>
    private const int Countable = 93;

    /// <summary>Below this part of everything a measure is not asked for in every portfolio.</summary>
    private const int Usual = 24;

    /// <summary>Persons come in fives, so that what is shown of them is what was promised.</summary>
    private const int Five = 5;

    private readonly Portfolio _portfolio;
    private readonly IReadOnlyList<Contract> _contracts;
    private readonly IReadOnlyDictionary<string, int> _printed;
    private readonly Chance _chance;
    private readonly long[] _promised;
    private readonly long[] _room;
    private readonly List<Commitment> _commitments = [];

    private Promises(Portfolio portfolio, IReadOnlyList<Contract> contracts)
    {
        _portfolio = portfolio;
        _contracts = contracts;
        _printed = Portfolios.PrintedQuantities(portfolio);
        _chance = Chance.For($"commitments/{portfolio.Council}/{portfolio.Year}/{portfolio.Phase}");
        var weights = contracts.Select(contract => contract.Value!.Value * _chance.Between(50, 170)).ToList();
        _promised = [.. Apportion.ByWeight(portfolio.Committed, weights).Select(pounds => pounds * 100)];
        _room = [.. _promised.Select(pence => pence - (pence * Reserve / 100))];
    }

    /// <summary>The commitments of a portfolio's contracts; their value is what the portfolio says.</summary>
    public static List<Commitment> Of(Portfolio portfolio, IReadOnlyList<Contract> contracts)
    {
        var promises = new Promises(portfolio, contracts);
        promises.ShareOut();
        return promises._commitments;
    }

    private void ShareOut()
    {
        foreach (var (code, quantity) in _printed.OrderByDescending(printed => printed.Value * (long)Measures.Of(printed.Key).ProxyOf(_portfolio.Year)))
            Promise(Measures.Of(code), quantity);

        var budget = _room.Sum();
        var measures = Measures.All.Where(measure => measure.IsIn(_portfolio.Year) && !_printed.ContainsKey(measure.Code) && IsAskedFor(measure)).ToList();
        var parts = measures.Sum(measure => measure.Part) * 100 / Countable;
        var quantities = measures.ConvertAll(measure => (Measure: measure, Quantity: Quantity(measure, budget, parts)));
        foreach (var (measure, quantity) in quantities.OrderByDescending(pair => pair.Quantity * pair.Measure.ProxyOf(_portfolio.Year)))
            Promise(measure, quantity);

        Record(measures.Where(measure => measure.IsRecordOnly));
        for (var i = 0; i < _contracts.Count; i++)
        {
            var left = _promised[i] - _commitments.Where(commitment => commitment.Contract == _contracts[i]).Sum(commitment => commitment.Pence);
            _commitments.Add(new Commitment(_contracts[i], _chance.Pick(Measures.Remainders), left / 100, ""));
        }
    }

    /// <summary>The fewer contracts there are, the fewer measures stand in them.</summary>
    private bool IsAskedFor(Measure measure) => measure.Part >= Usual || measure.IsRecordOnly || _chance.Percent(Math.Min(90, 30 + _contracts.Count));

    /// <summary>The measure's part of what there is to promise, in whole steps; a fraction of a step is rounded by chance.</summary>
    private long Quantity(Measure measure, long budget, int parts)
    {
        if (measure.Part == 0 || measure.IsRecordOnly)
            return 0;

        var step = measure.OutcomeKind.Length > 0 ? Five : measure.Step;
        var pence = budget / parts * measure.Part * _chance.Between(60, 140) / 100;
        var price = (long)step * measure.ProxyOf(_portfolio.Year);
        return ((pence / price) + (_chance.Below(1000) < pence % price * 1000 / price ? 1 : 0)) * step;
    }

    private void Promise(Measure measure, long quantity)
    {
        var price = (long)measure.Step * measure.ProxyOf(_portfolio.Year);
        var wanted = Math.Clamp(_contracts.Count * measure.Reach / 100, 1, Math.Max(1, quantity / measure.Step));
        List<int> chosen = [];
        var room = 0L;

        // No part may be larger than its contract's room: half as much again as the whole, and three steps each, leave room for rounding.
        foreach (var i in Enumerable.Range(0, _contracts.Count).Where(i => _room[i] >= 3 * price).OrderBy(_ => _chance.Below(1_000_000)))
        {
            if (chosen.Count >= wanted && room * 2 >= quantity * measure.ProxyOf(_portfolio.Year) * 3)
                break;
            chosen.Add(i);
            room += _room[i];
        }

        if (room * 2 < quantity * measure.ProxyOf(_portfolio.Year) * 3)
        {
            if (_printed.ContainsKey(measure.Code))
                throw new InvalidOperationException($"The contracts of {_portfolio.Year} cannot hold the printed quantity of {measure.Code}: choose a lower proxy.");
            return;
        }

        if (quantity > 0)
            Commit(measure, quantity, chosen);
    }

    private void Commit(Measure measure, long quantity, List<int> chosen)
    {
        var parts = Apportion.ByWeight(quantity / measure.Step, [.. chosen.Select(i => _room[i])]);
        foreach (var (i, part) in chosen.Zip(parts).Where(pair => pair.Second > 0))
        {
            var cohort = measure == Measures.DisadvantagedApprenticeships ? _chance.Pick(Cohorts.All) : "";
            var commitment = new Commitment(_contracts[i], measure, part * measure.Step, cohort);
            _commitments.Add(commitment);
            _room[i] -= commitment.Pence;
        }
    }

    private void Record(IEnumerable<Measure> measures)
    {
        foreach (var measure in measures)
            _commitments.AddRange(_contracts.Where(_ => _chance.Percent(measure.Reach)).Select(contract => new Commitment(contract, measure, _chance.Between(8, 19) * 5, "")));
    }
}
