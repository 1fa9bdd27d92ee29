using System.Data.Common;
using Analytics.Api.Model;
using Analytics.Api.Records;

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
        Assert.Equal([full, bare, wordy], session.SpendLines.ReadLines(1, 3));
    }

    [Fact]
    public void Read_GivesTheSpanInOrderAndNoMore()
    {
        using var records = new TemporaryRecords();
        Write(records, [.. Enumerable.Range(1, 10).Select(id => RecordsSessionTests.Line(id))]);

        using var session = records.Database.OpenForReading();
        Assert.Equal([4, 5, 6], session.SpendLines.ReadLines(4, 6).Select(line => line.Id));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(SpendLineBatch.Capacity)]
    [InlineData(SpendLineBatch.Capacity + 1)]
    [InlineData(20_000)]
    public void Batches_HoldEveryLineOnce(int count)
    {
        using var records = new TemporaryRecords();
        SpendLine[] lines = [.. Enumerable.Range(1, count).Select(Varied)];
        Write(records, lines);

        using var session = records.Database.OpenForReading();
        Assert.Equal(lines, session.SpendLines.ReadLines(1, long.MaxValue));
        Assert.All(session.SpendLines.ReadBatches(1, long.MaxValue).Select(batch => batch.Count).SkipLast(1), lines => Assert.Equal(SpendLineBatch.Capacity, lines)); // a batch is filled anew as the next is read
    }

    [Fact]
    public void BatchesThatNobodyReadsToTheEnd_LeaveTheSessionUsable()
    {
        using var records = new TemporaryRecords();
        Write(records, [.. Enumerable.Range(1, 10_000).Select(Varied)]);

        using var session = records.Database.OpenForReading();
        Assert.Equal(1, session.SpendLines.ReadBatches(1, 10_000).First().Ids.Values[0]);
        Assert.Equal([9_999, 10_000], session.SpendLines.ReadLines(9_999, 10_000).Select(line => line.Id));
        Assert.Empty(session.SpendLines.ReadBatches(10_001, 10_002));
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

        var refusal = Assert.ThrowsAny<DbException>(() => Write(records, [RecordsSessionTests.Line(1), RecordsSessionTests.Line(1)]));

        Assert.Contains("spend_line", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5_000)]
    [InlineData(50_000)]
    public void RefusedLine_LeavesNothing_HoweverManyFollow(int count)
    {
        using var records = new TemporaryRecords();

        Assert.ThrowsAny<DbException>(() => Write(records, [.. Enumerable.Range(1, count).Select(id => RecordsSessionTests.Line(id == 2 ? 1 : id))]));

        using var session = records.Database.OpenForReading();
        Assert.Empty(session.SpendLines.ReadLines(0, long.MaxValue));
    }

    [Fact]
    public void LinesSinceTheMark_AreTakenBack()
    {
        using var records = new TemporaryRecords();
        using (var session = records.Database.OpenForWriting())
        {
            session.SpendLineWriter.Write(RecordsSessionTests.Line(1));
            session.Mark();
            foreach (var id in Enumerable.Range(2, 9_000))
                session.SpendLineWriter.Write(RecordsSessionTests.Line(id));
            session.ReturnToMark();
            session.SpendLineWriter.Write(RecordsSessionTests.Line(2));
            session.Commit();
        }

        using var after = records.Database.OpenForReading();
        Assert.Equal([1, 2], after.SpendLines.ReadLines(0, long.MaxValue).Select(line => line.Id));
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

    /// <summary>Every optional column is missing in some lines, in another rhythm than in the next column.</summary>
    private static SpendLine Varied(int id) => RecordsSessionTests.Line(id) with
    {
        IrrecoverableVat = id % 2 == 0 ? null : new Pounds(id),
        DirectorateId = id % 3 == 0 ? null : id,
        CategoryId = id > 3000 ? null : 0,
        Description = id % 5 == 0 ? null : new string('é', id % 40),
        TransactionNumber = id % 7 == 0 ? null : $"T{id}",
        ContractReference = id % 11 == 0 ? $"Vertrag {id}" : null,
    };

    private static void Write(TemporaryRecords records, IEnumerable<SpendLine> lines)
    {
        using var session = records.Database.OpenForWriting();
        foreach (var line in lines)
            session.SpendLineWriter.Write(line);
        session.Commit();
    }
}
