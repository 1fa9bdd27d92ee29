using Analytics.Api.Metrics;
using Analytics.Api.Model;
using Analytics.Api.Schema.Cubes;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.Api.Schema.Toms;

/// <summary>The social value cube, and the words of its own.</summary>
internal static class TomsCube
{
    private const string Sdl = """
        "What a quantity of a measure is worth."
        enum Valuation {
          "Quantity times the proxy of the edition in force at signature."
          TOMS
          "The same less deadweight, displacement, attribution and leakage, with drop-off and discounting over the years that it lasts."
          ADJUSTED
        }
        """;

    public static SchemaBuilder AddToms(this SchemaBuilder schema) => schema
        .Sdl(Sdl)
        .Enum<Valuation>("Valuation")
        .AddCube(MetricCatalog.Toms);
}
