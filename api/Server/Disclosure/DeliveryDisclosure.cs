using Analytics.Api.Model;

namespace Analytics.Api.Disclosure;

/// <summary>Whose delivered social value is withheld record by record. What was promised is in a public contract and always shown.</summary>
public static class DeliveryDisclosure
{
    /// <summary>The cohorts whose claims, evidence and delivered amounts the asker does not see.</summary>
    public static IReadOnlyList<Cohort> WithheldCohorts { get; } = [.. Enum.GetValues<Cohort>().Where(cohort => IsWithheld(cohort))];

    /// <summary>Whether what was delivered is withheld: a few units of a measure about few people could be one person's story.</summary>
    /// <param name="cohort">Whom the measure or the commitment is about; null when it is about everybody.</param>
    public static bool IsWithheld(Cohort? cohort) => cohort is not null;
}
