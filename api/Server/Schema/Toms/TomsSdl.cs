namespace Analytics.Api.Schema.Toms;

/// <summary>The SDL of the framework.</summary>
internal static class TomsSdl
{
    public const string Text = """
        extend type Query {
          "The TOMs framework: themes, outcomes and measures."
          tomsFramework(
            "One of `editions`; the one in force on the day that stocks are counted on, if left out."
            edition: String): TomsFramework!
          "What a council wants most, by code, and the measures that serve it."
          priorities(
            "The council's ONS code."
            council: ID!): [Priority!]!
        }

        "An edition of the TOMs framework."
        type TomsFramework {
          "What the edition calls itself."
          edition: String!
          "The first day that it is in force."
          validFrom: Date!
          "Its themes, by code."
          themes: [TomsTheme!]!
          "Every edition that has been imported, by the day it came into force."
          editions: [String!]!
        }

        "A theme of the framework."
        type TomsTheme {
          "T1 to T5."
          code: ID!
          "What it is called."
          name: String!
          "What it aims at, by code."
          outcomes: [TomsOutcome!]!
        }

        "What a theme aims at."
        type TomsOutcome {
          "Its code in the edition."
          code: ID!
          "What it is called."
          title: String!
          "The theme it stands under."
          theme: TomsTheme!
          "What it is measured by, by reference."
          measures: [TomsMeasure!]!
        }

        "What social value is counted in."
        type TomsMeasure {
          "NT1 and the like."
          reference: ID!
          "What is counted."
          title: String!
          "What one of it is."
          unit: String!
          "Pounds for one unit; null for a measure that is only recorded."
          proxyValue: Decimal
          "The outcome it stands under."
          outcome: TomsOutcome!
          "Whether it has no value in pounds."
          recordOnly: Boolean!
          "Whom it is about; null when it is about everybody."
          cohort: Cohort
        }

        "Something that a council wants most."
        type Priority {
          "The council's code and the priority's: E08000007:P1."
          id: ID!
          "Its code."
          code: String!
          "What it is called."
          title: String!
          "Whose it is."
          council: Council!
          "The measures that serve it, as the edition in force has them, by reference."
          measures: [TomsMeasure!]!
        }

        "People whom social value is to reach first."
        enum Cohort {
          "Young people who have left care."
          CARE_LEAVERS
          "People with a conviction."
          EX_OFFENDERS
          "Out of work for a year or more."
          LONG_TERM_UNEMPLOYED
          "Aged 16 to 25 with special educational needs or a disability."
          SEND_16_TO_25
          "People who have served in the armed forces."
          VETERANS
        }
        """;
}
