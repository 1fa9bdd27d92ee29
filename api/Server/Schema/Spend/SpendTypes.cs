using Analytics.Api.Columns;
using Analytics.Api.Metrics;
using Analytics.Api.Model;
using Analytics.Api.Schema.Cubes;
using Analytics.GraphQL.Execution;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.Api.Schema.Spend;

/// <summary>The spend cube's way in.</summary>
internal static class SpendTypes
{
    private const string Sdl = """
        extend type Query {
          "Invoice-level spend. The selection is the table: this is the grand total, and `rows` splits it."
          spend(
            "Only the lines that meet this."
            where: SpendFilterInput
            "Which spend counts."
            basis: SpendBasis! = ALL
            "A data version's id, such as v14; the current one if left out."
            version: ID): Spend!
        }

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

    private static readonly CubeQuestion Questions = new(MetricCatalog.Spend, new FilterReader(MetricCatalog.Spend));

    public static SchemaBuilder AddSpend(this SchemaBuilder schema) => schema
        .Sdl(Sdl)
        .Enum<SpendBasis>("SpendBasis")
        .Enum<LocalityRing>("LocalityRing")
        .AddCube(MetricCatalog.Spend)
        .Query(query => query.Field("spend", SpendAsync).Cost("spend", Cost));

    private static FieldCost Cost(CostContext context)
    {
        try
        {
            var (question, view) = Questions.Read(context.Selection, context.Argument<SpendBasis>("basis"));
            return CubeCost.Of(question, context.Selection, view);
        }
        catch (GraphQLException)
        {
            return 0; // what cannot be read costs nothing; the resolver tells why, and where
        }
    }

    private static async Task<CubeNode> SpendAsync(ResolverContext context)
    {
        var (question, view) = Questions.Read(context.Selection, context.Argument<SpendBasis>("basis"));
        try
        {
            var answer = await context.Services.GetRequiredService<CubeAnswers>()
                .AskAsync(question, Snapshots.Sequence(context.Argument<string>("version")), context.CancellationToken);
            return new CubeNode(answer, view, answer.Answer.Root);
        }
        catch (VersionException exception)
        {
            throw Snapshots.Refused(exception);
        }
    }
}
