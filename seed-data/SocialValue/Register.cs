using System.Globalization;
using Analytics.SeedData.Spend;
using Analytics.SeedData.Story;

namespace Analytics.SeedData.SocialValue;

/// <summary>One council's contracts: those with commitments, by the sums of its portfolios, and others as registers hold them.</summary>
internal sealed class Register
{
    private const int Planned = 4;

    /// <summary>Hundreds of pounds that a contract is worth before promises are asked for: the portal takes those above 50,000.</summary>
    private const long LeastHundreds = 501;

    private readonly Buyer _buyer;
    private readonly SocialValueStory _story;
    private readonly IReadOnlyList<JointContract> _joint;
    private readonly IReadOnlyList<Place> _wards;
    private readonly string[] _directorates;
    private readonly Chance _chance;

    public Register(Buyer buyer, IReadOnlyList<JointContract> joint, Geography geography)
    {
        _buyer = buyer;
        _story = SocialValueStories.Of(buyer.Council.Code);
        _joint = [.. joint.Where(contract => contract.Councils.Contains(buyer.Council.Code))];
        _wards = geography.WardsOf(buyer.Council.Code);
        _directorates = LedgerFormats.Of(buyer.Council.Code, PaymentCalendar.LastYear).Directorates;
        _chance = Chance.For($"contracts/{buyer.Council.Slug}");
    }

    /// <summary>All of them by day of award, numbered in that order within the year.</summary>
    public List<Contract> Contracts()
    {
        if (_story.RegisterSince is not { } since)
            return [];

        List<Contract> contracts = [.. Portfolios.All.Where(portfolio => portfolio.Council == _story.Code).SelectMany(Valued)];
        for (var i = 0; i < _story.OtherContracts; i++)
            contracts.Add(Other(since));
        for (var i = 0; i < Planned; i++)
            contracts.Add(New(Terms.Planned(_chance), null) with { TellsAward = false, Value = null });

        return [.. contracts
            .OrderBy(contract => contract.Term.AwardedOn)
            .GroupBy(contract => contract.Year)
            .SelectMany(year => year.Select((contract, i) => contract with { Reference = Reference(year.Key, i + 1) }))];
    }

    private string Reference(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"{_story.Prefix}-{year % 100}-{number:000}");

    private IEnumerable<Contract> Valued(Portfolio portfolio)
    {
        var contracts = _joint
            .Where(joint => portfolio.Phase == Phase.Live && portfolio.Year == ReportCalendar.YearOf(joint.Term.AwardedOn))
            .Select(joint => Made(joint.Term, [joint.Supplier], portfolio) with { Title = joint.Title, JointReference = joint.Reference })
            .ToList();
        while (contracts.Count < portfolio.Contracts)
            contracts.Add(New(Terms.Awarded(portfolio.Year, portfolio.Phase, _chance), portfolio));

        // Values are printed in hundreds of pounds; the first contract takes what a printed sum has besides.
        var worths = contracts.Select(contract => _buyer.Worth(contract.Suppliers, contract.Term, _chance)).ToList();
        var values = Apportion.ByWeight((portfolio.Value / 100) - (LeastHundreds * contracts.Count), worths).Select(hundreds => (LeastHundreds + hundreds) * 100).ToArray();
        values[0] += portfolio.Value % 100;
        return contracts.Zip(values, (contract, value) => contract with { Value = value });
    }

    /// <summary>A contract without commitments, with the gaps that registers have.</summary>
    private Contract Other(int since)
    {
        var contract = New(Terms.Any(since, _chance), null);
        var worth = _buyer.Worth(contract.Suppliers, contract.Term, _chance);
        return contract with
        {
            Value = _chance.Percent(88) ? Math.Max(5_000, worth / 100 * 100) : null,
            Weighting = _chance.Percent(40) ? contract.Weighting : null,
            TellsAward = _chance.Percent(65),
            TellsEnd = _chance.Percent(94),
        };
    }

    private Contract New(Term term, Portfolio? portfolio)
    {
        var planned = term.AwardedOn > ReportCalendar.AsAt;
        var needed = planned ? new Term(term.AwardedOn, ReportCalendar.FirstDay(PaymentCalendar.LastYear), ReportCalendar.AsAt) : term;
        var first = _buyer.Choose(needed, _chance)
            ?? throw new InvalidOperationException($"{_buyer.Council.Body} has more contracts than suppliers: lower its numbers in the story.");
        List<Supplier> suppliers = [first];
        if (_chance.Percent(6))
        {
            for (var lots = _chance.Between(1, 2); lots > 0 && _buyer.Choose(needed, _chance, supplier => supplier.Trade == first.Trade) is { } another; lots--)
                suppliers.Add(another);
        }

        return Made(term, suppliers, portfolio);
    }

    private Contract Made(Term term, List<Supplier> suppliers, Portfolio? portfolio)
    {
        var contract = new Contract { Council = _buyer.Council, Term = term, Suppliers = suppliers, Portfolio = portfolio };
        var category = contract.Trade.Category;
        var title = (contract.Suppliers.Count, _chance.Below(4)) switch
        {
            ( > 1, _) => string.Create(CultureInfo.InvariantCulture, $"{category} framework, lot {_chance.Between(1, 6)}"),
            (_, 0) when _wards.Count > 0 => $"{category}, {_chance.Pick(_wards).Name} and around",
            (_, 1) => string.Create(CultureInfo.InvariantCulture, $"{category} {contract.Term.StartsOn.Year}"),
            (_, 2) => $"{category}, all of the borough",
            _ => $"{category} for {_directorates[(int)contract.Trade.Service]}",
        };
        return contract with { Title = title, Weighting = _chance.Percent(95) ? _chance.Pick(_story.Weightings) : null };
    }
}
