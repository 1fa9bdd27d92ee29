namespace Analytics.Dashboard.Gateway;

/// <summary>What <c>Contracts.graphql</c> brings back.</summary>
/// <param name="Register">A page of all contracts; null where they are listed by what they deliver.</param>
/// <param name="Framework">Only where a list is narrowed to an outcome or a measure.</param>
public sealed record ContractsAnswer(
    IReadOnlyList<Council> Councils,
    Calendar Calendar,
    FrameworkThemes TomsFramework,
    ContractsChosen Chosen,
    Level<CategoryRow> Categories,
    RegisterPage? Register = null,
    FrameworkMeasures? Framework = null,
    IReadOnlyList<Metric>? Metrics = null) : IFramed
{
    public static readonly Document<ContractsVariables, ContractsAnswer> Document = new("Contracts");
}

/// <summary>The contracts with a commitment.</summary>
/// <param name="Behind">Those that deliver less than expected by now, a thousand at most; null in the register.</param>
/// <param name="Contracts">A page of them; null in the register.</param>
public sealed record ContractsChosen(Figure ContractCount, IReadOnlyList<ContractOnly>? Behind = null, IReadOnlyList<TomsRow>? Contracts = null);

public sealed record ContractOnly(ContractId Contract);

public sealed record ContractId(string Id);

/// <summary>What is bought, and by how many contracts.</summary>
/// <param name="Category">Null where none was printed.</param>
public sealed record CategoryRow(string? Category, Figure ContractCount);

public sealed record RegisterPage(int TotalCount, PageInfo PageInfo, IReadOnlyList<RegisteredContract> Nodes);

/// <summary>Where a page of the register ends.</summary>
/// <param name="EndCursor">What the next page goes on after.</param>
public sealed record PageInfo(bool HasNextPage, string? EndCursor = null);

/// <summary>A contract of the register with what it promises.</summary>
public sealed record RegisteredContract(
    string Id,
    string Reference,
    string Title,
    Council Council,
    IReadOnlyList<SupplierName> Suppliers,
    ContractPhase Phase,
    IReadOnlyList<CommittedValue> Commitments,
    string? Category = null,
    DateOnly? StartsOn = null,
    DateOnly? EndsOn = null,
    decimal? Value = null)
{
    public ContractHead Head => new(Id, Reference, Title, Council, Suppliers, Phase, Category, StartsOn, EndsOn, Value);
}

/// <summary>What a commitment is worth, and what of it came.</summary>
/// <param name="Value">In pounds; null for a measure that is only recorded.</param>
public sealed record CommittedValue(Figure DeliveredValue, decimal? Value = null);

/// <summary>The framework down to its measures.</summary>
public sealed record FrameworkMeasures(IReadOnlyList<ThemeMeasures> Themes);

public sealed record ThemeMeasures(IReadOnlyList<OutcomeMeasures> Outcomes);

public sealed record OutcomeMeasures(string Code, string Title, IReadOnlyList<MeasureTitle> Measures);

public sealed record MeasureTitle(string Reference, string Title);

/// <summary>What <c>Contracts.graphql</c> is asked with.</summary>
public sealed record ContractsVariables(
    TomsFilterInput Chosen,
    TomsFilterInput Categories,
    DateOnly? AsAt,
    IReadOnlyList<TomsSortInput> Order,
    TomsHavingInput? Having,
    int Count,
    bool ByDelivery,
    ContractFilterInput Register,
    IReadOnlyList<ContractSortInput> RegisterOrder,
    int RegisterCount,
    string? After,
    bool ByRegister,
    bool IsNarrowed,
    bool Learn,
    string? Version);
