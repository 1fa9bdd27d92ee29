using Analytics.Api.Metrics;

namespace Analytics.Api.Columns.Measuring;

/// <summary>People's outcomes as those see them who may see them as they are.</summary>
/// <param name="onlyPlaced">Leaves out who lives nowhere that is known.</param>
internal sealed class OutcomeColumns(bool onlyPlaced) : FactColumns
{
    public override string From => OutcomeTables.Outcome;

    public override string? Always => onlyPlaced ? "borough IS NOT NULL" : null;

    public override string? ColumnOf(Dimension dimension) => dimension.Name switch
    {
        "council" => "council",
        "cohort" => "cohort",
        "outcomeKind" => "outcome_kind",
        "theme" => "theme",
        "ward" => "ward",
        "borough" => "borough",
        "deprivationDecile" => "deprivation_decile",
        "supplier" => "supplier",
        "contract" => "contract",
        "financialYear" => "financial_year",
        "quarter" => "quarter",
        _ => null,
    };

    public override string ColumnOfFact(string fact) => fact switch
    {
        OutcomeFacts.Person => "person",
        OutcomeFacts.Outcome => "person",
        OutcomeFacts.Hours => "hours",
        OutcomeFacts.Weeks => "weeks",
        OutcomeFacts.Value => "value",
        _ => throw Unknown(fact),
    };

    public override string ConditionOf(string when) => when switch
    {
        OutcomeFacts.Sustained => "sustained",
        OutcomeFacts.CouldBeSustained => "could_be_sustained",
        OutcomeFacts.SustainedAsCould => "(sustained AND could_be_sustained)",
        _ => throw Unknown(when),
    };
}
