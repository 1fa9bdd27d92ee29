using System.Text.Json;

namespace Analytics.Dashboard.Gateway;

/// <summary>What the values of a dimension are.</summary>
public enum DimensionKind
{
    /// <summary>Published words.</summary>
    Text,

    /// <summary>Words of the schema (<see cref="Dimension.Words"/>).</summary>
    Word,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A financial year, <c>2022/23</c>.</summary>
    Year,

    /// <summary>A quarter, <c>2022/23 Q1</c>.</summary>
    Quarter,

    /// <summary>The first day of a month.</summary>
    Month,

    /// <summary>Something with a code and a name of its own.</summary>
    Thing,
}

/// <summary>What a cube can be split by and, under the same name, filtered by.</summary>
/// <param name="Name">In the schema, <c>LOCALITY_RING</c>.</param>
/// <param name="Title">For people: <c>Place of supplier</c>.</param>
/// <param name="Code">A thing's field that a filter takes; null for everything else.</param>
/// <param name="Label">A thing's field that people read.</param>
public sealed record Dimension(string Name, string Title, DimensionKind Kind, string? Code = null, string? Label = null)
{
    /// <summary>In rows and in filters: <c>localityRing</c>.</summary>
    public string Field { get; } = CamelCase(Name);

    /// <summary>What a row selects of it.</summary>
    public string Selection => Code is null ? Field : $"{Field} {{ {Code} {Label} }}";

    /// <summary>Whether its values follow each other in time.</summary>
    public bool IsTime => Kind is DimensionKind.Year or DimensionKind.Quarter or DimensionKind.Month;

    /// <summary>Whether it says when something happened, not of which year a contract is.</summary>
    public bool IsCalendar => Name is "FINANCIAL_YEAR" or "QUARTER" or "MONTH";

    /// <summary>Whether the filter of every page has it.</summary>
    public bool IsShared => Name is "COUNCIL" or "FINANCIAL_YEAR" or "QUARTER" or "THEME" or "COHORT";

    /// <summary>All values there are, in the schema's order; empty where they are not words of the schema.</summary>
    public IReadOnlyList<string> Words => Name switch
    {
        "COHORT" => All<Cohort>(),
        "CONTRACT_PHASE" => All<ContractPhase>(),
        "LOCALITY_RING" => All<LocalityRing>(),
        "OUTCOME_KIND" => All<OutcomeKind>(),
        "SUPPLIER_KIND" => All<SupplierKind>(),
        "SUPPLIER_SIZE" => All<SupplierSize>(),
        _ => [],
    };

    private static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Gateway.Words.Of)];

    private static string CamelCase(string name) =>
        JsonNamingPolicy.CamelCase.ConvertName(string.Concat(name.Split('_').Select(word => word[0] + word[1..].ToLowerInvariant())));
}
