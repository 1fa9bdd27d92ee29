using System.Globalization;
using Analytics.Api.Ingest.Kinds;
using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Ingest;

/// <summary>What became of an import that was taken out again.</summary>
/// <param name="Import">Its account, which stays.</param>
/// <param name="RowsRemoved">How many records and spend lines are gone.</param>
/// <param name="Verdict">What happened, and what to do where something now hangs in the air.</param>
public sealed record WithdrawalReport(Import Import, long RowsRemoved, string Verdict);

/// <summary>Takes imports out again within one session.</summary>
internal sealed class Withdrawal(RecordsSession records, TimeProvider clock)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public WithdrawalReport Withdraw(int id, string? who)
    {
        var import = Standing(id);
        var removed = records.Withdraw(id);
        import.State = ImportState.Withdrawn;
        records.Imports.Update(import);
        var verdict = string.Create(British, $"Withdrawn: {import.FileName} (import {id}) with {Count(removed, "row")}.{Adrift(import)}");
        records.Audit(new AuditEntry
        {
            At = clock.GetUtcNow(),
            By = who,
            Action = AuditAction.Withdrawn,
            What = verdict,
            ImportId = id,
            Sha256 = import.Sha256,
        });
        return new WithdrawalReport(import, removed, verdict);
    }

    private Import Standing(int id)
    {
        var import = records.Imports.Where("id", id).FirstOrDefault()
            ?? throw new ImportRequestException(records.Imports.LastKey() is > 0 and var last ? $"There is no import {id}: they are numbered from 1 to {last}." : $"There is no import {id}: nothing has been imported yet.");
        if (import.State == ImportState.Rejected)
            throw new ImportRequestException($"The import {id}, {import.FileName}, was rejected: nothing of it is here to withdraw.");
        if (import.State == ImportState.Withdrawn)
            throw new ImportRequestException($"The import {id}, {import.FileName}, has been withdrawn already.");
        if (!FileKinds.Of(import.Kind).CanBeWithdrawn)
        {
            throw new ImportRequestException(
                $"The import {id}, {import.FileName}, cannot be withdrawn: a {UpperCase.Of(import.Kind)} file adds to and corrects what is known, and other files rest on it. Import a corrected file instead.");
        }

        return import;
    }

    /// <summary>Says what now names contracts that are not here any more.</summary>
    private string Adrift(Import import)
    {
        if (import.Kind != ImportKind.Contracts)
            return "";

        var contracts = records.Contracts.Current().Select(contract => (contract.CouncilKey, contract.Reference)).ToHashSet();
        var commitments = records.Commitments.Current().LongCount(commitment => !contracts.Contains((commitment.CouncilKey, commitment.ContractReference)));
        var claims = records.DeliveryClaims.Current().LongCount(claim => !contracts.Contains((claim.CouncilKey, claim.ContractReference)));
        return commitments + claims == 0
            ? ""
            : $" {Count(commitments, "commitment")} and {Count(claims, "claim")} name contracts that are not here now: they are in no figure until a register brings them back.";
    }

    private static string Count(long count, string thing) => string.Create(British, $"{count:N0} {thing}{(count == 1 ? "" : "s")}");
}
