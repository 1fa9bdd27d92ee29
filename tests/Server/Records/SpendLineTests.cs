using Analytics.Api.Model;

namespace Analytics.Api.Tests.Records;

public sealed class SpendLineTests
{
    [Fact]
    public void WrittenLine_ReadsTheSame()
    {
        using var records = new TemporaryRecords();
        var full = RecordsSessionTests.Line(1);
        var bare = new SpendLine { Id = 2, ImportId = 1, CouncilKey = 1, AliasId = 1, PaidOn = new DateOnly(2000, 1, 1), Amount = new Pounds(long.MaxValue), SourceLine = 2 };
        var wordy = full with { Id = 3, Description = new string('ß', 5000) };

        Write(records, [full, bare, wordy]);

        using var session = records.Database.OpenForReading();
        Assert.Equal([full, bare, wordy], session.SpendLines.Read(1, 3));
    }

    [Fact]
    public void Read_GivesTheSpanInOrderAndNoMore()
    {
        using var records = new TemporaryRecords();
        Write(records, [.. Enumerable.Range(1, 10).Select(id => RecordsSessionTests.Line(id))]);

        using var session = records.Database.OpenForReading();
        Assert.Equal([4, 5, 6], session.SpendLines.Read(4, 6).Select(line => line.Id));
    }

    [Fact]
    public void ReadOfSomeIds_GivesThoseThatThereAre()
    {
        using var records = new TemporaryRecords();
        Write(records, [.. Enumerable.Range(1, 10).Select(id => RecordsSessionTests.Line(id))]);

        using var session = records.Database.OpenForReading();
        Assert.Equal([2, 9], session.SpendLines.Read([9, 99, 2]).Select(line => line.Id).Order());
        Assert.Empty(session.SpendLines.Read([]));
    }

    [Fact]
    public void LineWithAnIdThatIsTaken_IsRefused()
    {
        using var records = new TemporaryRecords();

        var refusal = Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => Write(records, [RecordsSessionTests.Line(1), RecordsSessionTests.Line(1)]));

        Assert.Equal("SQLite Error 19: 'UNIQUE constraint failed: spend_line.id'.", refusal.Message);
    }

    [Fact]
    public void LastId_CountsImportsThatWereWithdrawn()
    {
        using var records = new TemporaryRecords();
        using var session = records.Database.OpenForWriting();
        Assert.Equal(0, session.SpendLineWriter.LastId());

        session.Imports.Insert(new Import { Id = 1, FileName = "a", Sha256 = "a", State = ImportState.Withdrawn, FirstLineId = 1, LastLineId = 40 });

        Assert.Equal(40, session.SpendLineWriter.LastId());
    }

    private static void Write(TemporaryRecords records, IEnumerable<SpendLine> lines)
    {
        using var session = records.Database.OpenForWriting();
        foreach (var line in lines)
            session.SpendLineWriter.Write(line);
        session.Commit();
    }
}
