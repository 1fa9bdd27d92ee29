using System.Globalization;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Explore;

/// <summary>Reads Explore's own words of an address; what is not understood is left out and reported.</summary>
internal sealed class PicksReader(PageQuestion question, Catalogue catalogue)
{
    private const int MostRows = 1000;

    private readonly List<string> _notices = [.. question.Notices];

    public ExplorePicks Read()
    {
        var cube = ReadCube();
        var beside = ReadBeside();
        var figures = ReadFigures(cube);
        var by = ReadBy(cube);
        var only = Dimensions.Of(cube).Where(dimension => !dimension.IsShared).Select(ReadCondition).OfType<Condition>().ToList();
        var order = ReadOrder(figures, by);
        var first = ReadFirst();
        var isAllYears = question.Filter.FinancialYears.Count == 0 && by.Any(dimension => dimension.Name == "FINANCIAL_YEAR");
        var asked = question with
        {
            Page = question.Page with { Choices = ExplorePicks.Offered(cube, beside) },
            Years = isAllYears ? catalogue.FinancialYears : question.Years,
            Notices = _notices,
        };
        return new ExplorePicks(asked, cube, figures, by) { Beside = beside, Order = order, First = first, Only = only };
    }

    /// <summary>What a cube shows to whoever picked nothing.</summary>
    private static (string[] Figures, string By) Usual(Cube cube) => cube switch
    {
        Cube.Spend => (["amount", "boroughShare"], "COUNCIL"),
        Cube.Toms => (["committed", "delivered", "deliveredShare"], "THEME"),
        Cube.CohortOutcomes => (["people", "starts", "sustainedShare"], "COHORT"),
        Cube.Locality => (["spendReceived", "socialValueDelivered"], "BOROUGH"),
    };

    private string Word(string key) => question.Filter.Own.GetValueOrDefault(key, "");

    private IReadOnlyList<string> List(string key) => [.. Word(key).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    private Cube ReadCube() => Choose(Urls.CubeKey, Urls.Word, Cube.Spend, "is no set of figures. Local spend is shown.");

    private Beside ReadBeside() => Choose(Urls.BesideKey, Urls.Word, Beside.Nothing, "is nothing that figures can be compared with, so nothing is.");

    private T Choose<T>(string key, Func<T, string> write, T usual, string fault)
        where T : struct, Enum
    {
        if (Word(key) is not { Length: > 0 } word)
            return usual;
        if (Enum.GetValues<T>().Where(value => write(value) == word).Cast<T?>().FirstOrDefault() is { } found)
            return found;

        _notices.Add($"“{word}” {fault}");
        return usual;
    }

    private List<Metric> ReadFigures(Cube cube)
    {
        if (catalogue.Metrics.Count == 0)
            return [];

        var asked = List(Urls.FiguresKey);
        var known = asked.Select(name => catalogue.Metric(cube, name)).OfType<Metric>().ToList();
        Report(asked.Except(known.Select(metric => metric.Name)), $"no figure of {English.Within(SchemaWords.Name(cube))} has this name");
        return known.Count > 0 ? known : [.. Usual(cube).Figures.Select(name => catalogue.Metric(cube, name)).OfType<Metric>()];
    }

    /// <summary>Figures without a split are their total; where nothing is picked at all, the usual split.</summary>
    private IReadOnlyList<Dimension> ReadBy(Cube cube)
    {
        var asked = Word(Urls.ByKey).Length == 0 && Word(Urls.FiguresKey).Length == 0 ? [Usual(cube).By] : List(Urls.ByKey);
        var known = asked.Select(name => Dimensions.Of(cube).FirstOrDefault(dimension => dimension.Name == name)).OfType<Dimension>().ToList();
        Report(asked.Except(known.Select(dimension => dimension.Name)), $"{English.Within(SchemaWords.Name(cube))} cannot be split by this");
        if (known.Count > ExplorePicks.MostDimensions)
            _notices.Add($"A table is split by {English.Cardinal(ExplorePicks.MostDimensions)} things at most; the others were left out.");
        return [.. known.Take(ExplorePicks.MostDimensions)];
    }

    private Condition? ReadCondition(Dimension dimension)
    {
        IReadOnlyList<string> words = dimension.Kind == DimensionKind.Text ? [Word(dimension.Field)] : List(dimension.Field);
        var values = words.Where(word => word.Length > 0).Select(word => (Word: word, Value: Understood(dimension, word))).ToList();
        Report(values.Where(pair => pair.Value is null).Select(pair => pair.Word), $"this is not a value of “{dimension.Title}”");
        return values.Any(pair => pair.Value is not null) ? new Condition(dimension, [.. values.Select(pair => pair.Value).OfType<string>()]) : null;
    }

    /// <summary>The value as the schema writes it; null where it is none.</summary>
    private static string? Understood(Dimension dimension, string word) => dimension.Kind switch
    {
        DimensionKind.Word => dimension.Words.Contains(word) ? word : null,
        DimensionKind.Number => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null,
        DimensionKind.Year => FinancialYears.TryRead(word, out var year) ? year : null,
        DimensionKind.Month => DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? word : null,
        _ => word,
    };

    /// <summary>Names in the alphabet say less than the largest first; words of the schema and times have an order of their own.</summary>
    private RowOrder? ReadOrder(List<Metric> figures, IReadOnlyList<Dimension> by)
    {
        if (by.Count == 0 || figures.Count == 0)
            return null;
        if (Word(Urls.OrderKey) is not { Length: > 0 } word)
            return by is [{ Kind: DimensionKind.Thing or DimensionKind.Text }] ? new RowOrder(figures[0].Name, IsDescending: true) : null;
        if (word == Urls.OrderByKeys)
            return null;
        if (figures.SelectMany(Orders).FirstOrDefault(order => Urls.Word(order) == word) is { } found)
            return found;

        _notices.Add($"“{word}” is no order of these rows, so they stand in the order of their names.");
        return null;
    }

    private static IEnumerable<RowOrder> Orders(Metric figure) => [new(figure.Name, IsDescending: true), new(figure.Name, IsDescending: false)];

    private int ReadFirst()
    {
        if (Word(Urls.FirstKey) is not { Length: > 0 } word)
            return ExplorePicks.DefaultFirst;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= MostRows)
            return number;

        _notices.Add($"“{word}” is no number of rows from 1 to {English.Count(MostRows)}; {ExplorePicks.DefaultFirst} are shown.");
        return ExplorePicks.DefaultFirst;
    }

    private void Report(IEnumerable<string> left, string fault)
    {
        if (left.ToList() is { Count: > 0 } words)
            _notices.Add($"{English.List(words)}: {fault}, so it was left out.");
    }
}
