using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Contracts;

/// <summary>What the register says of a contract, as names and values; what it does not say is left out.</summary>
public static class ContractFacts
{
    public static IReadOnlyList<(string Name, string Value)> Of(WholeContract contract)
    {
        var facts = new List<(string Name, string? Value)>
        {
            ("Council", contract.Council.Name),
            ("Reference", contract.Reference),
        };
        facts.AddRange(contract.Suppliers.Select(supplier => (contract.Suppliers.Count == 1 ? "Supplier" : "One of its suppliers", (string?)Supplier(supplier))));
        facts.Add(("Category", contract.Category));
        facts.Add(("Directorate", contract.Directorate));
        facts.Add(("Phase", Phases.Name(contract.Phase)));
        facts.Add(("Awarded", Day(contract.AwardedOn)));
        facts.Add(("Starts", Day(contract.StartsOn)));
        facts.Add(("Ends", Day(contract.EndsOn)));
        facts.Add(("Weight of social value in the award", contract.SocialValueWeighting is { } weight ? Percent.Short(weight) : null));
        facts.Add(("Let jointly as", contract.JointReference));
        return [.. facts.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => (fact.Name, fact.Value!))];
    }

    private static string Supplier(ContractSupplier supplier) =>
        $"{supplier.Name}: {Suppliers.Describe(supplier.Size, supplier.Kind)}{(supplier.Place is { } place ? $" in {place.Name}" : "")}";

    private static string? Day(DateOnly? day) => day is { } known ? English.Day(known) : null;
}
