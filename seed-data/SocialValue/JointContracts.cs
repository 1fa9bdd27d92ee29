using Analytics.SeedData.Story;

namespace Analytics.SeedData.SocialValue;

/// <summary>A contract that partners of STAR let together: each of them has its own row with its own part of the value.</summary>
internal sealed record JointContract(string Reference, string Title, Supplier Supplier, Term Term, IReadOnlyList<string> Councils);

/// <summary>Draws the joint contracts, before any council gives its suppliers contracts of its own.</summary>
internal static class JointContracts
{
    private const int PerYear = 3;

    public static List<JointContract> Draw(IReadOnlyDictionary<string, Buyer> buyers)
    {
        var chance = Chance.For("joint contracts");
        List<JointContract> contracts = [];
        foreach (var year in PaymentCalendar.Years)
        {
            for (var i = 0; i < PerYear; i++)
                contracts.Add(Draw(buyers, year, $"STAR-{year % 100}-J{i + 1}", chance));
        }

        return contracts;
    }

    private static JointContract Draw(IReadOnlyDictionary<string, Buyer> buyers, int year, string reference, Chance chance)
    {
        while (true)
        {
            var term = Terms.Awarded(year, Phase.Live, chance);
            var councils = Councils.StarPartners.OrderBy(_ => chance.Below(1000)).Take(chance.Between(2, 3)).ToList();
            var others = councils.Skip(1).Select(council => buyers[council]).ToList();
            if (buyers[councils[0]].Choose(term, chance, supplier => others.TrueForAll(other => other.CanSupply(supplier, term))) is not { } supplier)
                continue;

            others.ForEach(other => other.Engage(supplier, term));
            return new JointContract(reference, $"{supplier.Trade.Category}, joint framework", supplier, term, councils);
        }
    }
}
