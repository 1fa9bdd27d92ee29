namespace Analytics.Dashboard.Gateway;

/// <summary>A contract as the fragment <c>ContractHead</c> has it.</summary>
/// <param name="Id">The council's code and its reference: <c>E08000007:STO-19-025</c>.</param>
/// <param name="Value">In pounds, over the whole term.</param>
public sealed record ContractHead(
    string Id,
    string Reference,
    string Title,
    Council Council,
    IReadOnlyList<SupplierName> Suppliers,
    ContractPhase Phase,
    string? Category = null,
    DateOnly? StartsOn = null,
    DateOnly? EndsOn = null,
    decimal? Value = null)
{
    /// <summary>How much of the term is over on a day, as a part of one; null without a term.</summary>
    public decimal? Elapsed(DateOnly day) => this is { StartsOn: { } start, EndsOn: { } end } && end >= start
        ? Math.Clamp((decimal)(day.DayNumber - start.DayNumber + 1) / (end.DayNumber - start.DayNumber + 1), 0m, 1m)
        : null;
}
