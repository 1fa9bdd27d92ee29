using Analytics.Api.Columns;
using Analytics.Api.Metrics;
using Analytics.Api.Model;
using Analytics.Api.Schema.About;
using Analytics.Api.Schema.Contracts;
using Analytics.Api.Schema.Toms;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.Api.Schema.Cubes;

/// <summary>Binds a cube's generated types to answers.</summary>
internal static class CubeTypes
{
    public static SchemaBuilder AddCube(this SchemaBuilder schema, CubeDefinition cube) => schema
        .Sdl(CubeSdl.Of(cube))
        .Query(query => query.AddCubeField(cube))
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
                row.Field(name, (node, context) => node.Key(name) is { } key
                    ? context.ContractsByNumber().LoadAsync(node.Members.SocialValue.ContractRecords[(int)key])
                    : Task.FromResult<Contract?>(null));
                break;
            case DimensionKind.Theme:
                row.AddFromFramework(name, members => members.Themes, (framework, code) => framework.Theme(code));
                break;
            case DimensionKind.Outcome:
                row.AddFromFramework(name, members => members.Outcomes, (framework, code) => framework.Outcome(code));
                break;
            case DimensionKind.Measure:
                row.AddFromFramework(name, members => members.Measures, (framework, reference) => framework.Measure(edition: null, reference, council: null));
                break;
            case DimensionKind.Priority:
                row.Field(name, (node, context) => node.Key(name) is { } key
                    ? context.Priorities().LoadAsync(node.Members.SocialValue.Priorities.CodeAt(key))
                    : Task.FromResult<PriorityNode?>(null));
                break;
            case DimensionKind.Number:
                row.Field(name, node => (int?)node.Key(name));
                break;
            case DimensionKind.Enum:
                row.Field(name, node => node.Key(name) is { } key ? Enum.ToObject(dimension.Enum!, key) : null);
                break;
        }
    }

    private static void AddFromFramework<T>(this ObjectBuilder<CubeNode> row, string name, Func<SocialValueMembers, CodeList> codes, Func<TomsFramework, string, T?> find) where T : class =>
        row.Field(name, async (node, context) => node.Key(name) is { } key ? find(await context.FrameworkAsync(), codes(node.Members.SocialValue).CodeAt(key)) : null);
}
