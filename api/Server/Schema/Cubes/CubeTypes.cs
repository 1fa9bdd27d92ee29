using Analytics.Api.Metrics;
using Analytics.Api.Model;
using Analytics.Api.Schema.About;
using Analytics.Api.Schema.Contracts;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.Api.Schema.Cubes;

/// <summary>Binds a cube's generated types to answers.</summary>
internal static class CubeTypes
{
    public static SchemaBuilder AddCube(this SchemaBuilder schema, CubeDefinition cube) => schema
        .Sdl(CubeSdl.Of(cube))
        .Object<CubeNode>(cube.Name, level =>
        {
            level.AddFigures(cube);
            level.Field("info", node => new ResultInfo(node.Cube));
        })
        .Object<CubeNode>(cube.Name + "Row", row =>
        {
            foreach (var dimension in cube.Dimensions)
                row.AddDimension(dimension);

            row.AddFigures(cube);
        });

    private static void AddFigures(this ObjectBuilder<CubeNode> level, CubeDefinition cube)
    {
        foreach (var metric in cube.Metrics)
            level.Field(metric.Name, (node, context) => node.Row.Figures[node.View.Figures[context.Selection]]);

        level.Field("rows", (node, context) =>
        {
            var (index, view) = node.View.Rows[context.Selection];
            return node.Row.Levels[index].Select(row => new CubeNode(node.Cube, view, row));
        });
    }

    private static void AddDimension(this ObjectBuilder<CubeNode> row, Dimension dimension)
    {
        var name = dimension.Name;
        switch (dimension.Kind)
        {
            case DimensionKind.Council:
                row.Field(name, node => node.Members.CouncilAt(node.Key(name)!.Value));
                break;
            case DimensionKind.FinancialYear:
                row.Field(name, node => new FinancialYear((int)node.Key(name)!.Value).ToString());
                break;
            case DimensionKind.Quarter:
                row.Field(name, node => CalendarKeys.Quarter(node.Key(name)!.Value).ToString());
                break;
            case DimensionKind.Month:
                row.Field(name, node => CalendarKeys.Month(node.Key(name)!.Value));
                break;
            case DimensionKind.Label:
                row.Field(name, node => node.Key(name) is { } key ? node.Members.LabelAt(key) : null);
                break;
            case DimensionKind.Supplier:
                row.Field(name, node => node.Key(name) is { } key ? node.Members.SupplierAt(key) : null);
                break;
            case DimensionKind.Place:
                row.Field(name, node => node.Key(name) is { } key ? node.Members.PlaceAt(key) : null);
                break;
            case DimensionKind.Contract:
                row.Field(name, (node, context) => node.Key(name) is { } key ? context.ContractsByNumber().LoadAsync(key) : Task.FromResult<Contract?>(null));
                break;
            case DimensionKind.Enum:
                row.AddEnum(name);
                break;
        }
    }

    private static void AddEnum(this ObjectBuilder<CubeNode> row, string name) => _ = name switch
    {
        "supplierSize" => row.Field(name, node => (SupplierSize)node.Key(name)!.Value),
        "supplierKind" => row.Field(name, node => (SupplierKind)node.Key(name)!.Value),
        "localityRing" => row.Field(name, node => (LocalityRing)node.Key(name)!.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No enum stands behind this dimension."),
    };
}
