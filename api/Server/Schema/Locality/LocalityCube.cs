using Analytics.Api.Metrics;
using Analytics.Api.Schema.Cubes;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.Api.Schema.Locality;

/// <summary>The cube of places.</summary>
internal static class LocalityCube
{
    public static SchemaBuilder AddLocality(this SchemaBuilder schema) => schema.AddCube(MetricCatalog.Locality);
}
