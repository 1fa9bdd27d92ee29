using System.Globalization;
using Analytics.Api.Columns;
using Analytics.Api.Model;
using Analytics.Api.Schema.Contracts;
using Analytics.Api.Schema.Records;
using Analytics.GraphQL.Execution;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.Api.Schema.Suppliers;

/// <summary>Who is paid, and where they are.</summary>
internal static class SupplierTypes
{
    private const string Sdl = """
        extend type Query {
          "One supplier; null when there is none of the id."
          supplier(
            "Its number here."
            id: ID!): Supplier
        }

        "One organisation or person that is paid, whatever spellings it is paid under."
        type Supplier {
          "Its number here."
          id: ID!
          "Its name."
          name: String!
          "The spellings that files print."
          aliases: [String!]!
          "At Companies House."
          companyNumber: String
          "At the Charity Commission."
          charityNumber: String
          "For value added tax."
          vatNumber: String
          "Null for individuals."
          postcode: String
          "The smallest known place that it lies in; null when unknown, and for individuals."
          place: Place
          "By headcount or accounts."
          size: SupplierSize!
          "What it is."
          kind: SupplierKind!
          "False for tax, pensions, levies and other public bodies, which procurement cannot choose between."
          influenceable: Boolean!
          "What it has been awarded, by title."
          contracts: [Contract!]!
        }

        "Size of a supplier."
        enum SupplierSize {
          "Up to 10 people."
          MICRO
          "Up to 50 people."
          SMALL
          "Up to 250 people."
          MEDIUM
          "More than 250 people."
          LARGE
          "Not known."
          UNKNOWN
        }

        "Kind of a supplier."
        enum SupplierKind {
          "A private business."
          PRIVATE
          "A voluntary or community organisation or a social enterprise."
          VCSE
          "A public body."
          PUBLIC
          "A person."
          INDIVIDUAL
          "Not known."
          UNKNOWN
        }

        "A place with a code."
        type Place {
          "Its ONS code; for another country its two-letter ISO code."
          code: ID!
          "Its name."
          name: String!
          "What sort of place."
          kind: PlaceKind!
          "What it lies in."
          parent: Place
          "Its outline: a GeoJSON geometry, Polygon or MultiPolygon, in degrees of WGS 84, as text; null until one is imported."
          boundary: String
        }

        "Sorts of places, the smallest first."
        enum PlaceKind {
          "An electoral ward."
          WARD
          "A borough, district or unitary authority."
          BOROUGH
          "Boroughs that have combined."
          COMBINED_AUTHORITY
          "A region of England."
          REGION
          "A country."
          COUNTRY
        }
        """;

    private static readonly RecordList<Supplier, SupplierMember> Suppliers = new(SupplierFields.All, scope => scope.Db.Suppliers, supplier => Of(supplier));

    public static SchemaBuilder AddSuppliers(this SchemaBuilder schema) => schema
        .Sdl(Sdl)
        .Sdl(RecordSdl.RootField("suppliers", "Supplier", "Who is paid, by id unless sorted."))
        .Sdl(RecordSdl.Of(SupplierFields.All))
        .AddConnection<SupplierMember>("Supplier")
        .Enum<SupplierSize>("SupplierSize")
        .Enum<SupplierKind>("SupplierKind")
        .Enum<PlaceKind>("PlaceKind")
        .Object<SupplierMember>("Supplier", supplier => supplier
            .Field("id", member => member.Id.ToString(CultureInfo.InvariantCulture))
            .Field("aliases", (member, context) => Aliases(context).LoadAsync(member.Id))
            .Field("postcode", member => SupplierFields.IsPerson(member.Kind) ? null : member.Postcode)
            .Field("place", (member, context) => SupplierFields.IsPerson(member.Kind) || member.PlaceCode is null ? null : context.Members().PlaceOf(member.PlaceCode))
            .Field("contracts", async (member, context) => await context.ContractsOfSuppliers().LoadAsync(member.Id) ?? []))
        .Object<PlaceMember>("Place", place => place
            .Field("parent", (member, context) => member.ParentCode is null ? null : context.Members().PlaceOf(member.ParentCode))
            .Field("boundary", (member, context) => Boundaries(context).LoadAsync(member.Code)))
        .Query(query => query
            .Field("suppliers", Suppliers.Connect)
            .Field("supplier", (ResolverContext context) => Find(context, context.Argument<string>("id")!)));

    /// <summary>A supplier's record as the schema shows it.</summary>
    public static SupplierMember Of(Supplier supplier) => new(supplier.Id, supplier.Name)
    {
        CompanyNumber = supplier.CompanyNumber,
        CharityNumber = supplier.CharityNumber,
        VatNumber = supplier.VatNumber,
        Postcode = supplier.Postcode,
        PlaceCode = supplier.PlaceCode,
        Size = supplier.Size,
        Kind = supplier.Kind,
        Influenceable = supplier.Influenceable,
    };

    private static async Task<SupplierMember?> Find(ResolverContext context, string id) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && await ById(context).LoadAsync(number) is { } supplier ? supplier : null;

    private static DataLoader<int, SupplierMember> ById(ResolverContext context) => context.Loader<int, SupplierMember>(nameof(Suppliers), (scope, numbers) =>
        scope.Db.Suppliers.Where(supplier => numbers.Contains(supplier.Id)).AsEnumerable().ToDictionary(supplier => supplier.Id, Of));

    private static DataLoader<string, string> Boundaries(ResolverContext context) => context.Loader<string, string>(nameof(Boundaries), (scope, codes) =>
        scope.Shown(scope.Db.Boundaries).Where(boundary => codes.Contains(boundary.PlaceCode)).ToDictionary(boundary => boundary.PlaceCode, boundary => boundary.Geometry));

    private static DataLoader<int, IReadOnlyList<string>> Aliases(ResolverContext context) =>
        context.DataLoader<int, IReadOnlyList<string>>(nameof(Aliases), async (suppliers, _) =>
        {
            var found = await context.AskColumnsAsync((snapshot, _) => snapshot.AliasesOf(suppliers));
            return suppliers.ToDictionary(supplier => supplier, supplier => (IReadOnlyList<string>)[.. found[supplier]]);
        });
}
