using System.Globalization;
using Analytics.Api.Metrics;
using Analytics.Api.Model;
using Analytics.Api.Schema.Records;
using Analytics.GraphQL.Execution;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.Api.Schema.Councils;

/// <summary>Where councils want to be, and how far they say they are.</summary>
internal static class SelfAssessmentTypes
{
    private const string Sdl = """
        extend type Query {
          "How far a council says it is, by kind, day and number."
          assessments(
            "The council's ONS code."
            council: ID!
            "Only those of this kind."
            kind: AssessmentKind): [Assessment!]!
          "What a council wants its figures to be, by year, then by cube and figure."
          targets(
            "The council's ONS code."
            council: ID!
            "Only those of this year, written 2022/23."
            financialYear: String): [Target!]!
        }

        "How far a council is in one area of a self-assessment."
        type Assessment {
          "The council's code, the kind, the day and the number."
          id: ID!
          "Which self-assessment."
          kind: AssessmentKind!
          "Whose it is."
          council: Council!
          "The day it was made."
          assessedOn: Date!
          "The area's place in its list, from 1."
          number: Int!
          "What is assessed."
          area: String!
          "How far it is, 0 to `maximum`."
          level: Decimal!
          "The furthest one can be."
          maximum: Decimal!
          "What the council says to it."
          note: String
        }

        "Self-assessments that councils make."
        enum AssessmentKind {
          "The 12 Steps."
          TWELVE_STEPS
          "The ten areas of the Social Value Maturity Index."
          MATURITY_INDEX
          "The Flexible Framework."
          FLEXIBLE_FRAMEWORK
        }

        "What a council wants one figure to be in one year."
        type Target {
          "Which figure."
          metric: Metric!
          "Whose target."
          council: Council!
          "Written 2022/23."
          financialYear: String!
          "In the figure's own unit; shares are parts of 1."
          value: Decimal!
        }
        """;

    public static SchemaBuilder AddSelfAssessment(this SchemaBuilder schema) => schema
        .Sdl(Sdl)
        .Enum<AssessmentKind>("AssessmentKind")
        .Object<Assessment>("Assessment", assessment => assessment
            .Field("id", (row, context) => context.RecordId(
                row.CouncilKey, string.Create(CultureInfo.InvariantCulture, $"{UpperCase.Of(row.Kind)}:{row.AssessedOn:yyyy-MM-dd}:{row.Number}")))
            .Field("council", (row, context) => context.Members().CouncilAt(row.CouncilKey)))
        .Object<Target>("Target", target => target
            .Field("metric", Find)
            .Field("council", (row, context) => context.Members().CouncilAt(row.CouncilKey)))
        .Query(query => query
            .Field("assessments", context =>
            {
                var (council, kind) = (context.Council(), context.Argument<AssessmentKind?>("kind"));
                return context.ReadAsync(scope => Assessments(scope, council, kind));
            })
            .Field("targets", context =>
            {
                var (council, year) = (context.Council(), context.Argument<string>("financialYear"));
                return year is null || FinancialYear.TryParse(year, out _, out var problem)
                    ? context.ReadAsync(scope => Targets(scope, council, year))
                    : throw new GraphQLException(problem!);
            }));

    private static List<Assessment> Assessments(RecordScope scope, int council, AssessmentKind? kind) =>
    [
        .. scope.Shown(scope.Db.Assessments)
            .Where(row => row.CouncilKey == council && (kind == null || row.Kind == kind))
            .AsEnumerable()
            .OrderBy(row => row.Kind).ThenBy(row => row.AssessedOn).ThenBy(row => row.Number),
    ];

    /// <summary>A target for a figure that the glossary does not have cannot be read, so it is not shown.</summary>
    private static List<Target> Targets(RecordScope scope, int council, string? year) =>
    [
        .. scope.Shown(scope.Db.Targets)
            .Where(row => row.CouncilKey == council && (year == null || row.FinancialYear == year))
            .AsEnumerable()
            .Where(row => Find(row) is not null)
            .OrderBy(row => row.FinancialYear, StringComparer.Ordinal).ThenBy(row => Find(row)!.Cube).ThenBy(row => row.Metric, StringComparer.Ordinal),
    ];

    private static Metric? Find(Target target) =>
        MetricCatalog.Metrics.FirstOrDefault(metric => UpperCase.Of(metric.Cube) == target.Cube && metric.Name == target.Metric);
}
