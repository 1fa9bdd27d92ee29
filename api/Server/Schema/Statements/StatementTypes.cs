using System.Globalization;
using Analytics.Api.Model;
using Analytics.Api.Schema.About;
using Analytics.Api.Schema.Records;
using Analytics.Api.Schema.Viewers;
using Analytics.GraphQL.Execution;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.Api.Schema.Statements;

/// <summary>Binds the texts of annual statements to those who write them.</summary>
internal static class StatementTypes
{
    private const int LargestText = 50_000;

    private sealed record SaveStatementTextPayload(StatementText? StatementText);

    public static SchemaBuilder AddStatements(this SchemaBuilder schema) => schema
        .Sdl(StatementSdl.Text)
        .Enum<StatementSection>("StatementSection")
        .Object<StatementText>("StatementText", text => text
            .Field("id", row => row.Id.ToString(CultureInfo.InvariantCulture))
            .Field("council", (row, context) => context.Members().CouncilAt(row.CouncilKey)))
        .Object<SaveStatementTextPayload>("SaveStatementTextPayload")
        .Query(query => query.Field("statementTexts", context =>
        {
            var (council, year) = (context.Council(), Year(context.Argument<string>("financialYear")!));
            return context.ReadAsync(scope => StatementStore.Standing(scope.Db.StatementTexts.Where(row => row.CouncilKey == council && row.FinancialYear == year)));
        }))
        .Mutation(mutation => mutation.Field("saveStatementText", Save));

    private static SaveStatementTextPayload Save(ResolverContext context)
    {
        if (!context.Asker().IsAdministrator)
            throw new GraphQLException($"Texts of statements are saved by the administrator alone, and this request does not carry the administrator's key. {Asker.HowToBeAdministrator}", "FORBIDDEN");

        var input = context.Argument<InputObject>("input")!;
        var council = context.CouncilOf(input.Get<string>("council")!);
        var draft = new StatementText
        {
            CouncilKey = council,
            FinancialYear = Year(input.Get<string>("financialYear")!),
            Section = input.Get<StatementSection>("section"),
            Text = Text(input.Get<string>("text")!),
            SavedBy = context.Asker().Name,
        };
        return new(context.Services.GetRequiredService<StatementStore>().Save(draft, context.Members().CouncilAt(council).Name, Number(input.Get<string>("replaces")), context.Asker()));
    }

    private static string Year(string text) => FinancialYear.TryParse(text, out var year, out var problem) ? year.ToString() : throw new GraphQLException(problem!);

    /// <summary>One kind of line end, whichever browser it comes from.</summary>
    private static string Text(string text)
    {
        var plain = text.ReplaceLineEndings("\n").Trim();
        KeptText.Check("text", plain, LargestText);
        return plain;
    }

    private static long? Number(string? id) => id is null
        ? null
        : long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new GraphQLException($"`replaces` is '{id}', which is the `id` of no text: `statementTexts` lists those that there are.", "NOT_FOUND");
}
