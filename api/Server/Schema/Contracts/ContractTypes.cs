using Analytics.Api.Model;
using Analytics.Api.Schema.Records;
using Analytics.Api.Schema.Suppliers;
using Analytics.GraphQL.Execution;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.Api.Schema.Contracts;

/// <summary>What is contracted, and what social value the contracts promise and deliver.</summary>
internal static class ContractTypes
{
    private static readonly RecordList<ContractRow, Contract> Contracts = new(ContractRow.Fields, ContractRow.All, row => row.Contract);

    public static SchemaBuilder AddContracts(this SchemaBuilder schema) => schema
        .Sdl(ContractSdl.Text)
        .Sdl(RecordSdl.RootField("contracts", "Contract", "Contracts, by id unless sorted."))
        .Sdl(RecordSdl.Of(ContractRow.Fields))
        .Enum<ContractPhase>("ContractPhase")
        .AddConnection<Contract>("Contract")
        .Object<Contract>("Contract", contract => contract
            .Field("id", (row, context) => context.RecordId(row.CouncilKey, row.Reference))
            .Field("council", (row, context) => context.Members().CouncilAt(row.CouncilKey))
            .Field("suppliers", async (row, context) => (await context.SuppliersOfContracts().LoadAsync(row.Id) ?? []).Select(SupplierTypes.Of))
            .Field("value", row => row.Value?.Value)
            .Field("phase", (row, context) => row.PhaseOn(AsAt(context)))
            .Field("commitments", async (row, context) => await context.Commitments().LoadAsync(new(row.CouncilKey, row.Reference)) ?? []))
        .AddCommitments()
        .Query(query => query
            .Field("contracts", Contracts.Connect)
            .Field("contract", (ResolverContext context) => Find(context, context.Argument<string>("id")!)));

    /// <summary>The day that stocks are counted on.</summary>
    public static DateOnly AsAt(ResolverContext context) => context.Version().AsAt;

    private static Task<Contract?> Find(ResolverContext context, string id)
    {
        var parts = id.Split(':', 2);
        return parts.Length == 2 && context.Members().CouncilOf(parts[0]) is { } council
            ? context.Contracts().LoadAsync(new(council, parts[1]))
            : Task.FromResult<Contract?>(null);
    }
}
