using Analytics.Dashboard.Gateway;

namespace Analytics.Dashboard.State;

/// <summary>What can be chosen: the councils and years that the data holds.</summary>
/// <param name="Councils">By name.</param>
/// <param name="FinancialYears">Ascending.</param>
/// <param name="DefaultYear">The latest year that is whole and in which most councils have published; null when there is no spend at all.</param>
public sealed record Catalogue(IReadOnlyList<Council> Councils, IReadOnlyList<string> FinancialYears, string? DefaultYear)
{
    public static Catalogue Of(LocalSpendAnswer answer) => new(
        [.. answer.Councils.OrderBy(council => council.Name, StringComparer.OrdinalIgnoreCase)],
        [.. answer.Calendar.Rows.Select(year => year.FinancialYear).Order(StringComparer.Ordinal)],
        answer.Calendar.Rows
            .OrderByDescending(year => year.Amount.Status == FigureStatus.Ok)
            .ThenByDescending(year => year.Rows.Count)
            .ThenByDescending(year => year.FinancialYear, StringComparer.Ordinal)
            .FirstOrDefault()?.FinancialYear);

    /// <summary>A council's name; its code while the name is not known.</summary>
    public string Name(string code) => Councils.FirstOrDefault(council => council.Code == code)?.Name ?? code;

    public bool Equals(Catalogue? other) =>
        other is not null
        && DefaultYear == other.DefaultYear
        && FinancialYears.SequenceEqual(other.FinancialYears)
        && Councils.Select(council => council.Code).SequenceEqual(other.Councils.Select(council => council.Code));

    public override int GetHashCode() => HashCode.Combine(DefaultYear, FinancialYears.Count, Councils.Count);
}
