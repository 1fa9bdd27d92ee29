using Analytics.Api.Metrics;
using Analytics.Api.Model;
using Analytics.Api.Schema.Cubes;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.Api.Schema.CohortOutcomes;

/// <summary>The cube of people's outcomes, and the words of its own.</summary>
internal static class CohortOutcomesCube
{
    private const string Sdl = """
        "What went right for a person."
        enum OutcomeKind {
          "A job."
          EMPLOYMENT
          "An apprenticeship."
          APPRENTICESHIP
          "A placement to gain experience of work."
          WORK_PLACEMENT
          "A course or training on the job."
          TRAINING
          "A qualification gained."
          QUALIFICATION
          "Help on the way to work: advice, mentoring, interview practice."
          SUPPORT_INTO_WORK
          "Help with health and wellbeing."
          WELLBEING_SUPPORT
        }
        """;

    public static SchemaBuilder AddCohortOutcomes(this SchemaBuilder schema) => schema
        .Sdl(Sdl)
        .Enum<OutcomeKind>("OutcomeKind")
        .AddCube(MetricCatalog.CohortOutcomes);
}
