using System.Globalization;

namespace Analytics.Api.Model;

/// <summary>Three months of a financial year, written <c>2022/23 Q1</c>; Q1 is April to June.</summary>
/// <param name="Year">The financial year.</param>
/// <param name="Number">1 to 4.</param>
public readonly record struct FinancialQuarter(FinancialYear Year, int Number)
{
    public DateOnly FirstDay => Year.FirstDay.AddMonths((Number - 1) * 3);

    public DateOnly LastDay => FirstDay.AddMonths(3).AddDays(-1);

    public static FinancialQuarter Of(DateOnly day) => new(FinancialYear.Of(day), ((day.Month + 8) % 12 / 3) + 1);

    /// <summary>Reads <c>2022/23 Q1</c>; see <see cref="FinancialYear.TryParse"/> for the parameters.</summary>
    public static bool TryParse(string text, out FinancialQuarter quarter, out string? problem)
    {
        quarter = default;
        if (text.Length != 10 || text[7] != ' ' || text[8] != 'Q' || text[9] is < '1' or > '4')
        {
            problem = $"'{text}' is not a quarter of a financial year: write it like 2022/23 Q1.";
            return false;
        }

        if (!FinancialYear.TryParse(text[..7], out var year, out problem))
            return false;

        quarter = new FinancialQuarter(year, text[9] - '0');
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year} Q{Number}");
}
