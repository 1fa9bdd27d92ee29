using Analytics.Api.Ingest;
using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Tests.Ingest;

public sealed class WithdrawalTests : IDisposable
{
    private const string Spend = "Supplier,Date,Amount\nAcorn Paving,01/04/2022,1.00\nBrook Timber,soon,2.00\n";

    private readonly SocialValueRig _rig = new();

    private ImportRig Records => _rig.Records;

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void Spend_GoesWithItsQuarantineAndItsFileMayComeAgain()
    {
        var import = Records.ImportText(ImportKind.Spend, Spend, "Bury").Import;
        var other = Records.ImportText(ImportKind.Spend, Spend + "Acorn Paving,02/04/2022,3.00\n", "Bury").Import;

        var report = Withdraw(import.Id);

        Assert.Equal($"Withdrawn: file.csv (import {import.Id}) with 1 row.", report.Verdict);
        Assert.All(Records.Lines(), line => Assert.Equal(other.Id, line.ImportId));
        Assert.Equal([other.Id], Records.All(session => session.Issues).Select(issue => issue.ImportId).Distinct());
        Assert.Equal((ImportState.Withdrawn, 1L), Records.All(session => session.Imports.Where("id", import.Id)).Select(row => (row.State, row.RowsAccepted)).Single());

        var again = Records.ImportText(ImportKind.Spend, Spend, "Bury");
        Assert.True(again.IsAccepted);
        Assert.True(again.Import.FirstLineId > other.LastLineId); // an id is never used twice
    }

    [Fact]
    public void Contracts_SayWhatHangsInTheAir()
    {
        _rig.Accept(ImportKind.Delivery, SocialValueRig.ClaimHeadings + "E08000007,D1,DN1,NT1,2022-06-30,2022-07-08,,,1,,,\n");

        var report = Withdraw(3);

        Assert.Equal(
            "Withdrawn: file.csv (import 3) with 4 rows. 3 commitments and 1 claim name contracts that are not here now: they are in no figure until a register brings them back.",
            report.Verdict);
        Assert.Empty(Records.All(session => session.ContractSuppliers));
    }

    [Fact]
    public void CorrectionThatIsWithdrawn_GivesBackWhatItHadCorrected()
    {
        var correction = _rig.Accept(ImportKind.Commitments, SocialValueRig.CommitmentHeadings + "E08000007,C1,DN1,NT1,,,99,\n").Import;
        Assert.Equal(99, Quantity());

        Withdraw(correction.Id);

        Assert.Equal(12.5m, Quantity());
        decimal Quantity() => Records.All(session => session.Commitments.Current()).Single(row => row.Reference == "C1").Quantity;
    }

    [Theory]
    [InlineData(1, "The import 1, places.csv, cannot be withdrawn: a PLACES file adds to and corrects what is known, and other files rest on it. Import a corrected file instead.")]
    [InlineData(77, "There is no import 77: they are numbered from 1 to 5.")]
    [InlineData(5, "The import 5, file.csv, was rejected: nothing of it is here to withdraw.")]
    public async Task ImportThatCannotBeWithdrawn_IsToldWhy(int id, string message)
    {
        _rig.Import(ImportKind.Commitments, SocialValueRig.CommitmentHeadings);

        var refusal = await Assert.ThrowsAsync<ImportRequestException>(() => Records.Importer.WithdrawAsync(id, who: null, CancellationToken.None));

        Assert.Equal(message, refusal.Message);
    }

    [Fact]
    public async Task SecondWithdrawal_IsRefused()
    {
        Withdraw(4);

        var refusal = await Assert.ThrowsAsync<ImportRequestException>(() => Records.Importer.WithdrawAsync(4, who: null, CancellationToken.None));

        Assert.Equal("The import 4, file.csv, has been withdrawn already.", refusal.Message);
    }

    [Fact]
    public void AuditLog_HasEveryImportRefusalAndWithdrawal()
    {
        var report = _rig.Import(ImportKind.Commitments, SocialValueRig.CommitmentHeadings);
        Withdraw(4, "Ann");

        var entries = Records.All(session => session.AuditEntries);
        Assert.Equal([AuditAction.Imported, AuditAction.Imported, AuditAction.Imported, AuditAction.Imported, AuditAction.Refused, AuditAction.Withdrawn], entries.Select(entry => entry.Action));
        Assert.Equivalent(
            new { Id = 5L, At = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero), What = "file.csv, COMMITMENTS. Rejected: the file has headings but no rows of data.", ImportId = 5, report.Import.Sha256 },
            entries[4]);
        Assert.Equal(("Ann", 4, "Withdrawn: file.csv (import 4) with 3 rows."), (entries[5].By, entries[5].ImportId, entries[5].What));
    }

    private WithdrawalReport Withdraw(int id, string? who = null) => Records.Importer.WithdrawAsync(id, who, CancellationToken.None).GetAwaiter().GetResult();
}
