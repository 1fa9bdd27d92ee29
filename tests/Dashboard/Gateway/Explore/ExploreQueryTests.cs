using Analytics.Dashboard.Gateway;
using Analytics.GraphQL.Language;
using Analytics.GraphQL.TypeSystem;
using Analytics.GraphQL.Validation;

namespace Analytics.Dashboard.Tests.Gateway.Explore;

public sealed class ExploreQueryTests
{
    private static readonly string Sdl = File.ReadAllText(Repository.PathOf("api", "Server", "schema.graphql"));

    private static readonly Schema Schema = new SchemaBuilder().Sdl(Sdl).BuildWithoutResolvers();

    private static readonly IReadOnlyList<DefinitionNode> Definitions = SyntaxParser.Parse(Sdl).Definitions;

    public static TheoryData<Cube> Cubes => new(Enum.GetValues<Cube>());

    [Theory]
    [MemberData(nameof(Cubes))]
    public void Dimensions_AreThoseOfTheSchema(Cube cube) =>
        Assert.Equal(Words($"{cube}Dimension"), Dimensions.Of(cube).Select(dimension => dimension.Name));

    [Theory]
    [InlineData("COHORT", "Cohort")]
    [InlineData("CONTRACT_PHASE", "ContractPhase")]
    [InlineData("LOCALITY_RING", "LocalityRing")]
    [InlineData("OUTCOME_KIND", "OutcomeKind")]
    [InlineData("SUPPLIER_KIND", "SupplierKind")]
    [InlineData("SUPPLIER_SIZE", "SupplierSize")]
    public void Words_AreThoseOfTheSchema(string dimension, string type) =>
        Assert.Equal(Words(type), Dimensions.All.Single(known => known.Name == dimension).Words);

    [Theory]
    [MemberData(nameof(Cubes))]
    public void EveryPick_IsWhatTheSchemaHas(Cube cube)
    {
        var figures = Fields($"{cube}Row").Where(field => Type(field.Type) == "Figure").Select(field => field.Name.Value).ToList();

        foreach (var beside in Enum.GetValues<Beside>())
        {
            var query = new ExploreQuery(cube, figures, Dimensions.Of(cube), First: 10)
            {
                Where = [.. Dimensions.Of(cube).Select(dimension => new Condition(dimension, [Value(dimension)]))],
                Basis = cube == Cube.Spend ? SpendBasis.Locatable : SpendBasis.All,
                AsAt = cube == Cube.Toms ? new DateOnly(2023, 3, 31) : null,
                Beside = beside,
                Order = new RowOrder(figures[0], IsDescending: true),
                Version = "v14",
            };

            Assert.Empty(Errors(query.Text));
            Assert.Empty(Errors(ExploreAnswer.With(query).Text));
        }
    }

    [Fact]
    public void Text_IsWhatAReaderWouldWrite()
    {
        var ring = Dimensions.All.Single(dimension => dimension.Name == "LOCALITY_RING");
        var category = Dimensions.All.Single(dimension => dimension.Name == "CATEGORY");

        var query = new ExploreQuery(Cube.Spend, ["amount"], [ring], First: 25)
        {
            Where = [new Condition(ring, ["OWN_BOROUGH", "UNKNOWN"]), new Condition(category, ["""Roads" } } evil { " – £"""])],
            Basis = SpendBasis.Influenceable,
            Beside = Beside.LastYear,
            Order = new RowOrder("amount", IsDescending: true),
        };

        Assert.Equal(
            """
            query Explore {
              spend(
                where: { localityRing: { in: [OWN_BOROUGH, UNKNOWN] }, category: { eq: "Roads\" } } evil { \" – £" } }
                basis: INFLUENCEABLE
              ) {
                amount { ...Cell }
                rows(by: [LOCALITY_RING], order: [{ amount: DESC }], first: 25) {
                  localityRing
                  amount { ...Cell }
                }
                info {
                  citation
                  suppressedFigures
                  truncated
                }
              }
            }

            fragment Cell on Figure {
              value
              status
              display
              share
              compare(to: SAME_PERIOD_LAST_YEAR) {
                value
                status
                display
                change
                verdict
              }
            }

            """,
            query.Text);
        Assert.Empty(Errors(query.Text));
    }

    private static string Value(Dimension dimension) => dimension.Kind switch
    {
        DimensionKind.Word => dimension.Words[0],
        DimensionKind.Number => "1",
        DimensionKind.Month => "2022-04-01",
        _ => "2022/23",
    };

    private static IEnumerable<string> Errors(string document) => DocumentValidator.Validate(Schema, SyntaxParser.Parse(document)).Select(error => error.Message);

    private static IEnumerable<string> Words(string type) =>
        Definitions.OfType<EnumTypeDefinitionNode>().Single(definition => definition.Name.Value == type).Values.Select(value => value.Name.Value);

    private static List<FieldDefinitionNode> Fields(string type) =>
        [.. Definitions.OfType<ObjectTypeDefinitionNode>().Single(definition => definition.Name.Value == type).Fields];

    private static string Type(TypeNode type) => type switch
    {
        NonNullTypeNode inner => Type(inner.Type),
        NamedTypeNode named => named.Name.Value,
        _ => "",
    };
}
