using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Contracts;

/// <summary>One contract in words: whose it is, how much of its promise came, and whether that keeps pace with its term.</summary>
public static class ContractLead
{
    public static Phrase Of(ContractView view)
    {
        if (view.Answer.Contract is not { } contract)
            return new Phrase().Say($"No council here has published a contract “{view.Question.Filter.Own.GetValueOrDefault(Urls.IdKey)}”. It may have been withdrawn, or the address may be incomplete.");

        var delivery = view.Answer.Delivery;
        var phrase = new Phrase().Say($"{contract.Council.Name}’s contract{With(contract)} ");
        if (contract.Commitments.Count == 0)
            return phrase.Say("promises no social value in the published register.");
        if (delivery.DeliveredShare.Value is not { } share)
            return phrase.Say($"promises {Shown.Money(delivery.Committed).Text} of social value. What was delivered {(delivery.DeliveredShare.Status == FigureStatus.Suppressed ? "is withheld to protect people" : "has no value in pounds")}.");

        phrase.Say("has delivered ").Stress($"{Percent.Short(share)} of the {Pounds.Short(delivery.DeliveredShare.Denominator ?? 0m)} it promised");
        if (contract.Head.Elapsed(view.Version.AsAt) is { } elapsed)
            phrase.Say(elapsed == 1m ? ", and its term is over" : elapsed == 0m ? ", before its term has begun" : $", {Percent.Short(elapsed)} into its term");
        if (delivery.DeliveryGap.Value is { } gap)
            phrase.Say(": ").Stress(Pace.Words(gap)).Say(gap > 0m ? " an even pace" : "");
        phrase.Say(".");
        if (delivery.Committed.Value - delivery.DeliveredShare.Denominator is >= 1m and var leftOut)
            phrase.Say($" Promises of {Pounds.Short(leftOut)} for priority groups are left out, because what came of them is withheld.");
        return phrase.Say(" Social value pounds are added value, not cash.");
    }

    private static string With(WholeContract contract) => contract.Suppliers.Count switch
    {
        0 => "",
        <= 3 => $" with {English.List([.. contract.Suppliers.Select(supplier => supplier.Name)])}",
        var many => $" with {English.Cardinal(many)} suppliers",
    };
}
