using System.Globalization;
using Analytics.Api.Model;
using Analytics.Api.Schema.Viewers;
using Analytics.GraphQL.Execution;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.Api.Schema.SavedQueries;

/// <summary>Binds saved queries to those who keep them.</summary>
internal static class SavedQueryTypes
{
    private sealed record SaveQueryPayload(SavedQuery SavedQuery);

    private sealed record DeleteSavedQueryPayload(string Id);

    public static SchemaBuilder AddSavedQueries(this SchemaBuilder schema) => schema
        .Sdl(SavedQuerySdl.Text)
        .Object<SavedQuery>("SavedQuery", query => query.Field("id", row => Text(row.Id)))
        .Object<SaveQueryPayload>("SaveQueryPayload")
        .Object<DeleteSavedQueryPayload>("DeleteSavedQueryPayload")
        .Query(query => query.Field("savedQueries", context => Store(context).ListFor(context.Asker())))
        .Mutation(mutation => mutation
            .Field("saveQuery", Save)
            .Field("deleteSavedQuery", Delete));

    private static SaveQueryPayload Save(ResolverContext context)
    {
        RequireAdministrator(context, "saved");
        var input = context.Argument<InputObject>("input")!;
        var draft = SavedQueryInput.Read(input, context.Asker(), context.Schema);
        return new(input.Get<string>("id") is { } id
            ? Store(context).Replace(Number(id), draft, context.Asker())
            : Store(context).Add(draft, context.Asker()));
    }

    private static DeleteSavedQueryPayload Delete(ResolverContext context)
    {
        RequireAdministrator(context, "deleted");
        var number = Number(context.Argument<InputObject>("input")!.Get<string>("id")!);
        Store(context).Delete(number, context.Asker());
        return new(Text(number));
    }

    private static SavedQueryStore Store(ResolverContext context) => context.Services.GetRequiredService<SavedQueryStore>();

    private static void RequireAdministrator(ResolverContext context, string done)
    {
        if (!context.Asker().IsAdministrator)
            throw new GraphQLException($"Queries are {done} by the administrator alone, and this request does not carry the administrator's key. {Asker.HowToBeAdministrator}", "FORBIDDEN");
    }

    private static long Number(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw SavedQueryStore.NotThere(id);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
