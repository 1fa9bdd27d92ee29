using System.Globalization;
using System.Text;
using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Schema.Cubes;

/// <summary>
/// Writes a question as a document that names its data version, and that as a link: the same table again, whatever is published later. What is shown of
/// each figure is said once, in fragments, so that links stay as short as browsers and proxies want them.
/// </summary>
internal static class Citation
{
    public static string Of(Question question, DataVersion version) => "/graphql?query=" + Uri.EscapeDataString(Document(question, version));

    /// <summary>The document by itself.</summary>
    public static string Document(Question question, DataVersion version)
    {
        var text = new StringBuilder("{ ");
        text.Append(CultureInfo.InvariantCulture, $"{question.Cube.FieldName}(version: \"{version.Id}\"{ArgumentsOf(question)}");
        if (question.Where != Condition.Everything)
            text.Append(", where: ").Append(Input(question.Where));

        text.Append(") ");
        List<string> shown = [];
        WriteLevel(text, question.Root, shown);
        text.Append(" }");
        for (var index = 0; index < shown.Count; index++)
            text.Append(CultureInfo.InvariantCulture, $" fragment {FragmentName(index)} on Figure {{ {shown[index]} }}");

        return text.ToString();
    }

    private static string ArgumentsOf(Question question) => question.Cube.Cube switch
    {
        Cube.Spend => $", basis: {UpperCase.Of(question.Basis)}",
        Cube.Toms => $", valuation: {UpperCase.Of(question.Valuation)}" + (question.AsAt is { } day ? string.Create(CultureInfo.InvariantCulture, $", asAt: \"{day:yyyy-MM-dd}\"") : ""),
        Cube.CohortOutcomes or Cube.Locality => "",
    };

    private static string FragmentName(int index) => string.Create(CultureInfo.InvariantCulture, $"shown{index}");

    private static void WriteLevel(StringBuilder text, Level level, List<string> shown)
    {
        text.Append('{');
        foreach (var key in level.Keys)
            text.Append(' ').Append(key.Name).Append(Fields(key));

        for (var index = 0; index < level.Figures.Count; index++)
        {
            var use = level.Figures[index];
            var (metric, where) = use;
            var repeats = level.Figures.Take(index).Any(earlier => earlier.Metric == metric);
            text.Append(CultureInfo.InvariantCulture, $" {(repeats ? $"figure{index}: " : "")}{metric.Name}{(where is null ? "" : $"(where: {Input(where)})")} {{ ...{Fragment(use.Context, shown)} }}");
        }

        for (var index = 0; index < level.Levels.Count; index++)
        {
            text.Append(index == 0 ? " rows(" : string.Create(CultureInfo.InvariantCulture, $" rows{index}: rows("));
            WriteRows(text, level.Levels[index], shown);
        }

        if (level is { Keys.Count: 0, Figures.Count: 0, Levels.Count: 0 })
            text.Append(" __typename");

        text.Append(" }");
    }

    /// <summary>The fragment of what is shown of a figure, which is added where no other shows the same.</summary>
    private static string Fragment(FigureContext context, List<string> shown)
    {
        var fields = "value status display" + Beside(context);
        var index = shown.IndexOf(fields);
        if (index >= 0)
            return FragmentName(index);

        shown.Add(fields);
        return FragmentName(shown.Count - 1);
    }

    private static string Beside(FigureContext context)
    {
        string[] comparisons = [.. context.Comparisons.Select(to => UpperCase.Of(to)).Select(to => $" {to}: compare(to: {to}) {{ value status display change changeRatio verdict }}")];
        string[] peers = [.. context.Peers.Select(group => UpperCase.Of(group)).Select(group => $" {group}: peers(group: {group}) {{ members mean median lowerQuartile upperQuartile minimum maximum rank quartile status }}")];
        return string.Concat([.. comparisons, .. peers]);
    }

    private static void WriteRows(StringBuilder text, Level level, List<string> shown)
    {
        text.Append(CultureInfo.InvariantCulture, $"by: [{string.Join(", ", level.Keys.Select(key => UpperCase.Of(key.Name)))}]");
        if (level.Order.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $", order: [{string.Join(", ", level.Order.Select(order => $"{{ {order.Dimension?.Name ?? order.Metric!.Name}: {(order.Descending ? "DESC" : "ASC")} }}"))}]");

        if (level.Having.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $", having: {{ {string.Join(", ", level.Having.GroupBy(having => having.Metric.Name).Select(metric => $"{metric.Key}: {{ {string.Join(", ", metric.Select(having => Operation(having.Comparator, null, [.. having.Values])))} }}"))} }}");

        if (level.First is { } first)
            text.Append(CultureInfo.InvariantCulture, $", first: {first}");

        text.Append(") ");
        WriteLevel(text, level, shown);
    }

    private static string Fields(Dimension key) => key.Kind switch
    {
        DimensionKind.Council or DimensionKind.Place => " { code name }",
        DimensionKind.Supplier => " { id name }",
        DimensionKind.Contract or DimensionKind.Priority => " { id title }",
        DimensionKind.Theme => " { code name }",
        DimensionKind.Outcome => " { code title }",
        DimensionKind.Measure => " { reference title }",
        DimensionKind.FinancialYear or DimensionKind.Quarter or DimensionKind.Month or DimensionKind.Label or DimensionKind.Number or DimensionKind.Enum => "",
    };

    private static string Input(Condition condition) => condition switch
    {
        Condition.All all => $"{{ and: [{string.Join(", ", all.Parts.Select(Input))}] }}",
        Condition.Any any => $"{{ or: [{string.Join(", ", any.Parts.Select(Input))}] }}",
        Condition.Compare compare => $"{{ {compare.Field.Name}: {{ {Operation(compare.Comparator, compare.Field, [.. compare.Values.Select(value => value)])} }} }}",
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "A kind of condition that has no input."),
    };

    private static string Operation(Comparator comparator, FilterField? field, object?[] values)
    {
        var literals = values.Select(value => Literal(field, value));
        return $"{FilterReader.NameOf(comparator)}: {(comparator is Comparator.In or Comparator.NotIn ? $"[{string.Join(", ", literals)}]" : literals.Single())}";
    }

    private static string Literal(FilterField? field, object? value) => (field?.Dimension?.Kind, value) switch
    {
        (_, null) => "null",
        (DimensionKind.FinancialYear, long key) => $"\"{new FinancialYear((int)key)}\"",
        (DimensionKind.Quarter, long key) => $"\"{CalendarKeys.Quarter(key)}\"",
        (DimensionKind.Month, long key) => $"\"{CalendarKeys.Month(key):yyyy-MM-dd}\"",
        (DimensionKind.Enum, long key) => UpperCase.Of(Enum.ToObject(field!.Dimension!.Enum!, key).ToString()!),
        (_, int number) => number.ToString(CultureInfo.InvariantCulture),
        (_, DateOnly day) => $"\"{day:yyyy-MM-dd}\"",
        (_, bool flag) => flag ? "true" : "false",
        (_, decimal number) => number.ToString(CultureInfo.InvariantCulture),
        (_, string text) => System.Text.Json.JsonSerializer.Serialize(text),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "A value that no filter takes."),
    };
}
