using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.CohortOutcomes;

/// <summary>The page's answer in words: how many people, more or fewer than before, and whether it lasted.</summary>
public static class CohortsLead
{
    public static Phrase Of(CohortsView view)
    {
        var (chosen, subject) = (view.Answer.Chosen, view.Subject);
        if (!view.HasOutcomes)
            return new Phrase().Say($"No outcomes for people of {subject.Who} have been published {subject.InPeriod}.");

        var whom = view.Question.Filter.Cohort is { } cohort ? English.Within(Cohorts.Name(cohort)) : "people of the priority groups";
        var phrase = new Phrase();
        if (chosen.People.Value is { } people)
            phrase.Say($"Contracts and programmes of {subject.Who} helped ").Stress(English.Count(people)).Say($" {whom} {subject.InPeriod}{On(view)}.");
        else
            phrase.Say($"How many {whom} were helped by {subject.Who} {subject.InPeriod} is withheld (c): so few could be told apart.");

        return chosen.SustainedShare.Value is { } share
            ? phrase.Say(" Of what can last, ").Stress(Percent.Headline(share)).Say(" was still in place after 26 weeks.")
            : phrase;
    }

    private static string On(CohortsView view) => Change.Of(view.Answer.Chosen.People.LastYear, Unit.People) switch
    {
        null => "",
        { Size.Length: 0 } => $", as many as in {view.ComparedWith}",
        { } change => $", {change.Words} on {view.ComparedWith}",
    };
}
