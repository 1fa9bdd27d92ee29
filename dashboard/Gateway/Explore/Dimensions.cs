namespace Analytics.Dashboard.Gateway;

/// <summary>The dimensions of each cube, as the schema has them; a test holds them against it.</summary>
public static class Dimensions
{
    private static readonly Dictionary<string, Dimension> ByName = new[]
    {
        new Dimension("AWARD_YEAR", "Year of award", DimensionKind.Year),
        new Dimension("BOROUGH", "Borough", DimensionKind.Thing, "code", "name"),
        new Dimension("CATEGORY", "Category", DimensionKind.Text),
        new Dimension("COHORT", "Group of people", DimensionKind.Word),
        new Dimension("CONTRACT", "Contract", DimensionKind.Thing, "id", "title"),
        new Dimension("CONTRACT_PHASE", "Phase of contract", DimensionKind.Word),
        new Dimension("COUNCIL", "Council", DimensionKind.Thing, "code", "name"),
        new Dimension("DEPRIVATION_DECILE", "Tenth of deprivation", DimensionKind.Number),
        new Dimension("DIRECTORATE", "Directorate", DimensionKind.Text),
        new Dimension("END_YEAR", "Year of end", DimensionKind.Year),
        new Dimension("FINANCIAL_YEAR", "Financial year", DimensionKind.Year),
        new Dimension("LOCALITY_RING", "Place of supplier", DimensionKind.Word),
        new Dimension("MEASURE", "Measure", DimensionKind.Thing, "reference", "title"),
        new Dimension("MONTH", "Month", DimensionKind.Month),
        new Dimension("OUTCOME", "Outcome", DimensionKind.Thing, "code", "title"),
        new Dimension("OUTCOME_KIND", "Kind of outcome", DimensionKind.Word),
        new Dimension("PRIORITY", "Council's priority", DimensionKind.Thing, "id", "title"),
        new Dimension("QUARTER", "Quarter", DimensionKind.Quarter),
        new Dimension("SUPPLIER", "Supplier", DimensionKind.Thing, "id", "name"),
        new Dimension("SUPPLIER_BOROUGH", "Borough of supplier", DimensionKind.Thing, "code", "name"),
        new Dimension("SUPPLIER_KIND", "Kind of supplier", DimensionKind.Word),
        new Dimension("SUPPLIER_SIZE", "Size of supplier", DimensionKind.Word),
        new Dimension("THEME", "Theme", DimensionKind.Thing, "code", "name"),
        new Dimension("WARD", "Ward", DimensionKind.Thing, "code", "name"),
    }.ToDictionary(dimension => dimension.Name, StringComparer.Ordinal);

    private static readonly IReadOnlyList<Dimension> Spend = Pick(
        "COUNCIL", "FINANCIAL_YEAR", "QUARTER", "MONTH", "DIRECTORATE", "CATEGORY", "SUPPLIER", "SUPPLIER_SIZE", "SUPPLIER_KIND", "LOCALITY_RING", "SUPPLIER_BOROUGH", "CONTRACT");

    private static readonly IReadOnlyList<Dimension> Toms = Pick(
        "COUNCIL", "THEME", "OUTCOME", "MEASURE", "PRIORITY", "COHORT", "CONTRACT", "SUPPLIER", "CONTRACT_PHASE", "AWARD_YEAR", "END_YEAR", "DIRECTORATE", "CATEGORY", "SUPPLIER_SIZE", "SUPPLIER_KIND", "FINANCIAL_YEAR", "QUARTER", "MONTH");

    private static readonly IReadOnlyList<Dimension> CohortOutcomes = Pick(
        "COUNCIL", "COHORT", "OUTCOME_KIND", "THEME", "WARD", "DEPRIVATION_DECILE", "SUPPLIER", "CONTRACT", "FINANCIAL_YEAR", "QUARTER");

    private static readonly IReadOnlyList<Dimension> Locality = Pick("BOROUGH", "COUNCIL", "THEME", "WARD", "DEPRIVATION_DECILE", "FINANCIAL_YEAR", "QUARTER");

    /// <summary>Every dimension, once.</summary>
    public static IReadOnlyCollection<Dimension> All => ByName.Values;

    /// <summary>In the order of the schema.</summary>
    public static IReadOnlyList<Dimension> Of(Cube cube) => cube switch
    {
        Cube.Spend => Spend,
        Cube.Toms => Toms,
        Cube.CohortOutcomes => CohortOutcomes,
        Cube.Locality => Locality,
    };

    private static IReadOnlyList<Dimension> Pick(params IEnumerable<string> names) => [.. names.Select(name => ByName[name])];
}
