namespace Analytics.Api.Schema;

/// <summary>The scalars and the operators that every filter shares.</summary>
internal static class Scalars
{
    public const string Sdl = """
        "A day, written 2022-04-01."
        scalar Date

        "An instant, written 2022-04-01T09:30:00Z."
        scalar DateTime

        "A JSON number, exact to the penny, never passed through a binary float."
        scalar Decimal

        "A whole number of up to 64 bits."
        scalar Long

        "Which way to sort."
        enum SortEnumType {
          "Smallest, earliest or first in the alphabet first."
          ASC
          "Largest, latest or last in the alphabet first."
          DESC
        }

        """;

    private const string Equality = """
          "Is this; null finds what has no value."
          eq: {0}
          "Is not this; what has no value is kept, unless null is named."
          neq: {0}
          "Is one of these; an empty list finds nothing."
          in: [{0}]
          "Is none of these; what has no value is kept, unless null is listed."
          nin: [{0}]
        """;

    private const string Comparison = """

          "Greater, or later, than this."
          gt: {0}
          "This, or greater or later."
          gte: {0}
          "Smaller, or earlier, than this."
          lt: {0}
          "This, or smaller or earlier."
          lte: {0}
        """;

    private const string Text = """

          "Has this in it, ignoring case."
          contains: {0}
          "Has this nowhere in it, ignoring case; what has no value is kept."
          ncontains: {0}
          "Begins with this, ignoring case."
          startsWith: {0}
          "Ends with this, ignoring case."
          endsWith: {0}
        """;

    /// <summary>The operator inputs that the schema's filters use.</summary>
    public static string OperationInputs { get; } = string.Concat(
        Operation("StringOperationFilterInput", "Conditions on text; all of them hold.", "String", Equality + Text),
        Operation("DecimalOperationFilterInput", "Conditions on a number; all of them hold.", "Decimal", Equality + Comparison),
        Operation("IntOperationFilterInput", "Conditions on a whole number; all of them hold.", "Int", Equality + Comparison),
        Operation("DateOperationFilterInput", "Conditions on a day; all of them hold.", "Date", Equality + Comparison),
        Operation("PeriodOperationFilterInput", "Conditions on a financial year (2022/23) or quarter (2022/23 Q1); all of them hold.", "String", Equality + Comparison),
        Operation("IdOperationFilterInput", "Conditions on a code or an id; all of them hold.", "ID", Equality),
        Operation("LocalityRingOperationFilterInput", "Conditions on the locality ring; all of them hold.", "LocalityRing", Equality),
        Operation("SupplierSizeOperationFilterInput", "Conditions on the supplier's size; all of them hold.", "SupplierSize", Equality),
        Operation("SupplierKindOperationFilterInput", "Conditions on the supplier's kind; all of them hold.", "SupplierKind", Equality),
        Operation("ContractPhaseOperationFilterInput", "Conditions on the contract's phase; all of them hold.", "ContractPhase", Equality),
        Operation("ClaimStateOperationFilterInput", "Conditions on the claim's state; all of them hold.", "ClaimState", Equality),
        Operation("RequestKindOperationFilterInput", "Conditions on the request's kind; all of them hold.", "RequestKind", Equality),
        Operation("RequestStateOperationFilterInput", "Conditions on the request's state; all of them hold.", "RequestState", Equality),
        Operation("OutcomeKindOperationFilterInput", "Conditions on the kind of outcome; all of them hold.", "OutcomeKind", Equality),
        Operation("CohortOperationFilterInput", "Conditions on the cohort; all of them hold.", "Cohort", Equality),
        """
        "Conditions on yes or no; all of them hold."
        input BooleanOperationFilterInput {
          "Is this."
          eq: Boolean
          "Is not this."
          neq: Boolean
        }

        """);

    private static string Operation(string name, string description, string type, string fields) =>
        $"\"{description}\"\ninput {name} {{\n{fields.Replace("{0}", type, StringComparison.Ordinal)}\n}}\n\n";
}
