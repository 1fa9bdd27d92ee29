namespace Analytics.Api.Schema.Contracts;

/// <summary>The SDL of contracts and what they promise and deliver.</summary>
internal static class ContractSdl
{
    public const string Text = """
        extend type Query {
          "One contract; null when there is none of the id."
          contract(
            "The council's code and the contract's reference: E08000007:STK-0012."
            id: ID!): Contract
        }

        "A contract of one council. A contract that several let together is one for each, with its part of the value."
        type Contract {
          "The council's code and the reference; it stays through every correction."
          id: ID!
          "The council's reference."
          reference: String!
          "What it is for."
          title: String!
          "Whose it is."
          council: Council!
          "Who was awarded it, by name."
          suppliers: [Supplier!]!
          "What is bought, as printed."
          category: String
          "The directorate or service area, as printed."
          directorate: String
          "What ties the parts of a contract that several councils let together."
          jointReference: String
          "The day of the award."
          awardedOn: Date
          "The first day."
          startsOn: Date
          "The last day, included."
          endsOn: Date
          "In pounds."
          value: Decimal
          "Where it is in its life, on the day that stocks are counted on."
          phase: ContractPhase!
          "The part of the award's marks that social value had, 0 to 1."
          socialValueWeighting: Decimal
          "What it promises, by reference."
          commitments: [Commitment!]!
        }

        "Where a contract is in its life."
        enum ContractPhase {
          "Not awarded yet."
          PRE_AWARD
          "Awarded, and not past its last day."
          DELIVERY
          "Past its last day."
          CLOSED
        }

        "What a contract promises in one measure."
        type Commitment {
          "The council's code and the commitment's reference."
          id: ID!
          "What is promised."
          measure: TomsMeasure!
          "Whom it is about: its own cohort, else its measure's; null for everybody."
          cohort: Cohort
          "The edition of the framework that values it: the one in force at signature."
          edition: String!
          "Pounds for one unit in that edition, the region's where there is one; null for a measure that is only recorded."
          proxyValue: Decimal
          "The contract that promises it."
          contract: Contract!
          "How much, in the measure's unit."
          quantity: Decimal!
          "Quantity times proxy, to the penny; null for a measure that is only recorded."
          value: Decimal
          "What its contract reports to have delivered in its measure, by day; null where that is withheld, because it is about few people."
          claims: [DeliveryClaim!]
          "The quantity of those claims that is validated, on the day that stocks are counted on."
          deliveredQuantity: Figure!
          "What the validated claims are worth."
          deliveredValue: Figure!
        }

        "What a supplier reports to have delivered in one measure. Those of measures about a cohort are withheld."
        type DeliveryClaim {
          "The council's code and the claim's reference."
          id: ID!
          "The contract that it is delivered under."
          contract: Contract!
          "What was delivered."
          measure: TomsMeasure!
          "The last day of the time that it reports."
          deliveredOn: Date!
          "The day of the report."
          claimedOn: Date!
          "The day the council accepted it."
          validatedOn: Date
          "How much, in the measure's unit."
          quantity: Decimal!
          "Quantity times the proxy in force when the contract was signed, to the penny; null for a measure that is only recorded."
          value: Decimal
          "How far it has been checked."
          state: ClaimState!
          "Where it happened; null when it is not known."
          place: Place
          "What shows it."
          evidence: String
        }

        "How far a claim has been checked."
        enum ClaimState {
          "Reported."
          CLAIMED
          "Reported with evidence."
          EVIDENCED
          "Accepted by the council."
          VALIDATED
          "Refused by the council."
          REJECTED
        }
        """;
}
