using Analytics.Api.Metrics;
using Analytics.Api.Model;
using Analytics.Api.Schema.Cubes;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.Api.Schema.Spend;

/// <summary>The spend cube, and the words of its own.</summary>
internal static class SpendTypes
{
    private const string Sdl = """
        "Which spend counts."
        enum SpendBasis {
          "Every published line."
          ALL
          "Leaves out tax, pensions, levies, other public bodies and redacted lines."
          INFLUENCEABLE
          "Also leaves out lines whose supplier has no known place."
          LOCATABLE
        }

        "Exclusive rings that add up to the whole: a line is in exactly one."
        enum LocalityRing {
          "The paying council's own borough."
          OWN_BOROUGH
          "The borough of a STAR partner other than the payer."
          STAR_PARTNER
          "The rest of Greater Manchester."
          GREATER_MANCHESTER
          "The rest of the North West of England."
          NORTH_WEST
          "The rest of the United Kingdom."
          REST_OF_UK
          "Another country."
          OVERSEAS
          "The supplier's place is not known."
          UNKNOWN
          "The publisher withholds the supplier's name."
          REDACTED
        }
        """;

    public static SchemaBuilder AddSpend(this SchemaBuilder schema) => schema
        .Sdl(Sdl)
        .Enum<SpendBasis>("SpendBasis")
        .Enum<LocalityRing>("LocalityRing")
        .AddCube(MetricCatalog.Spend);
}
