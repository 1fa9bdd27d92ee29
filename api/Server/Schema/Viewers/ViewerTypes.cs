using Analytics.Api.Columns;
using Analytics.Api.Model;
using Analytics.Api.Schema.Records;
using Analytics.GraphQL.Execution;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.Api.Schema.Viewers;

/// <summary>Who is asking.</summary>
internal static class ViewerTypes
{
    private const string Sdl = """
        extend type Query {
          "Who is asking, and what they may see."
          viewer: Viewer!
        }

        "Who is asking, and what they may see."
        type Viewer {
          "What people call them."
          name: String!
          "What they are to this installation."
          role: Role!
          "Councils whose people figures the viewer sees untreated, and whose claims, evidence and unpublished imports the viewer sees. Published lines are open to all."
          councils: [Council!]!
        }

        "What an asker is to this installation."
        enum Role {
          "Anybody: sees what is published, small numbers of people protected."
          PUBLIC
          "Works for a partner council."
          PARTNER
          "Leads a council."
          LEADER
          "Analyses a council's data."
          ANALYST
          "Holds the administrator's key: sees everything, imports, and saves queries for all."
          ADMINISTRATOR
        }
        """;

    public static SchemaBuilder AddViewer(this SchemaBuilder schema) => schema
        .Sdl(Sdl)
        .Enum<Role>("Role")
        .Object<Asker>("Viewer", viewer => viewer.Field("councils", Councils))
        .Query(query => query.Field("viewer", context => context.Asker()));

    /// <summary>Who is asking. Whatever depends on that asks here.</summary>
    public static Asker Asker(this ResolverContext context) => context.Services.GetRequiredService<Asker>();

    private static IEnumerable<CouncilMember> Councils(Asker asker, ResolverContext context) =>
        context.Members().AllCouncils.Where(council => asker.SeesAllOf(council.Key));
}
