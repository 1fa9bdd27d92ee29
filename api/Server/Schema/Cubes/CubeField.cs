using Analytics.Api.Disclosure;
using Analytics.Api.Metrics;
using Analytics.Api.Schema.About;
using Analytics.Api.Schema.Viewers;
using Analytics.GraphQL.Execution;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.Api.Schema.Cubes;

/// <summary>The fields of the root at which the tables of the cubes begin.</summary>
internal static class CubeField
{
    public static void AddCubeField(this RootBuilder query, CubeDefinition cube)
    {
        var questions = new CubeQuestion(cube, new FilterReader(cube));
        query.Field(cube.FieldName, context => AskAsync(questions, context)).Cost(cube.FieldName, context => Cost(questions, context));
    }

    private static FieldCost Cost(CubeQuestion questions, CostContext context)
    {
        try
        {
            var (question, view) = context.Selection.Once(questions.Read);
            return CubeCost.Of(question, context.Selection, view);
        }
        catch (GraphQLException)
        {
            return 0; // what cannot be read costs nothing; the resolver tells why, and where
        }
    }

    private static async Task<CubeNode> AskAsync(CubeQuestion questions, ResolverContext context)
    {
        var (question, view) = context.Selection.Once(questions.Read);
        var policy = DisclosurePolicy.Of(context.Asker());
        if (policy.IsTreated && DisclosureControl.Refused(question) is { } refused)
            throw new GraphQLException($"`{question.Cube.FieldName}` is asked by `{refused.Name}`, but that could tell single people apart: it is open to those alone who see figures about people as they are. Leave it out.", "DISCLOSURE");

        using var lease = Snapshots.Version(context, Snapshots.Sequence(context.Argument<string>("version")));
        var answers = context.Services.GetRequiredService<CubeAnswers>();
        var request = new CubeRequest(question, policy, lease.Snapshot);
        var answer = answers.Known(request) ?? await ColumnQueries.Explain(AskAsync(answers, request, context));
        if (answer.ServedBy == ServedBy.Cache)
            context.MayRepeat();

        return new CubeNode(answer, view, answer.Answer.Root);
    }

    /// <summary>Asks with the other fields of the operation.</summary>
    private static async Task<CubeAnswer> AskAsync(CubeAnswers answers, CubeRequest request, ResolverContext context)
    {
        var allowance = context.Allowance();
        var loader = context.DataLoader<CubeRequest, Task<CubeAnswer>>(nameof(CubeField), (requests, cancellationToken) => Task.FromResult(answers.Ask(requests, allowance, cancellationToken)));
        return await (await loader.LoadAsync(request))!;
    }
}
