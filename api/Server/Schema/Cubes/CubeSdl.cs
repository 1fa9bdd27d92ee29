using System.Text;
using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Schema.Cubes;

/// <summary>Writes a cube's GraphQL types from its definition, so that a new metric or dimension is one entry in the catalogue.</summary>
internal static class CubeSdl
{
    public static string Of(CubeDefinition cube)
    {
        var text = new StringBuilder();
        WriteLevel(text, cube, cube.Name, cube.Description + " The grand total: `rows` splits it.", dimensions: []);
        WriteLevel(text, cube, cube.Name + "Row", $"One row of `{cube.FieldName}`: the dimensions selected are what it is grouped by, the figures selected are what is computed.", cube.Dimensions);
        WriteRoot(text, cube);
        WriteEnum(text, cube);
        WriteFilter(text, cube);
        WriteSort(text, cube);
        WriteHaving(text, cube);
        return text.ToString();
    }

    private static void WriteLevel(StringBuilder text, CubeDefinition cube, string type, string description, IReadOnlyList<Dimension> dimensions)
    {
        Describe(text, description, indent: "");
        Line(text, $"type {type} {{");
        foreach (var dimension in dimensions)
        {
            Describe(text, dimension.Definition);
            Line(text, $"  {dimension.Name}: {dimension.SchemaType}");
        }

        foreach (var metric in cube.Metrics)
        {
            Describe(text, metric.Definition);
            Line(text, metric.TakesWhere
                ? $"  {metric.Name}(\n    \"Counts only the facts that meet this, too.\"\n    where: {cube.Name}FilterInput): Figure!"
                : $"  {metric.Name}: Figure!");
        }

        Describe(text, "Splits this level by the dimensions that are selected in it; without any it is one row, equal to this level.");
        Line(text, "  rows(");
        Line(text, "    \"States the grouping outright, whatever is selected.\"");
        Line(text, $"    by: [{cube.Name}Dimension!]");
        Line(text, "    \"Sorts by these in turn, each naming one field; ties end in the keys.\"");
        Line(text, $"    order: [{cube.Name}SortInput!]");
        Line(text, "    \"Keeps the rows whose figures pass.\"");
        Line(text, $"    having: {cube.Name}HavingInput");
        Line(text, "    \"How many rows are kept within the enclosing row.\"");
        Line(text, $"    first: Int! = 1000): [{cube.Name}Row!]!");
        if (dimensions.Count == 0)
        {
            Describe(text, "What the answer was computed from, and a link to exactly these figures.");
            Line(text, "  info: ResultInfo!");
        }

        Line(text, "}");
    }

    /// <summary>The cube's field, where its table begins.</summary>
    private static void WriteRoot(StringBuilder text, CubeDefinition cube)
    {
        Line(text, "extend type Query {");
        Describe(text, cube.Description + " The selection is the table: this is the grand total, and `rows` splits it.");
        Line(text, $"  {cube.FieldName}(");
        Line(text, "    \"Only the facts that meet this.\"");
        Line(text, $"    where: {cube.Name}FilterInput");
        Line(text, cube.Cube switch
        {
            Cube.Spend => "    \"Which spend counts.\"\n    basis: SpendBasis! = ALL",
            Cube.Toms => "    \"What a quantity is worth.\"\n    valuation: Valuation! = TOMS\n    \"The day that stocks are counted on; the data version's own if left out.\"\n    asAt: Date",
            Cube.CohortOutcomes or Cube.Locality => "",
        });
        Line(text, "    \"A data version's id, such as v14; the current one if left out.\"");
        Line(text, $"    version: ID): {cube.Name}!");
        Line(text, "}");
    }

    private static void WriteEnum(StringBuilder text, CubeDefinition cube)
    {
        Describe(text, $"What `{cube.FieldName}` can be split by.", indent: "");
        Line(text, $"enum {cube.Name}Dimension {{");
        foreach (var dimension in cube.Dimensions)
        {
            Describe(text, dimension.Definition);
            Line(text, "  " + UpperCase.Of(dimension.Name));
        }

        Line(text, "}");
    }

    private static void WriteFilter(StringBuilder text, CubeDefinition cube)
    {
        Describe(text, "Keeps the facts that meet every condition. Things with a code or an id filter by it.", indent: "");
        Line(text, $"input {cube.Name}FilterInput {{");
        Describe(text, "All of these hold, too.");
        Line(text, $"  and: [{cube.Name}FilterInput!]");
        Describe(text, "At least one of these holds, too; an empty list finds nothing.");
        Line(text, $"  or: [{cube.Name}FilterInput!]");
        foreach (var filter in cube.Filters)
        {
            Describe(text, filter.Definition);
            Line(text, $"  {filter.Name}: {filter.InputType}");
        }

        Line(text, "}");
    }

    private static void WriteSort(StringBuilder text, CubeDefinition cube)
    {
        Describe(text, "Names one dimension or figure of the row to sort by. Withheld and missing values come last either way.", indent: "");
        Line(text, $"input {cube.Name}SortInput {{");
        foreach (var (name, description) in cube.Dimensions.Select(d => (d.Name, d.Definition)).Concat(cube.Metrics.Select(m => (m.Name, m.Definition))))
        {
            Describe(text, description);
            Line(text, $"  {name}: SortEnumType");
        }

        Line(text, "}");
    }

    private static void WriteHaving(StringBuilder text, CubeDefinition cube)
    {
        Describe(text, "Keeps the rows whose figures meet every condition, as they are shown: a withheld or missing value passes none.", indent: "");
        Line(text, $"input {cube.Name}HavingInput {{");
        foreach (var metric in cube.Metrics)
        {
            Describe(text, metric.Definition);
            Line(text, $"  {metric.Name}: DecimalOperationFilterInput");
        }

        Line(text, "}");
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    private static void Describe(StringBuilder text, string description, string indent = "  ") =>
        Line(text, $"{indent}\"{description.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
}
