using System.Globalization;

namespace Analytics.Benchmarks.Load;

/// <summary>Questions of an analyst who never asks the same twice, and those of dashboards, which everybody asks.</summary>
internal sealed class LoadQuestions(int seed)
{
    /// <summary>So many that what nests with them costs more than anybody may ask for.</summary>
    private const string Suppliers = "supplier { name }";

    private static readonly string[] Keys = ["council { name }", "financialYear", "localityRing", "category", Suppliers, "month", "supplierSize", "directorate"];
    private static readonly string[] Figures = ["amount { value display }", "lineCount { value }", "supplierCount { value }", "boroughShare { value status }", "smeShare { value status }"];

    private readonly Random _chance = new(seed);

    /// <summary>What a page asks: some 130 figures.</summary>
    public const string OfADashboard =
        "{ spend(where: { financialYear: { in: [\"2021/22\", \"2022/23\"] } }, basis: INFLUENCEABLE) { amount { value display } rows { council { code name } amount { value share display } rows { localityRing amount { value display } } } info { suppressedFigures } } }";

    /// <summary>Ten tiles over the same facts, in one operation.</summary>
    /// <param name="number">Makes it another page than any before.</param>
    /// <param name="ofLines">Whether they ask about single lines.</param>
    public static string OfTenTiles(int number, bool ofLines) => $"{{ {string.Join(' ', Enumerable.Range(0, 10).Select(tile => $"t{tile}: {Tile(number, tile, ofLines)}"))} }}";

    /// <summary>One of the ten by itself.</summary>
    public static string OfTile(int number, int tile, bool ofLines) => $"{{ {Tile(number, tile, ofLines)} }}";

    /// <summary>A question that nobody has asked: one or two levels, one to three figures, a filter with a number of its own.</summary>
    public string Next()
    {
        var outer = Keys[_chance.Next(Keys.Length)];
        var inner = Keys[_chance.Next(Keys.Length)];
        var nested = _chance.Next(2) == 0 && outer != Suppliers && inner != Suppliers ? $" rows(first: 5) {{ {inner} amount {{ value }} }}" : "";
        var figures = string.Join(' ', Figures.OrderBy(_ => _chance.Next()).Take(_chance.Next(1, 4)));
        return $"{{ spend(where: {{ {Filter()} }}) {{ {figures} rows(first: 20) {{ {outer} {figures}{nested} }} }} }}";
    }

    /// <summary>Every other one asks about single lines.</summary>
    private string Filter() => _chance.Next(2) == 0
        ? string.Create(CultureInfo.InvariantCulture, $"amount: {{ gt: {(_chance.Next(100_000_000) / 1_000_000m) - 50} }}")
        : string.Create(CultureInfo.InvariantCulture, $"supplier: {{ neq: \"{_chance.Next()}\" }}");

    private static string Tile(int number, int tile, bool ofLines)
    {
        var filter = ofLines
            ? string.Create(CultureInfo.InvariantCulture, $"amount: {{ gt: {500 + (number / 100m)} }}")
            : string.Create(CultureInfo.InvariantCulture, $"financialYear: {{ in: [\"2021/22\", \"2022/23\"] }} supplier: {{ neq: \"{1_000_000 + number}\" }}");
        return $"spend(where: {{ {filter} }}) {{ amount {{ value }} rows(first: 20) {{ {Keys[tile % Keys.Length]} {Figures[tile % Figures.Length]} }} }}";
    }
}
