using System.Globalization;
using System.Text;

namespace Analytics.Api.Schema.Records;

/// <summary>Writes the types that every list of records has, from its fields.</summary>
internal static class RecordSdl
{
    public const string PageInfo = """
        "Where a page stands in its list."
        type PageInfo {
          "Whether rows follow."
          hasNextPage: Boolean!
          "Whether rows came before."
          hasPreviousPage: Boolean!
          "Of the page's first row; null for an empty page."
          startCursor: String
          "Of the page's last row, to go on from with `after`; null for an empty page."
          endCursor: String
        }
        """;

    /// <summary>The connection and edge of a type.</summary>
    public static string Connection(string type) => $$"""
        "A page of a list."
        type {{type}}Connection {
          "Where the page stands in the list."
          pageInfo: PageInfo!
          "The rows, each with its cursor."
          edges: [{{type}}Edge!]!
          "The rows."
          nodes: [{{type}}!]!
          "How many rows there are on all pages together; counted only when it is selected."
          totalCount: Int!
        }

        "A row with its cursor."
        type {{type}}Edge {
          "Where the row stands, to go on from with `after`."
          cursor: String!
          "The row."
          node: {{type}}!
        }
        """;

    /// <summary>The filter and sort inputs.</summary>
    public static string Inputs(string type, IEnumerable<(string Name, string Description, string InputType)> filters, IEnumerable<(string Name, string Description)> sorts)
    {
        var text = new StringBuilder(Connection(type));
        text.Append(CultureInfo.InvariantCulture, $$"""


            "Keeps what meets every condition. Things with a code or an id filter by it."
            input {{type}}FilterInput {
              "All of these hold, too."
              and: [{{type}}FilterInput!]
              "At least one of these holds, too; an empty list finds nothing."
              or: [{{type}}FilterInput!]

            """);
        foreach (var (name, description, inputType) in filters)
            text.Append(CultureInfo.InvariantCulture, $"  \"{description}\"\n  {name}: {inputType}\n");

        text.Append(CultureInfo.InvariantCulture, $$"""
            }

            "Names one field to sort by. What has no value comes last either way; ties end in the id."
            input {{type}}SortInput {

            """);
        foreach (var (name, description) in sorts)
            text.Append(CultureInfo.InvariantCulture, $"  \"{description}\"\n  {name}: SortEnumType\n");

        return text.Append("}\n").ToString();
    }

    /// <summary>The filter and sort inputs of records that EF Core reads.</summary>
    public static string Of<TRow>(RecordFields<TRow> fields) => Inputs(
        fields.Type,
        fields.All.Select(field => (field.Name, field.Description, field.InputType)),
        fields.All.Where(field => field.Sort is not null).Select(field => (field.Name, field.Description)));

    /// <summary>The root field of a list.</summary>
    public static string RootField(string name, string type, string description, string arguments = "") => $$"""
        extend type Query {
          "{{description}}"
          {{name}}(
            "Only what meets this."
            where: {{type}}FilterInput{{arguments}}
            "Sorts by these in turn, each naming one field; ties end in the id."
            order: [{{type}}SortInput!]
            "How many rows, 50 when left out; at most 1,000."
            first: Int
            "Goes on behind the row of this cursor."
            after: String): {{type}}Connection!
        }

        """;
}
