using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Columns.Measuring;

/// <summary>Writes a plan as the statements that measure it, as few as its tables allow; those that make rows come first.</summary>
internal static class CubeStatements
{
    public static IReadOnlyList<MeasureStatement> Write(MeasurePlan plan, Members members, SqlCapabilities engine) => plan.Question.Cube.Cube switch
    {
        Cube.Spend => [ScanSql.Write(plan, FactTable.SpendLine, new SpendColumns(BasisOf(plan), members, SpendSource.Of(plan, members)), members, engine)],
        Cube.Toms => [.. plan.Tables.Select(table => TomsSql.Write(plan, table, members, engine))],
        // Whoever sees people treated gets what was published of them, which no statement reads: see TreatedOutcomes.
        Cube.CohortOutcomes => plan.IsTreated || plan.Measures.Count == 0 ? [] : [ScanSql.Write(plan, FactTable.Outcome, new OutcomeColumns(), members, engine)],
        Cube.Locality =>
        [
            .. from table in plan.Tables
               let placed = Placed(plan, table, members)
               where placed is not null
               select ScanSql.Write(plan, table, placed, members, engine),
        ],
    };

    /// <summary>The facts of a table that reach a place; null where no statement reads them: what was published of people, and the places themselves.</summary>
    private static LocalityColumns? Placed(MeasurePlan plan, FactTable table, Members members) => table switch
    {
        FactTable.SpendLine => new PlacedSpendColumns(SpendSource.Of(plan, members)),
        FactTable.Claim => new PlacedClaimColumns(members.AsAt, plan.IsTreated),
        FactTable.Request => new RequestColumns(members.AsAt),
        FactTable.Outcome when !plan.IsTreated => new PlacedOutcomeColumns(),
        FactTable.Outcome or FactTable.Place => null,
        FactTable.Commitment or FactTable.DueCommitment => throw new ArgumentOutOfRangeException(nameof(table), table, "The cube of places does not read this table."),
    };

    /// <summary>What LOCATABLE leaves out must be read where a figure is about it.</summary>
    private static SpendBasis BasisOf(MeasurePlan plan) =>
        plan.Question.Basis == SpendBasis.Locatable && plan.Measures.Any(use => use.Measure.Scope == BasisScope.Influenceable)
            ? SpendBasis.Influenceable
            : plan.Question.Basis;
}
