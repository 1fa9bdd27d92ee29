using Analytics.SeedData.Spend;
using Analytics.SeedData.Story;

namespace Analytics.SeedData.SocialValue;

/// <summary>
/// Finds suppliers for one council's contracts: its ledgers show a payment within the term, and nobody has two contracts at a time, so that
/// every payment belongs to one contract or none.
/// </summary>
internal sealed class Buyer
{
    private const int MostTries = 5_000;
    private const long LeastPerYear = 15_000;
    private const long MostPerYear = 2_500_000;

    private readonly List<Customer> _customers;
    private readonly Dictionary<string, Customer> _byName;
    private readonly long[] _cumulative;
    private readonly Dictionary<string, List<Term>> _held = [];

    public Buyer(CouncilStory council, Ledgers ledgers)
    {
        Council = council;
        _customers = [.. PaymentCalendar.Years
            .SelectMany(year => ledgers.Of(council, year))
            .Where(payment => payment.Account.Supplier is { Influenceable: true, Segment: not Segment.Individual })
            .GroupBy(payment => payment.Account.Supplier!.Name)
            .Select(payments => new Customer(
                payments.First().Account.Supplier!,
                payments.Sum(Total),
                [.. payments.Where(payment => Total(payment) > 0).Select(payment => payment.PaidOn)]))
            .Where(customer => customer.Pence > 0)];
        _byName = _customers.ToDictionary(customer => customer.Supplier.Name);
        _cumulative = new long[_customers.Count];
        for (var i = 0; i < _cumulative.Length; i++)
            _cumulative[i] = Apportion.SquareRoot(_customers[i].Pence) + (i == 0 ? 0 : _cumulative[i - 1]);
    }

    public CouncilStory Council { get; }

    /// <summary>A supplier that can have the contract; it then has it.</summary>
    /// <param name="term">The contract's.</param>
    /// <param name="chance">The larger suppliers come up more often.</param>
    /// <param name="suits">What else must be true of the supplier.</param>
    /// <returns>Null when nobody was found.</returns>
    public Supplier? Choose(Term term, Chance chance, Func<Supplier, bool>? suits = null)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var supplier = _customers[chance.Weighted(_cumulative)].Supplier;
            if (CanSupply(supplier, term) && (suits is null || suits(supplier)))
            {
                Engage(supplier, term);
                return supplier;
            }
        }

        return null;
    }

    public bool CanSupply(Supplier supplier, Term term) =>
        _byName.TryGetValue(supplier.Name, out var customer)
        && customer.PaidOn.Exists(day => term.StartsOn <= day && day <= term.EndsOn)
        && !_held.GetValueOrDefault(supplier.Name, []).Exists(term.Meets);

    public void Engage(Supplier supplier, Term term)
    {
        if (!_held.TryGetValue(supplier.Name, out var terms))
            _held[supplier.Name] = terms = [];
        terms.Add(term);
    }

    /// <summary>What the ledgers say that a contract is worth, give or take.</summary>
    /// <returns>Pounds, above zero.</returns>
    public long Worth(IEnumerable<Supplier> suppliers, Term term, Chance chance)
    {
        var perYear = suppliers.Sum(supplier => Math.Clamp(_byName[supplier.Name].Pence / 100 / PaymentCalendar.Years.Count(), LeastPerYear, MostPerYear));
        return perYear * term.Days / 365 * chance.Between(70, 130) / 100;
    }

    private static long Total(Transaction payment) => payment.Lines.Sum(line => line.Pence);

    private sealed record Customer(Supplier Supplier, long Pence, List<DateOnly> PaidOn);
}
