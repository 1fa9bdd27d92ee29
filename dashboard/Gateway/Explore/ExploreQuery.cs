using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Analytics.Dashboard.Gateway;

/// <summary>What each figure is held against.</summary>
public enum Beside
{
    Nothing,
    LastYear,
    PeriodBefore,
    Target,
    Peers,
}

/// <summary>What rows are sorted by.</summary>
/// <param name="Field">A figure of the cube.</param>
public sealed record RowOrder(string Field, bool IsDescending);

/// <summary>A condition on one dimension: any of these values.</summary>
/// <param name="Values">As the schema writes them; for a dimension of kind <see cref="DimensionKind.Word"/> words of the schema alone.</param>
public sealed record Condition(Dimension Dimension, IReadOnlyList<string> Values);

/// <summary>One table of one cube, written as GraphQL. Names come from the glossary and from <see cref="Dimensions"/>; whatever else a reader typed stands in quotation marks.</summary>
/// <param name="Figures">Names of the schema; at least one.</param>
/// <param name="By">None asks for the total alone.</param>
/// <param name="First">How many rows.</param>
public sealed record ExploreQuery(Cube Cube, IReadOnlyList<string> Figures, IReadOnlyList<Dimension> By, int First)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IReadOnlyList<Condition> Where { get; init; } = [];

    /// <summary>For spend alone.</summary>
    public SpendBasis Basis { get; init; } = SpendBasis.All;

    /// <summary>For social value alone: the day that it stands as at; null leaves it to the API.</summary>
    public DateOnly? AsAt { get; init; }

    public Beside Beside { get; init; } = Beside.Nothing;

    /// <summary>Whom a council is held against, for <see cref="Beside.Peers"/>.</summary>
    public PeerGroup Peers { get; init; } = PeerGroup.GreaterManchester;

    /// <summary>Null orders by the keys.</summary>
    public RowOrder? Order { get; init; }

    /// <summary>Null means the current version.</summary>
    public string? Version { get; init; }

    /// <summary>The whole document, as any client can ask it.</summary>
    public string Text => $"query Explore {{\n  {Selection}\n}}\n{Fragment}";

    /// <summary>The cube with its arguments and what is selected of it, indented to stand in an operation.</summary>
    public string Selection
    {
        get
        {
            var text = new StringBuilder(RootField);
            var arguments = string.Concat(Arguments.Select(argument => $"\n    {argument}"));
            text.Append(arguments.Length == 0 ? " {\n" : $"({arguments}\n  ) {{\n");
            AppendFigures(text, "    ");
            if (By.Count > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"    rows(by: [{string.Join(", ", By.Select(dimension => dimension.Name))}]{RowsOrder}, first: {First}) {{\n");
                foreach (var dimension in By)
                    text.Append("      ").Append(dimension.Selection).Append('\n');
                AppendFigures(text, "      ");
                text.Append("    }\n");
            }
            return text.Append("    info {\n      citation\n      suppressedFigures\n      truncated\n    }\n  }").ToString();
        }
    }

    /// <summary>What is wanted of each figure.</summary>
    public string Fragment => $"\nfragment Cell on Figure {{\n  value\n  status\n  display\n{(By.Count > 0 ? "  share\n" : "")}{Comparison}}}\n";

    private string RootField => Cube switch
    {
        Cube.Spend => "spend",
        Cube.Toms => "toms",
        Cube.CohortOutcomes => "cohortOutcomes",
        Cube.Locality => "locality",
    };

    private IEnumerable<string> Arguments
    {
        get
        {
            if (Where.Count > 0)
                yield return $"where: {{ {string.Join(", ", Where.Select(Written))} }}";
            if (Basis != SpendBasis.All)
                yield return $"basis: {Words.Of(Basis)}";
            if (AsAt is { } day)
                yield return $"asAt: {Quoted(day.ToString("O", CultureInfo.InvariantCulture))}";
            if (Version is { } version)
                yield return $"version: {Quoted(version)}";
        }
    }

    private string RowsOrder => Order is { } order ? $", order: [{{ {order.Field}: {(order.IsDescending ? "DESC" : "ASC")} }}]" : "";

    private string Comparison => Beside switch
    {
        Beside.Nothing => "",
        Beside.LastYear => Compared("SAME_PERIOD_LAST_YEAR"),
        Beside.PeriodBefore => Compared("PREVIOUS_PERIOD"),
        Beside.Target => Compared("TARGET"),
        Beside.Peers => $"  peers(group: {Words.Of(Peers)}) {{\n    members\n    median\n    rank\n    status\n  }}\n",
    };

    private static string Compared(string to) => $"  compare(to: {to}) {{\n    value\n    status\n    display\n    change\n    verdict\n  }}\n";

    /// <summary>One value is said to be it, so that the API can hold one council against its peers.</summary>
    private static string Written(Condition condition)
    {
        var values = condition.Values.Select(value => condition.Dimension.Kind is DimensionKind.Word or DimensionKind.Number ? value : Quoted(value)).ToList();
        return $"{condition.Dimension.Field}: {{ {(values is [var only] ? $"eq: {only}" : $"in: [{string.Join(", ", values)}]")} }}";
    }

    /// <summary>A JSON string is a GraphQL string.</summary>
    private static string Quoted(string value) => JsonSerializer.Serialize(value, Readable);

    private void AppendFigures(StringBuilder text, string indent)
    {
        foreach (var figure in Figures)
            text.Append(indent).Append(figure).Append(" { ...Cell }\n");
    }
}
