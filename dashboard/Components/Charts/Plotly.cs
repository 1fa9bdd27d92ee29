using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Analytics.Dashboard.Components.Charts;

// The part of Plotly's vocabulary that our charts use, in Plotly's own names. A colour may be a custom property of the
// style sheet, var(--ring-own): the browser half looks it up, so that there is one palette and it follows the theme.
// Plotly reads a subset of HTML in every text, so published names go through Plotly.Text.

/// <summary>What is drawn and on what: the two parameters of <see cref="PlotlyChart"/>.</summary>
public sealed record PlotlyFigure(IReadOnlyList<Trace> Data, Layout Layout);

public static class Plotly
{
    /// <summary>Makes published text safe to stand in a chart.</summary>
    public static string Text(string published) => WebUtility.HtmlEncode(published);

    /// <summary>The same, bold.</summary>
    public static string Bold(string published) => $"<b>{Text(published)}</b>";
}

/// <summary>One series. <see cref="CustomData"/> holds each point's key, which a click hands back.</summary>
public sealed record Trace
{
    public required string Type { get; init; }

    public string? Name { get; init; }

    public string? Orientation { get; init; }

    public string? Mode { get; init; }

    public required IReadOnlyList<object?> X { get; init; }

    public required IReadOnlyList<object?> Y { get; init; }

    public IReadOnlyList<string>? CustomData { get; init; }

    public IReadOnlyList<string>? Text { get; init; }

    public string? TextPosition { get; init; }

    public string? InsideTextAnchor { get; init; }

    public Font? TextFont { get; init; }

    public IReadOnlyList<string>? HoverText { get; init; }

    public string? HoverInfo { get; init; }

    public Marker? Marker { get; init; }

    public Line? Line { get; init; }
}

public sealed record Marker(string? Color = null, Line? Line = null, Pattern? Pattern = null, int? Size = null, string? Symbol = null);

public sealed record Line(string? Color = null, decimal? Width = null, string? Dash = null);

public sealed record Pattern(string Shape, [property: JsonPropertyName("fgcolor")] string Foreground, [property: JsonPropertyName("bgcolor")] string Background, int Size, decimal Solidity);

public sealed record Font(string? Color = null, int? Size = null, string? Family = null, string? Weight = null);

public sealed record Layout
{
    public int? Height { get; init; }

    public string? BarMode { get; init; }

    public decimal? BarGap { get; init; }

    public bool ShowLegend { get; init; }

    public string? HoverMode { get; init; }

    public Margin Margin { get; init; } = new(L: 8, R: 8, T: 8, B: 8);

    public Axis? XAxis { get; init; }

    public Axis? YAxis { get; init; }

    public IReadOnlyList<Shape>? Shapes { get; init; }

    public IReadOnlyList<Annotation>? Annotations { get; init; }

    public Legend? Legend { get; init; }
}

public sealed record Margin(int L, int R, int T, int B);

public sealed record Legend(string Orientation, decimal X, decimal Y, string? XAnchor = null, string? YAnchor = null);

public sealed record Title(string Text, int? Standoff = null);

public sealed record Axis
{
    public string? Type { get; init; }

    public Title? Title { get; init; }

    public IReadOnlyList<object>? Range { get; init; }

    public string? RangeMode { get; init; }

    public string? CategoryOrder { get; init; }

    public IReadOnlyList<string>? CategoryArray { get; init; }

    public IReadOnlyList<object>? TickVals { get; init; }

    public IReadOnlyList<string>? TickText { get; init; }

    public string? TickFormat { get; init; }

    public string? TickPrefix { get; init; }

    public decimal? TickAngle { get; init; }

    public int? NTicks { get; init; }

    public bool? ShowGrid { get; init; }

    public bool? ZeroLine { get; init; }

    public string? Side { get; init; }

    public bool? Automargin { get; init; }
}

public sealed record Shape(string Type, object X0, object X1, object Y0, object Y1, Line Line)
{
    public string? XRef { get; init; }

    public string? YRef { get; init; }

    public string? Layer { get; init; }
}

public sealed record Annotation(string Text, object X, object Y)
{
    public string? XRef { get; init; }

    public string? YRef { get; init; }

    public string? XAnchor { get; init; }

    public string? YAnchor { get; init; }

    public bool ShowArrow { get; init; }

    public Font? Font { get; init; }
}

/// <summary>How the browser half behaves; the defaults keep a chart still: no tool bar, no zoom, touch scrolls the page.</summary>
public sealed record Config
{
    public bool DisplayModeBar { get; init; }

    public bool Responsive { get; init; } = true;

    public bool DoubleClick { get; init; }
}

/// <summary>How charts are written for the browser. Plotly's figures are in lower case without humps, its configuration is in camelCase.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PlotlyFigure))]
[JsonSerializable(typeof(Config))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(decimal))]
[JsonSerializable(typeof(int))]
public sealed partial class PlotlyJson : JsonSerializerContext
{
    private static readonly PlotlyJson Figures = new(new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = new LowerCase() });

    public static JsonElement Write(PlotlyFigure figure) => JsonSerializer.SerializeToElement(figure, Figures.PlotlyFigure);

    public static JsonElement Write(Config config) => JsonSerializer.SerializeToElement(config, Default.Config);

    private sealed class LowerCase : JsonNamingPolicy
    {
        public override string ConvertName(string name) => name.ToLowerInvariant();
    }
}
