namespace Analytics.Api.Schema.About;

/// <summary>The SDL of what is about the data rather than in it.</summary>
internal static class AboutSdl
{
    public const string Text = """"
        extend type Query {
          "Every council that publishes here, by name."
          councils: [Council!]!
          "The glossary: every figure of every cube, defined once."
          metrics(
            "Only the figures of this cube."
            cube: Cube): [Metric!]!
          "What is being shown now."
          dataVersion: DataVersion!
          "What is being shown now, and what was shown before; the latest first."
          dataVersions: [DataVersion!]!
          "The files that were offered, the latest first; those that are not public are told to the administrator alone."
          imports(
            "How many; at most 1,000."
            first: Int = 50): [Import!]!
        }

        "One number, with what is needed to read it."
        type Figure {
          "Null when the status says why."
          value: Decimal
          "What the value, or its absence, means."
          status: FigureStatus!
          "Ready to print: £1.2m, 57.84%, 1,204; c for suppressed, z for not applicable, x for unavailable, p after a provisional number."
          display: String!
          "Ratios only: the upper part, in its own unit."
          numerator: Decimal
          "Ratios only: the lower part, in its own unit."
          denominator: Decimal
          "This row's part of the enclosing level, before `having` and `first`. Sums and counts only; overlapping rows and distinct counts add to more than 1."
          share: Decimal
          "The number that this one is compared with, and what has changed."
          compare(
            "With what."
            to: Comparison!): ComparedFigure!
          "Where the level's one council stands among its peers. The council comes from its own or an enclosing key, or from a top-level `council: {eq}`; elsewhere NOT_APPLICABLE."
          peers(
            "Which councils."
            group: PeerGroup! = GREATER_MANCHESTER): PeerFigure!
          "What the figure means."
          metric: Metric!
        }

        "What a figure is compared with."
        enum Comparison {
          "The span of the same length just before the one filtered or grouped; figures as at a day move back twelve months."
          PREVIOUS_PERIOD
          "The same span twelve months earlier."
          SAME_PERIOD_LAST_YEAR
          "What the council wants the figure to be: where the level is exactly one council and one financial year."
          TARGET
        }

        "The number that a figure is compared with, and what has changed."
        type ComparedFigure {
          "The number compared with; null when the status says why."
          value: Decimal
          "What the value, or its absence, means."
          status: FigureStatus!
          "Ready to print."
          display: String!
          "The figure less the value."
          change: Decimal
          "Change ÷ value: of sums and counts over a positive value."
          changeRatio: Decimal
          "What the change means, read through the metric's polarity."
          verdict: Verdict!
        }

        "What a change means, read through the metric's polarity."
        enum Verdict {
          "Higher where higher is better, lower where lower is."
          BETTER
          "The other way."
          WORSE
          "No change."
          SAME
          "A change in a figure of which neither more nor less is better."
          NEUTRAL
          "One of the two is not known."
          UNKNOWN
        }

        "Where a figure stands among the same figure of a council's peers."
        type PeerFigure {
          "Whom it is compared with."
          group: PeerGroup!
          "Councils of the group whose figure is known; of fewer than three nothing else is given."
          members: Int!
          "Mean of the members' figures."
          mean: Decimal
          "Half of the members' figures lie below."
          median: Decimal
          "A quarter of the members' figures lie below, by linear interpolation."
          lowerQuartile: Decimal
          "A quarter of the members' figures lie above, by linear interpolation."
          upperQuartile: Decimal
          "The lowest."
          minimum: Decimal
          "The highest."
          maximum: Decimal
          "1 is best by polarity, by size where that is neutral; ties share the better rank. Null when the council is no member."
          rank: Int
          "1 is the best quarter by rank."
          quartile: Int
          "What the numbers, or their absence, mean."
          status: FigureStatus!
        }

        "One status per figure, the first that applies."
        enum FigureStatus {
          "A number like any other."
          OK
          "Withheld, because so few people stand behind it (c)."
          SUPPRESSED
          "Rounded, because people stand behind it."
          ROUNDED
          "The question has no meaning here, or a ratio's lower part is zero or less (z)."
          NOT_APPLICABLE
          "None of the level's councils has published for its period (x): never to be read as zero."
          UNAVAILABLE
          "Only some of the councils have published for the period, or it is not over (p)."
          PROVISIONAL
        }

        "A figure's definition."
        type Metric {
          "The cube it belongs to."
          cube: Cube!
          "The field's name in this schema."
          name: String!
          "What people call it."
          title: String!
          "What it means."
          definition: String!
          "How it is computed."
          formula: String!
          "What it is counted in."
          unit: Unit!
          "Which way is better."
          polarity: Polarity!
          "Whether rows add up to their level."
          additive: Boolean!
          "Whether people stand behind it, so that small numbers are protected."
          disclosureControlled: Boolean!
        }

        "One family of facts."
        enum Cube {
          "Invoice-level spend."
          SPEND
          "Social value committed and delivered."
          TOMS
          "Outcomes for people in the priority cohorts."
          COHORT_OUTCOMES
          "What reaches a place."
          LOCALITY
        }

        "What a figure is counted in."
        enum Unit {
          "Pounds sterling."
          POUNDS
          "Things."
          COUNT
          "People."
          PEOPLE
          "Hours."
          HOURS
          "Weeks."
          WEEKS
          "A part of 1."
          RATIO
          "Pounds for each resident."
          POUNDS_PER_HEAD
          "Days."
          DAYS
          "In the measure's own unit."
          QUANTITY
        }

        "Which way a figure is better."
        enum Polarity {
          "More is better."
          HIGHER_IS_BETTER
          "Less is better."
          LOWER_IS_BETTER
          "Neither is better."
          NEUTRAL
        }

        "What an answer was computed from."
        type ResultInfo {
          "The data version."
          dataVersion: DataVersion!
          "Where the answer came from."
          servedBy: ServedBy!
          "Rows of the fact tables that were read, whatever the filter: a property of the data version, not of the answer. Of cubes with figures about people: of all tables together, to the nearest thousand."
          rowsScanned: Long!
          "Milliseconds from question to answer."
          elapsedMs: Decimal
          "Figures withheld at every level of this result."
          suppressedFigures: Int!
          "True where `first` cut a level short."
          truncated: Boolean!
          "A link that gives this same table again, from this same data version."
          citation: String!
        }

        "Where an answer came from."
        enum ServedBy {
          "An earlier answer to the same question."
          CACHE
          "The columnar copy on this machine."
          COLUMNAR
          "Several machines."
          DISTRIBUTED
        }

        "A council that publishes."
        type Council {
          "Its ONS code."
          code: ID!
          "Its name."
          name: String!
          "The groups it can be compared within."
          peerGroups: [PeerGroup!]!
          "Residents, Census 2021."
          population(
            "Written 2022/23. One count is loaded, that of the Census 2021, whatever the year."
            financialYear: String): Long
        }

        "Councils that compare with each other."
        enum PeerGroup {
          "The ten boroughs of Greater Manchester."
          GREATER_MANCHESTER
          "The six partners of STAR Procurement."
          STAR
          "Every council that publishes here."
          ALL
        }

        "One publication: what every answer that names it was computed from."
        type DataVersion {
          "What clients quote: v14."
          id: ID!
          "When it was published."
          publishedAt: DateTime!
          "1, 2, 3 … in order of publication."
          sequence: Int!
          "Spend lines in it."
          spendLines: Long!
          "Contracts in it."
          contracts: Long!
          "The first day that any council's files cover."
          coversFrom: Date
          "The last day that any council's files cover."
          coversTo: Date
          "The day that stocks are counted on; never the wall clock."
          asAt: Date!
          "What each council's files cover."
          coverage: [Coverage!]!
          "Why it was published, and whether it includes synthetic data."
          note: String
        }

        "A span of days that a council's files of one kind cover."
        type Coverage {
          "Whose files."
          council: Council!
          "Which kind of files."
          kind: ImportKind!
          "The first day."
          from: Date!
          "The last day, included."
          to: Date!
        }

        "One file that was offered, with the account of all its rows: read = accepted + quarantined + skipped."
        type Import {
          "Its number."
          id: ID!
          "What it holds."
          kind: ImportKind!
          "Its name when it was offered."
          fileName: String!
          "Of its bytes, lower-case hexadecimal."
          sha256: String!
          "Whose file it is; null when it is nobody's in particular."
          council: Council
          "When it was offered."
          importedAt: DateTime!
          "By whom."
          importedBy: String
          "The first day in it."
          coversFrom: Date
          "The last day in it."
          coversTo: Date
          "Rows below the headings."
          rowsRead: Long!
          "Rows taken."
          rowsAccepted: Long!
          "Rows set aside, each with its reason."
          rowsQuarantined: Long!
          "Recognised as no data: blank rows, repeated headings, totals."
          rowsSkipped: Long!
          "Pounds in the rows taken."
          sumAccepted: Decimal
          "Pounds in the rows set aside."
          sumQuarantined: Decimal
          "Pounds over everything in the amount column that reads as a number."
          controlTotal: Decimal
          "Whether everybody may see its rows."
          public: Boolean!
          "Whether it was made up for demonstration."
          synthetic: Boolean!
          "What became of it."
          state: ImportState!
          "Why rows were set aside, and what to know of some that were taken, in the order of the file."
          issues(
            "How many; at most 1,000."
            first: Int = 100): [ImportIssue!]!
        }

        "What a file holds."
        enum ImportKind {
          "Payment lines."
          SPEND
          "Suppliers."
          SUPPLIERS
          "Contracts."
          CONTRACTS
          "Social value committed."
          COMMITMENTS
          "Social value claimed and validated."
          DELIVERY
          "Outcomes for people."
          COHORT_OUTCOMES
          "What communities asked for."
          COMMUNITY_REQUESTS
          "An edition of the TOMs."
          TOMS_FRAMEWORK
          "A council's priorities."
          PRIORITIES
          "A council's targets."
          TARGETS
          "Places."
          PLACES
          "Where postcodes lie."
          POSTCODES
          "The outlines of places."
          BOUNDARIES
          "Self-assessments."
          ASSESSMENTS
        }

        "What became of a file."
        enum ImportState {
          "All of it was taken."
          ACCEPTED
          "It was taken but for the rows set aside."
          ACCEPTED_WITH_QUARANTINE
          "Nothing of it was taken."
          REJECTED
          "It was taken, and taken out again."
          WITHDRAWN
        }

        "Why one row was set aside."
        type ImportIssue {
          "The line of the file, counted from 1."
          line: Int!
          "The heading as printed; null when the row as a whole is at fault."
          column: String
          "A word for programs."
          code: String!
          "What was found, what was expected and what to do."
          message: String!
          "The cell as printed."
          value: String
        }
        """";
}
