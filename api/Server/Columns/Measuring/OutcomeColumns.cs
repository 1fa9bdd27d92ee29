using Analytics.Api.Metrics;

namespace Analytics.Api.Columns.Measuring;

/// <summary>People's outcomes as those see them who may see them as they are.</summary>
internal sealed class OutcomeColumns : FactColumns
{
    /// <summary>A spelling's supplier may change without the outcome.</summary>
    public override string From => $"(SELECT o.*, a.supplier FROM {OutcomeTables.Outcome} AS o LEFT JOIN {SnapshotTables.Alias} AS a ON a.id = o.alias) AS o";

    public override string? ColumnOf(Dimension dimension) => dimension.Name switch
    {
        "council" => "council",
        "cohort" => "cohort",
        "outcomeKind" => "outcome_kind",
        "theme" => "theme",
        "ward" => "ward",
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
