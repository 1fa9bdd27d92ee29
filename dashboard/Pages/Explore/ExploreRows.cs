using System.Globalization;
using System.Text.Json;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Explore;

/// <summary>One value of a dimension.</summary>
/// <param name="Code">What a filter takes; null where there is no value.</param>
/// <param name="Label">What people read.</param>
public sealed record KeyValue(string? Code, string Label);

/// <summary>One row: a value of each dimension, then each figure.</summary>
public sealed record ExploreRow(IReadOnlyList<KeyValue> Keys, IReadOnlyList<ExploreFigure> Figures);

/// <summary>A table that was picked, read by the names that it was asked with.</summary>
public sealed class ExploreRows
{
    private readonly ExplorePicks _picks;

    public ExploreRows(ExplorePicks picks, JsonElement table)
    {
        _picks = picks;
        Total = Figures(table);
        Rows = table.TryGetProperty("rows", out var rows) ? [.. rows.EnumerateArray().Select(row => new ExploreRow([.. picks.By.Select(dimension => Key(row, dimension))], Figures(row)))] : [];
        var info = table.GetProperty("info");
        IsTruncated = info.GetProperty("truncated").GetBoolean();
        Suppressed = info.GetProperty("suppressedFigures").GetInt32();
    }

    /// <summary>The figures of everything asked for.</summary>
    public IReadOnlyList<ExploreFigure> Total { get; }

    public IReadOnlyList<ExploreRow> Rows { get; }

    /// <summary>Whether there are more rows than were asked for.</summary>
    public bool IsTruncated { get; }

    /// <summary>Whether any figure is rounded to protect people.</summary>
    public bool IsRounded => Rows.SelectMany(row => row.Figures).Concat(Total).Any(figure => figure.Status == FigureStatus.Rounded);

    /// <summary>How many figures are withheld.</summary>
    public int Suppressed { get; }

    /// <summary>The filter that leaves one value of a dimension; null where the filter cannot say so.</summary>
    public static DashboardFilter? Narrowed(DashboardFilter filter, Dimension dimension, KeyValue key) => (dimension.Name, key.Code) switch
    {
        (_, null) => null,
        ("COUNCIL", { } code) => filter.LookInto(code),
        ("FINANCIAL_YEAR", { } year) => filter.WithFinancialYears([year]),
        ("QUARTER", { } quarter) => filter.WithFinancialYears([quarter[..7]]) with { Quarter = quarter[^1] - '0' },
        ("THEME", { } theme) => filter with { Theme = theme },
        ("COHORT", { } word) => filter with { Cohort = Enum.GetValues<Cohort>().First(cohort => Words.Of(cohort) == word) },
        (_, { } code) => filter.WithOwn(dimension.Field, dimension.Kind == DimensionKind.Year ? FinancialYears.InAddress(code) : code),
    };

    private static KeyValue Key(JsonElement row, Dimension dimension)
    {
        var value = row.GetProperty(dimension.Field);
        if (value.ValueKind == JsonValueKind.Null)
            return new KeyValue(Code: null, dimension.Kind == DimensionKind.Text ? "None published" : "None, or not known");
        if (dimension is { Code: { } code, Label: { } label })
            return new KeyValue(value.GetProperty(code).GetString(), value.GetProperty(label).GetString()!);

        var word = value.ToString();
        return new KeyValue(word, dimension.Kind switch
        {
            DimensionKind.Word => SchemaWords.Name(dimension, word),
            DimensionKind.Month => English.Month(DateOnly.Parse(word, CultureInfo.InvariantCulture)),
            DimensionKind.Number => word switch { "1" => "1, most deprived", "10" => "10, least deprived", _ => word },
            _ => word,
        });
    }

    private IReadOnlyList<ExploreFigure> Figures(JsonElement level) =>
        [.. _picks.Figures.Select(figure => level.GetProperty(figure.Name).Deserialize(WireJson.Default.ExploreFigure)!)];
}
