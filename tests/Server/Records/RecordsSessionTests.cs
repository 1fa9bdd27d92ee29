using System.Data.Common;
using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Tests.Records;

public sealed class RecordsSessionTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void SessionThatDoesNotCommit_LeavesNothing()
    {
        using var records = new TemporaryRecords();

        using (var session = records.Database.OpenForWriting())
        {
            session.Labels.Insert(new Label { Id = 1, Text = "lost" });
            session.SpendLineWriter.Write(Line(1));
        }

        using var after = records.Database.OpenForReading();
        Assert.Empty(after.Labels);
        Assert.Empty(after.SpendLines.ReadLines(0, long.MaxValue));
    }

    [Fact]
    public async Task SecondWriter_WaitsForTheFirst()
    {
        using var records = new TemporaryRecords();
        var first = records.Database.OpenForWriting();
        var second = Task.Run(() => Write(records.Database, session => session.Labels.Insert(new Label { Id = (int)session.Labels.LastKey() + 1, Text = "second" })));

        first.Labels.Insert(new Label { Id = 1, Text = "first" });
        Assert.False(second.IsCompleted);
        first.Commit();
        first.Dispose();
        await second;

        using var after = records.Database.OpenForReading();
        Assert.Equal(["first", "second"], after.Labels.Select(label => label.Text));
    }

    [Fact]
    public void Reader_SeesOneStateWhileAnotherWrites()
    {
        using var records = new TemporaryRecords();
        using var reading = records.Database.OpenForReading();
        Assert.Empty(reading.Labels); // the first read fixes what is seen

        Write(records.Database, session => session.Labels.Insert(new Label { Id = 1, Text = "new" }));

        Assert.Empty(reading.Labels);
    }

    [Fact]
    public void Update_ReplacesAllButTheKey()
    {
        using var records = new TemporaryRecords();
        Write(records.Database, session => session.Suppliers.Insert(new Supplier { Id = 3, Name = "Old" }));

        Write(records.Database, session => session.Suppliers.Update(new Supplier { Id = 3, Name = "New", Size = SupplierSize.Micro }));

        using var after = records.Database.OpenForReading();
        var supplier = Assert.Single(after.Suppliers);
        Assert.Equal((3, "New", SupplierSize.Micro), (supplier.Id, supplier.Name, supplier.Size));
    }

    [Fact]
    public void Delete_TakesOutTheRowWithTheKey()
    {
        using var records = new TemporaryRecords();
        Write(records.Database, session =>
        {
            session.Labels.Insert(new Label { Id = 1, Text = "one" });
            session.Labels.Insert(new Label { Id = 2, Text = "two" });
            session.Labels.Delete(new Label { Id = 1, Text = "" });
        });

        using var after = records.Database.OpenForReading();
        Assert.Equal([2], after.Labels.Select(label => label.Id));
        Assert.Equal(2, after.Labels.LastKey());
    }

    [Fact]
    public void Where_UnknownColumn_IsRefused()
    {
        using var records = new TemporaryRecords();
        using var session = records.Database.OpenForReading();

        var refusal = Assert.Throws<ArgumentException>(() => session.Labels.Where("colour", "red"));

        Assert.Equal("The table label has no column colour. (Parameter 'column')", refusal.Message);
    }

    [Fact]
    public void SameFileStandingTwice_IsRefusedByTheDatabase()
    {
        using var records = new TemporaryRecords();
        Write(records.Database, session => session.Imports.Insert(Again(1, ImportState.Rejected)));
        Write(records.Database, session => session.Imports.Insert(Again(2, ImportState.Withdrawn)));
        Write(records.Database, session => session.Imports.Insert(Again(3, ImportState.Accepted)));

        Assert.ThrowsAny<DbException>(() => Write(records.Database, session => session.Imports.Insert(Again(4, ImportState.AcceptedWithQuarantine))));

        static Import Again(int id, ImportState state) => new() { Id = id, FileName = "a.csv", Sha256 = "ab", ImportedAt = Noon, State = state };
    }

    internal static SpendLine Line(long id) => new()
    {
        Id = id,
        ImportId = 1,
        CouncilKey = 7,
        AliasId = 1,
        PaidOn = new DateOnly(2026, 2, 3),
        Amount = new Pounds(-12_50),
        IrrecoverableVat = new Pounds(2_50),
        DirectorateId = 1,
        CategoryId = 2,
        Description = "Café, 3 nights – £",
        TransactionNumber = "T0001",
        SourceLine = 9,
    };

    private static void Write(RecordsDatabase database, Action<RecordsSession> write)
    {
        using var session = database.OpenForWriting();
        write(session);
        session.Commit();
    }
}
