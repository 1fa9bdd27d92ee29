using Analytics.Api.Metrics;
using Analytics.Api.Model;
using Analytics.Api.Records;
using Analytics.Api.Schema.Records;
using Analytics.Api.Schema.Toms;
using Analytics.GraphQL.Execution;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.Api.Schema.Contracts;

/// <summary>What contracts promise and deliver.</summary>
internal static class CommitmentTypes
{
    private static readonly RecordList<ClaimRow, ClaimNode> Claims = new(ClaimRow.Fields, ClaimRow.Shown, row => new ClaimNode(row.Claim, row.Edition, row.IsShown));

    public static SchemaBuilder AddCommitments(this SchemaBuilder schema) => schema
        .Sdl(RecordSdl.RootField("deliveryClaims", "DeliveryClaim", "What suppliers report to have delivered, by id unless sorted. Claims in measures about a cohort are withheld, and counted nowhere here."))
        .Sdl(RecordSdl.Of(ClaimRow.Fields))
        .Enum<ClaimState>("ClaimState")
        .AddConnection<ClaimNode>("DeliveryClaim")
        .Object<CommitmentNode>("Commitment", commitment => commitment
            .Field("id", (node, context) => context.RecordId(node.Commitment.CouncilKey, node.Commitment.Reference))
            .Field("measure", async (node, context) => Measure(await context.FrameworkAsync(), node.Commitment.Edition, node.Commitment.Measure, node.Commitment.CouncilKey))
            .Field("cohort", async (node, context) => node.Commitment.Cohort ?? (await context.FrameworkAsync()).Measure(node.Commitment.Edition, node.Commitment.Measure, node.Commitment.CouncilKey)?.Cohort)
            .Field("edition", node => node.Commitment.Edition)
            .Field("proxyValue", async (node, context) => Proxy(await context.FrameworkAsync(), node))
            .Field("contract", (node, context) => context.Contracts().LoadAsync(node.Contract))
            .Field("quantity", node => node.Commitment.Quantity)
            .Field("value", async (node, context) => Value(node.Commitment.Quantity, Proxy(await context.FrameworkAsync(), node)))
            .Field("claims", async (node, context) => node.IsWithheld ? null : (await ClaimsOf(node, context)).Where(claim => claim.IsShown))
            .Field("deliveredQuantity", (node, context) => Delivered(node, context, TomsMetrics.QuantityDelivered))
            .Field("deliveredValue", (node, context) => Delivered(node, context, TomsMetrics.Delivered)))
        .Object<ClaimNode>("DeliveryClaim", claim => claim
            .Field("id", (node, context) => context.RecordId(node.Claim.CouncilKey, node.Claim.Reference))
            .Field("contract", (node, context) => context.Contracts().LoadAsync(new(node.Claim.CouncilKey, node.Claim.ContractReference)))
            .Field("measure", async (node, context) => Measure(await context.FrameworkAsync(), node.Edition, node.Claim.Measure, node.Claim.CouncilKey))
            .Field("deliveredOn", node => node.Claim.DeliveredOn)
            .Field("claimedOn", node => node.Claim.ClaimedOn)
            .Field("validatedOn", node => node.Claim.ValidatedOn)
            .Field("quantity", node => node.Claim.Quantity)
            .Field("value", async (node, context) => Value(node, await context.FrameworkAsync()))
            .Field("state", node => node.Claim.State)
            .Field("place", (node, context) => node.Claim.PlaceCode is { } code ? context.Members().PlaceOf(code) : null)
            .Field("evidence", node => node.Claim.Evidence))
        .Query(query => query.Field("deliveryClaims", Claims.Connect));

    private static async Task<Figure> Delivered(CommitmentNode node, ResolverContext context, Metric metric)
    {
        var framework = await context.FrameworkAsync();
        if (context.Members().CoverageOf(node.Commitment.CouncilKey, ImportKind.Delivery).Count == 0)
            return new Figure { Metric = metric, Status = FigureStatus.Unavailable };

        if (metric == TomsMetrics.Delivered && Proxy(framework, node) is null)
            return new Figure { Metric = metric, Status = FigureStatus.NotApplicable };

        if (node.IsWithheld)
            return new Figure { Metric = metric, Status = FigureStatus.Suppressed };

        var asAt = ContractTypes.AsAt(context);
        var delivered = (await ClaimsOf(node, context)).Where(claim => claim.Claim.IsValidatedOn(asAt));
        return new Figure { Metric = metric, Value = delivered.Sum(claim => metric == TomsMetrics.Delivered ? Value(claim, framework) ?? 0m : claim.Claim.Quantity) };
    }

    private static async Task<IEnumerable<ClaimNode>> ClaimsOf(CommitmentNode node, ResolverContext context) =>
        (await context.Claims().LoadAsync(node.Contract) ?? []).Where(claim => claim.Claim.Measure == node.Commitment.Measure);

    private static MeasureNode Measure(TomsFramework framework, string? edition, string reference, int council) =>
        framework.Measure(edition, reference, council)
        ?? throw new GraphQLException($"No edition of the TOMs framework that is loaded has the measure {reference}: import the one that has.", "NOT_FOUND");

    private static decimal? Proxy(TomsFramework framework, CommitmentNode node) =>
        framework.Proxy(node.Commitment.Edition, node.Commitment.Measure, node.Commitment.CouncilKey);

    private static decimal? Value(ClaimNode node, TomsFramework framework) =>
        Value(node.Claim.Quantity, framework.Proxy(node.Edition, node.Claim.Measure, node.Claim.CouncilKey));

    private static decimal? Value(decimal quantity, decimal? proxy) => RecordFunctions.Pence(quantity, proxy) is { } pence ? new Pounds(pence).Value : null;
}
