using Analytics.Api.Metrics;
using Analytics.Api.Schema;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.Api.Tests.Schema;

public sealed class SchemaTests
{
    private static readonly GraphQL.TypeSystem.Schema Built = AnalyticsSchema.Build();

    [Fact]
    public void CheckedInSchema_IsTheRunningOne()
    {
        var file = Repository.PathOf("api", "Server", "schema.graphql");
        var printed = SchemaPrinter.Print(Built) + "\n";
        var before = File.Exists(file) ? File.ReadAllText(file) : "";
        if (before == printed)
            return;

        File.WriteAllText(file, printed);
        Assert.Fail("The schema has changed, and api/Server/schema.graphql has been written anew. Review the difference, and commit it.");
    }

    [Fact]
    public void EverythingInTheSchema_HasADescription()
    {
        var missing =
            from type in Built.Types
            where !type.Name.StartsWith("__", StringComparison.Ordinal) && type is not ScalarType { IsBuiltIn: true }
            from name in WithoutDescription(type)
            select name;

        Assert.Empty(missing);
    }

    [Fact]
    public void EveryMetricAndDimension_IsAFieldOfItsCube()
    {
        foreach (var cube in MetricCatalog.Cubes)
        {
            var row = (ObjectType)Built.Types.Single(type => type.Name == cube.Name + "Row");
            var expected = cube.Dimensions.Select(dimension => dimension.Name).Concat(cube.Metrics.Select(metric => metric.Name)).Append("rows");

            Assert.Equal(expected, row.Fields.Select(field => field.Name));
        }
    }

    private static IEnumerable<string> WithoutDescription(NamedType type)
    {
        if (type is not ObjectType { Name: "Query" or "Mutation" } && string.IsNullOrEmpty(type.Description))
            yield return type.Name;

        var members = type switch
        {
            ComplexType complex => complex.Fields.SelectMany(field => field.Arguments
                .Select(argument => ($"{field.Name}({argument.Name})", argument.Description))
                .Prepend((field.Name, field.Description))),
            InputObjectType input => input.Fields.Select(field => (field.Name, field.Description)),
            EnumType values => values.Values.Select(value => (value.Name, value.Description)),
            _ => [],
        };
        foreach (var (name, description) in members)
        {
            if (string.IsNullOrEmpty(description))
                yield return $"{type.Name}.{name}";
        }
    }
}
