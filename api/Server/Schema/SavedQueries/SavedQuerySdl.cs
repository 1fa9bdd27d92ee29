namespace Analytics.Api.Schema.SavedQueries;

/// <summary>The SDL of queries that are kept to be asked again.</summary>
internal static class SavedQuerySdl
{
    public const string Text = """
        extend type Query {
          "The queries that are kept to be asked again, by name: the shared ones, and all of them for the administrator."
          savedQueries: [SavedQuery!]!
        }

        extend type Mutation {
          "Keeps a query to be asked again, or with an `id` puts it in the place of an earlier one. For the administrator."
          saveQuery(
            "What to keep."
            input: SaveQueryInput!): SaveQueryPayload!
          "Takes out a saved query. For the administrator."
          deleteSavedQuery(
            "Which one."
            input: DeleteSavedQueryInput!): DeleteSavedQueryPayload!
        }

        "A query that is kept to be asked again."
        type SavedQuery {
          "Its number; never given to another."
          id: ID!
          "What people call it."
          name: String!
          "What it is for."
          description: String
          "The GraphQL document; it was valid when it was saved."
          document: String!
          "A JSON object with the values of the document's variables."
          variables: String
          "Who saved it first."
          owner: String!
          "Whether everybody sees it."
          shared: Boolean!
          "When it was saved last."
          updatedAt: DateTime!
        }

        "A query to keep."
        input SaveQueryInput {
          "The saved query whose place it takes, all of it: what is left out here is gone there. Without, it is a new one."
          id: ID
          "What people will call it: 1 to 200 characters."
          name: String!
          "What it is for."
          description: String
          "A GraphQL document of queries that this schema can answer; at most 100,000 bytes."
          document: String!
          "A JSON object with the values of the document's variables; at most 100,000 bytes."
          variables: String
          "Whether everybody sees it."
          shared: Boolean! = false
        }

        "What was saved."
        type SaveQueryPayload {
          "As it stands now."
          savedQuery: SavedQuery!
        }

        "A saved query to take out."
        input DeleteSavedQueryInput {
          "Its number."
          id: ID!
        }

        "What was taken out."
        type DeleteSavedQueryPayload {
          "The number that it had."
          id: ID!
        }
        """;
}
