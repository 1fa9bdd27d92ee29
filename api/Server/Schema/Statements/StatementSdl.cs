namespace Analytics.Api.Schema.Statements;

/// <summary>The SDL of the texts in annual statements.</summary>
internal static class StatementSdl
{
    public const string Text = """
        extend type Query {
          "What officers wrote for a council's annual statement, in the order of its sections. A section without text is left out."
          statementTexts(
            "The council's ONS code."
            council: ID!
            "The year that the statement is about, written 2022/23."
            financialYear: String!): [StatementText!]!
        }

        extend type Mutation {
          "Keeps what officers wrote for one section of an annual statement. For the administrator."
          saveStatementText(
            "What to keep."
            input: SaveStatementTextInput!): SaveStatementTextPayload!
        }

        "The nine sections of an annual social value statement, as the Local Government Association's template has them."
        enum StatementSection {
          "Approach and intentions in relation to social value."
          APPROACH
          "Key areas of focus."
          FOCUS
          "Internal engagement, communication and management of social value."
          MANAGEMENT
          "Implementation approach for embedding social value."
          IMPLEMENTATION
          "Internal support available to achieve targets and ambitions."
          SUPPORT
          "Collaboration, external engagement and support available to partners."
          COLLABORATION
          "Planning and performance management."
          PERFORMANCE
          "Achievements and benefits realisation."
          ACHIEVEMENTS
          "Actions and next steps for delivery."
          ACTIONS
        }

        "What officers wrote for one section of a council's annual statement."
        type StatementText {
          "Its number, another one with each saving."
          id: ID!
          "Whose statement."
          council: Council!
          "The year that the statement is about, written 2022/23."
          financialYear: String!
          "Which section."
          section: StatementSection!
          "Markdown. Whoever shows it leaves out HTML."
          text: String!
          "Who saved it."
          savedBy: String!
          "When it was saved."
          savedAt: DateTime!
        }

        "A text to keep."
        input SaveStatementTextInput {
          "The council's ONS code."
          council: ID!
          "The year that the statement is about, written 2022/23."
          financialYear: String!
          "Which section."
          section: StatementSection!
          "Markdown, at most 50,000 bytes. A blank text takes away the one that stands."
          text: String!
          "The `id` of the text that stands there and was read before this was written; nothing where none stands. Where another stands by now, nothing is saved."
          replaces: ID
        }

        "What was saved."
        type SaveStatementTextPayload {
          "As it stands now; nothing where it was taken away."
          statementText: StatementText
        }
        """;
}
