using System.Globalization;
using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>Writes the claims of one file.</summary>
internal sealed class DeliveryRows(ImportSession session, Import import, Ledger ledger)
    : RecordRows<DeliveryClaim, (int, string)>(session, import, ledger, session.Records.DeliveryClaims, claim => (claim.CouncilKey, claim.Reference))
{
    private readonly Dictionary<(int CouncilKey, string Contract, string Measure), string> _editions = session.Records.Commitments.Current()
        .GroupBy(commitment => (commitment.CouncilKey, commitment.ContractReference, commitment.Measure))
        .ToDictionary(commitments => commitments.Key, commitments => commitments.First().Edition);

    protected override DeliveryClaim? Read(CellReader cells)
    {
        var council = References.Council(cells, DeliveryFile.Council);
        var reference = cells.Required(DeliveryFile.Reference);
        cells.Required(DeliveryFile.ContractReference);
        var contract = References.Contract(cells, DeliveryFile.ContractReference, council);
        var measure = MeasureOf(cells, contract);
        var deliveredOn = References.RequiredPastDay(cells, DeliveryFile.DeliveredOn);
        var claimedOn = References.RequiredPastDay(cells, DeliveryFile.ClaimedOn);
        var validatedOn = References.PastDay(cells, DeliveryFile.ValidatedOn);
        cells.CheckOrder(DeliveryFile.DeliveredOn, deliveredOn, DeliveryFile.ClaimedOn, claimedOn);
        cells.CheckOrder(DeliveryFile.ClaimedOn, claimedOn, DeliveryFile.ValidatedOn, validatedOn);
        CheckAward(cells, contract, deliveredOn);
        var evidence = cells.Text(DeliveryFile.Evidence);
        var state = StateOf(cells, validatedOn, evidence);
        cells.Required(DeliveryFile.Quantity);
        var quantity = cells.Amount(DeliveryFile.Quantity);
        var place = References.Place(cells, DeliveryFile.Place);
        if (reference is null || contract is null || measure is null || cells.Problems.Count > 0)
            return null;

        return new DeliveryClaim
        {
            CouncilKey = contract.CouncilKey,
            Reference = reference,
            ContractReference = contract.Reference,
            Measure = measure.Reference,
            DeliveredOn = deliveredOn!.Value,
            ClaimedOn = claimedOn!.Value,
            ValidatedOn = validatedOn,
            State = state,
            Quantity = quantity!.Value,
            PlaceCode = place,
            Evidence = evidence,
        };
    }

    protected override string Describe(DeliveryClaim record) => $"The claim {record.Reference}";

    protected override void Cover(DeliveryClaim record)
    {
        var last = record.ValidatedOn ?? record.ClaimedOn;
        Ledger.Cover(record.CouncilKey, record.DeliveredOn, last);
    }

    /// <summary>The measure in the edition of the commitment that the claim delivers on, so that both have one unit and one proxy.</summary>
    private TomsMeasure? MeasureOf(CellReader cells, Contract? contract)
    {
        if (cells.Required(DeliveryFile.Measure) is not { } text || contract is null)
            return null;
        if (_editions.TryGetValue((contract.CouncilKey, contract.Reference, text), out var edition)
            || _editions.TryGetValue((contract.CouncilKey, contract.Reference, text.ToUpperInvariant()), out edition))
        {
            return References.Measure(cells, DeliveryFile.Measure, DeliveryFile.Unit, edition);
        }

        if (!References.Framework.Knows(text))
            cells.Complain(DeliveryFile.Measure, "MEASURE_UNKNOWN", $"No edition of the framework has a measure '{text}': correct the reference, or import the edition that has it.");
        else
            cells.Complain(DeliveryFile.Measure, "COMMITMENT_MISSING", $"The contract {contract.Reference} has no commitment in {text}, so there is nothing to deliver on: import the commitments first, or correct the measure.");
        return null;
    }

    private static void CheckAward(CellReader cells, Contract? contract, DateOnly? deliveredOn)
    {
        if (contract?.DatedOn is { } award && deliveredOn < award)
        {
            cells.Complain(DeliveryFile.DeliveredOn, "BEFORE_AWARD", string.Create(
                CultureInfo.InvariantCulture, $"The delivered_on {deliveredOn:yyyy-MM-dd} lies before the award of {contract.Reference} on {award:yyyy-MM-dd}: correct the day or the contract."));
        }
    }

    /// <summary>What the row says, held against what its dates and its evidence say.</summary>
    private static ClaimState StateOf(CellReader cells, DateOnly? validatedOn, string? evidence)
    {
        var shown = validatedOn is not null ? ClaimState.Validated : evidence is not null ? ClaimState.Evidenced : ClaimState.Claimed;
        var stated = cells.Word<ClaimState>(DeliveryFile.State);
        if (stated is null || stated == shown || (stated == ClaimState.Rejected && validatedOn is null))
            return stated ?? shown;

        var why = validatedOn is not null ? "there is a day of validation" : evidence is not null ? "there is evidence and no day of validation" : "there is neither a day of validation nor evidence";
        cells.Complain(DeliveryFile.State, "STATE_CONTRADICTS", $"The state is {UpperCase.Of(stated.Value)}, but {why}, which makes it {UpperCase.Of(shown)}: correct one of them.");
        return shown;
    }
}
