using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Contracts;

/// <summary>The page's answer in words: which contract is furthest behind, and how many are; or how many the register has.</summary>
public static class ContractsLead
{
    /// <summary>As many rows as a level has at most.</summary>
    private const int Most = 1000;

    public static Phrase Of(ContractsView view) => view.List.IsRegister ? Register(view) : ByDelivery(view);

    private static Phrase Register(ContractsView view)
    {
        var count = view.Answer.Register?.TotalCount ?? 0;
        var contracts = Phases.Contracts(view.Phase);
        var kind = view.Category is { } category ? $" for {category}" : "";
        return view.List.Search is { } text
            ? count == 0
                ? new Phrase().Say($"No {contracts}{kind} of {view.Subject.Who} have “{text}” in their title or reference.")
                : new Phrase().Stress(English.Plural(count, "contract", "contracts")).Say($" of {view.Subject.Who}{kind} {(count == 1 ? "has" : "have")} “{text}” in the title or reference.")
            : new Phrase().Say("The register holds ").Stress($"{English.Count(count)} {contracts}").Say($"{kind} of {view.Subject.Who}, with and without social value commitments.");
    }

    private static Phrase ByDelivery(ContractsView view)
    {
        var chosen = view.Answer.Chosen;
        var contracts = Phases.Contracts(view.Phase);
        if (chosen.ContractCount.Value is not > 0m || chosen.Contracts is not { Count: > 0 } rows)
            return new Phrase().Say($"No {contracts} of {view.Subject.Who} with such a commitment are known as at {view.Subject.AsAt}.");

        if (rows.All(row => row.DeliveryGap.Value is null))
            return new Phrase().Stress(English.Plural(chosen.ContractCount.Value.Value, "contract", "contracts")).Say($" of {view.Subject.Who} with such a commitment. Contract by contract, what was delivered is withheld to protect people (c).");

        var phrase = new Phrase();
        if (view.List is { From: null, Order: null } && rows[0] is { Contract: { } first, DeliveryGap.Value: > 0m and var gap })
            phrase.Stress($"{first.Title} ({first.Council.Name}) is furthest behind").Say($": it has delivered {Pounds.Short(gap)} less than an even pace over its term would have brought. ");
        var behind = chosen.Behind?.Count ?? 0;
        return phrase.Say($"{Many(behind)} of {English.Count(chosen.ContractCount.Value.Value)} {contracts} with social value commitments {(behind == 1 ? "is" : "are")} behind.");
    }

    private static string Many(int behind) => behind switch
    {
        0 => "None",
        >= Most => "More than a thousand",
        _ => English.Sentence(English.Cardinal(behind)),
    };
}
