using System.Globalization;
using Analytics.Api.Columns;
using Analytics.Api.Metrics;
using Analytics.Api.Model;
using Analytics.Api.Schema.Contracts;
using Analytics.Api.Schema.Cubes;
using Analytics.Api.Schema.Records;
using Analytics.GraphQL.Execution;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.Api.Schema.Spend;

/// <summary>A published line, and what the columns know of it.</summary>
internal sealed record SpendLineNode(SpendLine Line, SpendLineEntry Entry);

/// <summary>The published lines themselves.</summary>
internal static class SpendLineTypes
{
    private const string Sdl = """
        "One published payment."
        type SpendLine {
          "Its number here."
          id: ID!
          "Who paid."
          council: Council!
          "Who was paid; null where the publisher withholds the name."
          supplier: Supplier
          "The name on the line, as printed."
          supplierName: String!
          "The day of payment."
          paidOn: Date!
          "In pounds, net of recoverable VAT; credit notes and reversals are negative."
          amount: Decimal!
          "VAT in pounds that the council cannot reclaim."
          irrecoverableVat: Decimal
          "The paying directorate or service area, as printed."
          directorate: String
          "What was bought, as printed."
          category: String
          "What the line says it was for."
          description: String
          "The council's number of the payment."
          transactionNumber: String
          "Whether the supplier's name is withheld by the publisher."
          redacted: Boolean!
          "Where the supplier lies, as the payer sees it."
          localityRing: LocalityRing!
          "The contract that was paid on; null when it is not known."
          contract: Contract
          "The file that brought it."
          import: Import!
          "Its line in the file, from 1."
          sourceLine: Int!
        }
        """;

    private static readonly FilterReader Filters = new(MetricCatalog.Spend with { Name = SpendLineList.Type, Filters = SpendLineList.Filters });

    public static SchemaBuilder AddSpendLines(this SchemaBuilder schema) => schema
        .Sdl(Sdl)
        .Sdl(RecordSdl.RootField("spendLines", SpendLineList.Type, "The published lines, by number unless sorted. With the `where` and `basis` of a figure of spend they are the lines that it counts, but for those of imports that are not public.", """

                "Which spend counts."
                basis: SpendBasis! = ALL
            """))
        .Sdl(RecordSdl.Inputs(
            SpendLineList.Type,
            SpendLineList.Filters.Select(filter => (filter.Name, filter.Definition, filter.InputType)),
            SpendLineList.Sorts.Keys.Select(name => (name, SpendLineList.Filters.First(filter => filter.Name == name).Definition))))
        .AddConnection<SpendLineNode>(SpendLineList.Type)
        .Object<SpendLineNode>(SpendLineList.Type, line => line
            .Field("id", node => node.Line.Id.ToString(CultureInfo.InvariantCulture))
            .Field("council", (node, context) => context.Members().CouncilAt(node.Line.CouncilKey))
            .Field("supplier", (node, context) => node.Entry.SupplierId is { } supplier ? context.Members().SupplierAt(supplier) : null)
            .Field("supplierName", async (node, context) => await Names(context).LoadAsync(node.Line.AliasId))
            .Field("paidOn", node => node.Line.PaidOn)
            .Field("amount", node => node.Line.Amount.Value)
            .Field("irrecoverableVat", node => node.Line.IrrecoverableVat?.Value)
            .Field("directorate", (node, context) => node.Line.DirectorateId is { } label ? context.Members().LabelAt(label) : null)
            .Field("category", (node, context) => node.Line.CategoryId is { } label ? context.Members().LabelAt(label) : null)
            .Field("description", node => node.Line.Description)
            .Field("transactionNumber", node => node.Line.TransactionNumber)
            .Field("redacted", node => node.Entry.SupplierId is null)
            .Field("localityRing", node => node.Entry.Ring)
            .Field("contract", (node, context) => node.Entry.Contract is { } contract ? context.ContractsByNumber().LoadAsync(context.Members().SocialValue.ContractRecords[contract]) : Task.FromResult<Contract?>(null))
            .Field("import", (node, context) => Imports(context).LoadAsync(node.Line.ImportId))
            .Field("sourceLine", node => node.Line.SourceLine))
        .Query(query => query.Field("spendLines", context => new SpendLineList(context, Filters.Read(context.Argument<InputObject>("where"))).Connect()));

    private static DataLoader<int, string> Names(ResolverContext context) => context.Loader<int, string>("SpendLineNames", (scope, aliases) =>
        scope.Db.Aliases.Where(alias => aliases.Contains(alias.Id)).ToDictionary(alias => alias.Id, alias => alias.Name));

    private static DataLoader<int, Import> Imports(ResolverContext context) => context.Loader<int, Import>("SpendLineImports", (scope, imports) =>
        scope.Db.Imports.Where(import => imports.Contains(import.Id)).ToDictionary(import => import.Id));
}
