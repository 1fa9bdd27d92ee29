using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.AnnualStatement;

/// <summary>The year in two sentences.</summary>
public static class StatementLead
{
    public static Phrase Of(StatementFigures figures)
    {
        var live = figures.Live;
        if (live.Committed.Status == FigureStatus.Unavailable)
            return Phases.Unpublished(figures.Council);

        if (live.LiveContractCount.Value is not > 0m || live.Committed.Value is null)
            return new Phrase().Say($"No contract of {figures.Council} with social value commitments was in delivery on {figures.AsAt}.");

        var phrase = new Phrase()
            .Say("Suppliers had delivered ").Stress(Shown.Money(live.Delivered).Text)
            .Say($" of the {Shown.Money(live.Committed).Text} of social value promised in {figures.Council}’s {English.Plural(live.LiveContractCount.Value.Value, "live contract", "live contracts")} by {figures.AsAt}");
        if (live.DeliveredShare.Value is { } share)
            phrase.Say(", ").Stress(Percent.Headline(share));
        if (Change.Of(live.DeliveredShare.LastYear, Unit.Ratio) is { } change)
            phrase.Say(change.Size.Length == 0 ? ", the same as a year before" : $", {change.Words} on a year before");
        return Awarded(phrase.Say("."), figures.Awarded, figures.Year).Say(" Social value is added value in pounds, not cash.");
    }

    private static Phrase Awarded(Phrase phrase, AwardedContracts awarded, string year) => awarded.ContractCount.Value is > 0m and var count
        ? phrase
            .Say($" {English.Sentence(English.Cardinal((int)count))} {(count == 1m ? "contract" : "contracts")} awarded in {year} {(count == 1m ? "promises" : "promise")} ")
            .Stress(Shown.Money(awarded.Committed).Text)
            .Say($" and {(count == 1m ? "has" : "have")} delivered {Shown.Money(awarded.Delivered).Text} so far.")
        : phrase.Say($" No contract with commitments was awarded in {year}.");
}
