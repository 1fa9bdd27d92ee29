using System.Globalization;
using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>What contracts promise, measure by measure.</summary>
internal sealed class CommitmentsFile() : RecordKind(ImportKind.Commitments, Set)
{
    private static readonly FieldSet Set = new();

    public override bool HasAsAt => true;

    public static Field Council { get; } = CouncilOf(Set);

    public static Field Reference { get; } = Set.Required(Content.Text, "reference", "commitment_reference", "Commitment ID").Means("Identifies the commitment within its council.", "C-0001");

    public static Field ContractReference { get; } = Set.Required(Content.Text, "contract_reference", "Contract Ref", "Project Reference", "Project ID").Means("The contract's reference in the council's register.", "DN475125");

    public static Field Measure { get; } = Set.Required(Content.Text, "measure", "measure_reference", "TOMs Reference", "TOM Ref").Means("The measure's reference.", "NT1");

    public static Field Cohort { get; } = Set.Optional(Content.Text, "cohort").Means("The cohort that it is for, where the measure leaves that open.", "CARE_LEAVERS");

    public static Field Edition { get; } = Set.Optional(Content.Text, "edition", "framework").Means("The edition whose proxies value it. Default: the one in force on the contract's award.", "2022");

    public static Field Quantity { get; } = Set.Required(Content.Text, "quantity", "target", "Committed Quantity", "Target Quantity").Means("How much, in the measure's unit.", "12.5");

    public static Field Unit { get; } = Set.Optional(Content.Text, "unit", "units").Means("The unit, to be held against the measure's.", "FTE");

    public override RowImporter Begin(ImportSession session, Import import, Ledger ledger) => new Rows(session, import, ledger);

    private sealed class Rows(ImportSession session, Import import, Ledger ledger) : RecordRows<Commitment, (int, string)>(
        session, import, ledger, session.Records.Commitments, commitment => (commitment.CouncilKey, commitment.Reference))
    {
        protected override Commitment? Read(CellReader cells)
        {
            var council = References.Council(cells, Council);
            var reference = cells.Required(Reference);
            cells.Required(ContractReference);
            cells.Required(Measure);
            cells.Required(Quantity);
            var contract = References.Contract(cells, ContractReference, council);
            CheckTerms(cells, contract);
            var edition = EditionOf(cells, contract);
            var measure = References.Measure(cells, Measure, Unit, edition);
            var cohort = CohortOf(cells, measure);
            var quantity = cells.Amount(Quantity);
            if (reference is null || contract is null || measure is null || quantity is null || cells.Problems.Count > 0)
                return null;

            return new Commitment
            {
                CouncilKey = contract.CouncilKey,
                Reference = reference,
                ContractReference = contract.Reference,
                Measure = measure.Reference,
                Cohort = cohort,
                Edition = measure.Edition,
                Quantity = quantity.Value,
            };
        }

        protected override string Describe(Commitment record) => $"The commitment {record.Reference}";

        protected override void Cover(Commitment record)
        {
            if (References.Contracts.Find(record.CouncilKey, record.ContractReference)?.DatedOn is { } day)
                Ledger.Cover(record.CouncilKey, day, day);
        }

        /// <summary>What is promised over a term, as part of a value, needs both.</summary>
        private static void CheckTerms(CellReader cells, Contract? contract)
        {
            if (contract is null)
                return;

            string?[] terms = [contract.Value is null ? "value" : null, contract.StartsOn is null ? "start" : null, contract.EndsOn is null ? "end" : null];
            var missing = string.Join(" and no ", terms.Where(term => term is not null));
            if (missing.Length > 0)
                cells.Complain(ContractReference, "CONTRACT_INCOMPLETE", $"The contract {contract.Reference} has no {missing}, which every figure of a commitment needs: import the register with it first.");
        }

        private string? EditionOf(CellReader cells, Contract? contract)
        {
            if (cells.Text(Edition) is { } stated)
            {
                if (References.Framework.HasEdition(stated))
                    return stated;
                cells.Complain(Edition, "EDITION_UNKNOWN", References.Framework.IsEmpty
                    ? $"The edition '{stated}' is not here, nor is any other: import the framework first."
                    : $"The edition '{stated}' is not here: write one of {string.Join(", ", References.Framework.Editions)}, or import it first.");
                return null;
            }

            if (contract?.DatedOn is not { } day)
                return null;
            var edition = References.Framework.EditionInForce(day);
            if (edition is null)
                cells.Complain(Edition, "EDITION_UNKNOWN", string.Create(CultureInfo.InvariantCulture, $"No edition of the framework was in force on {day:yyyy-MM-dd}, when the contract {contract.Reference} was awarded: import that edition first, or name one."));
            return edition;
        }

        private static Cohort? CohortOf(CellReader cells, TomsMeasure? measure)
        {
            var cohort = cells.Word<Cohort>(CommitmentsFile.Cohort);
            if (cohort is { } stated && measure?.Cohort is { } own && own != stated)
                cells.Complain(CommitmentsFile.Cohort, "COHORT_DIFFERS", $"{measure.Reference} is about {UpperCase.Of(own)}, not {UpperCase.Of(stated)}: correct the measure, or leave the cohort empty.");
            return cohort;
        }
    }
}
