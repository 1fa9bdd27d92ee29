using System.Data.Common;
using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Tests.Records;

/// <summary>One mechanism for every kind, shown with contracts, which have suppliers below them.</summary>
public sealed class ImportedRecordsTests : IDisposable
{
    private readonly TemporaryRecords _records = new();

    public ImportedRecordsTests() => Write(session =>
    {
        session.Suppliers.Insert(new Supplier { Id = 1, Name = "Acorn" });
        session.Aliases.Insert(new SupplierAlias { Id = 1, Name = "Acorn", SupplierId = 1 });
    });

    public void Dispose() => _records.Dispose();

    [Fact]
    public void LaterImport_SupersedesAndEarlierRowsStay()
    {
        Import(1, "old");
        Import(2, "new");

        Assert.Equal(["new"], Current());
        Assert.Equal([("old", (long?)2), ("new", null)], All().Select(contract => (contract.Title, contract.SupersededBy)));
    }

    [Theory]
    [InlineData(new[] { 1 }, "new")]
    [InlineData(new[] { 2 }, "new")]
    [InlineData(new[] { 3 }, "middle")]
    [InlineData(new[] { 2, 3 }, "old")]
    [InlineData(new[] { 3, 2 }, "old")]
    [InlineData(new[] { 3, 1 }, "middle")]
    [InlineData(new[] { 1, 2, 3 })]
    public void Withdrawal_LeavesWhatWouldCountHadTheImportNeverBeen(int[] withdrawn, params string[] expected)
    {
        Import(1, "old");
        Import(2, "middle");
        Import(3, "new");

        foreach (var import in withdrawn)
            Write(session => Assert.Equal(1, session.Withdraw(import)));

        Assert.Equal(expected, Current());
        Assert.Equal(3 - withdrawn.Length, All().Count);
    }

    [Fact]
    public void ReturnedRecord_CanBeSupersededAgain()
    {
        Import(1, "old");
        Import(2, "wrong");
        Write(session => session.Withdraw(2));
        Import(3, "right");

        Assert.Equal(["right"], Current());
        Assert.Equal([("old", (long?)3), ("right", null)], All().Select(contract => (contract.Title, contract.SupersededBy)));
    }

    [Fact]
    public void Withdrawal_TakesSuppliersSpendLinesAndQuarantineOfThatImportAlone()
    {
        Import(1, "old");
        Import(2, "new");
        Write(session =>
        {
            session.Imports.Insert(new Import { Id = 3, FileName = "3", Sha256 = "3", State = ImportState.Accepted, FirstLineId = 1, LastLineId = 2 });
            session.Imports.Insert(new Import { Id = 4, FileName = "4", Sha256 = "4", State = ImportState.Accepted, FirstLineId = 3, LastLineId = 3 });
            for (var line = 1; line <= 3; line++)
                session.SpendLineWriter.Write(RecordsSessionTests.Line(line));
            for (var import = 2; import <= 4; import++)
                session.Issues.Insert(new ImportIssue { Id = import, ImportId = import, Code = "X", Message = "X." });
        });

        Write(session => Assert.Equal(2, session.Withdraw(3)));
        Write(session => Assert.Equal(1, session.Withdraw(2)));

        using var after = _records.Database.OpenForReading();
        Assert.Equal([3], after.SpendLines.ReadLines(0, 10).Select(line => line.Id));
        Assert.Equal([4], after.Issues.Select(issue => issue.ImportId));
        Assert.Equal([1], after.ContractSuppliers.Select(supplier => supplier.ContractId));
    }

    [Fact]
    public void TwoRowsOfOneIdentityThatCount_AreRefusedByTheDatabase()
    {
        Import(1, "old");

        Assert.ThrowsAny<DbException>(() => Write(session =>
        {
            session.Imports.Insert(new Import { Id = 2, FileName = "2", Sha256 = "2", State = ImportState.Accepted });
            session.Contracts.Insert(Contract(2, "second"));
        }));
    }

    [Theory]
    [InlineData("UPDATE audit_entry SET what = 'nothing'")]
    [InlineData("DELETE FROM audit_entry")]
    [InlineData(Engine.ReplaceAuditEntry)]
    public void AuditLog_CanOnlyBeAddedTo(string change)
    {
        Write(session => session.AuditEntries.Insert(new AuditEntry { Id = 1, Action = AuditAction.Imported, What = "Imported a.csv." }));

        var refusal = Assert.ThrowsAny<DbException>(() => _records.Execute(change));

        Assert.Contains("The audit log can only be added to.", refusal.Message, StringComparison.Ordinal);
    }

    private static Contract Contract(int import, string title) => new() { Id = import, ImportId = import, CouncilKey = 7, Reference = "DN1", Title = title };

    /// <summary>Imports the same contract under another title, as number <paramref name="import"/>.</summary>
    private void Import(int import, string title) => Write(session =>
    {
        session.Imports.Insert(new Import { Id = import, Kind = ImportKind.Contracts, FileName = title, Sha256 = title, State = ImportState.Accepted });
        if (session.Contracts.Current().FirstOrDefault() is { } earlier)
            session.Contracts.Supersede(earlier.Id, import);
        session.Contracts.Insert(Contract(import, title));
        session.ContractSuppliers.Insert(new ContractSupplier { Id = import, ContractId = import, AliasId = 1 });
    });

    private List<string> Current()
    {
        using var session = _records.Database.OpenForReading();
        return [.. session.Contracts.Current().Select(contract => contract.Title)];
    }

    private List<Contract> All()
    {
        using var session = _records.Database.OpenForReading();
        return [.. session.Contracts];
    }

    private void Write(Action<RecordsSession> write)
    {
        using var session = _records.Database.OpenForWriting();
        write(session);
        session.Commit();
    }
}
