using System.Globalization;
using Analytics.Api.Columns;
using Analytics.Api.Model;
using Analytics.GraphQL.Execution;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.Api.Schema.Suppliers;

/// <summary>Who is paid, and where they are.</summary>
internal static class SupplierTypes
{
    private const string Sdl = """
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

        "A contract."
        type Contract {
          "Its number here."
          id: ID!
          "The council's reference."
          reference: String!
          "What it is for."
          title: String!
          "Whose it is."
          council: Council!
        }
        """;

    public static SchemaBuilder AddSuppliers(this SchemaBuilder schema) => schema
        .Sdl(Sdl)
        .Enum<SupplierSize>("SupplierSize")
        .Enum<SupplierKind>("SupplierKind")
        .Enum<PlaceKind>("PlaceKind")
        .Object<SupplierMember>("Supplier", supplier => supplier
            .Field("id", member => Id(member.Id))
            .Field("aliases", (member, context) => Aliases(context).LoadAsync(member.Id))
            .Field("postcode", member => IsPerson(member) ? null : member.Postcode)
            .Field("place", (member, context) => IsPerson(member) || member.PlaceCode is null ? null : Members(context).PlaceOf(member.PlaceCode)))
        .Object<PlaceMember>("Place", place => place
            .Field("parent", (member, context) => member.ParentCode is null ? null : Members(context).PlaceOf(member.ParentCode)))
        .Object<ContractMember>("Contract", contract => contract
            .Field("id", member => Id(member.Id))
            .Field("council", (member, context) => Members(context).CouncilAt(member.CouncilKey)));

    private static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool IsPerson(SupplierMember supplier) => supplier.Kind == SupplierKind.Individual;

    private static Members Members(ResolverContext context)
    {
        using var lease = Snapshots.Current(context);
        return lease.Snapshot.Members;
    }

    private static DataLoader<int, IReadOnlyList<string>> Aliases(ResolverContext context) =>
        context.DataLoader<int, IReadOnlyList<string>>(nameof(Aliases), async (suppliers, cancellationToken) =>
        {
            using var lease = Snapshots.Current(context);
            var snapshot = lease.Snapshot;
            var found = await context.Services.GetRequiredService<QueryThreads>().RunAsync(() => snapshot.AliasesOf(suppliers), cancellationToken);
            return suppliers.ToDictionary(supplier => supplier, supplier => (IReadOnlyList<string>)[.. found[supplier]]);
        });
}
