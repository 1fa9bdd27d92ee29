using Analytics.Api.Model;
using Analytics.Api.Records;
using Analytics.Api.Records.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Api.Tests.Records.Sqlite;

public sealed class SqliteRecordsDatabaseTests
{
    [Fact]
    public async Task MissingFolder_IsCreated()
    {
        using var records = new TemporaryRecords();
        var folder = Path.Combine(records.Folder, "not", "yet");

        await new SqliteRecordsDatabase(folder).EnsureReadyAsync(CancellationToken.None);

        Assert.Equal(["records.db"], Directory.GetFiles(folder, "*.db").Select(Path.GetFileName));
    }

    [Fact]
    public void FilesOfAProcessKilledWhileWriting_HoldOnlyWhatWasCommitted()
    {
        using var records = new TemporaryRecords();
        using var survivor = new TemporaryRecords();
        using (var session = records.Database.OpenForWriting())
        {
            session.Labels.Insert(new Label { Id = 1, Text = "before" });
            session.Commit();
        }

        using var killed = records.Database.OpenForWriting();
        killed.Labels.Insert(new Label { Id = 2, Text = "during" });
        for (var id = 1; id <= 100_000; id++) // enough to overflow the cache, so that uncommitted pages are on the disk
            killed.SpendLineWriter.Write(RecordsSessionTests.Line(id));

        // What a killed process leaves behind is its files as they are at that moment.
        foreach (var file in Directory.GetFiles(records.Folder).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(survivor.Folder, Path.GetFileName(file)), overwrite: true);
        Assert.True(new FileInfo(survivor.File + "-wal").Length > 1_000_000);

        using var after = survivor.Database.OpenForReading();
        Assert.Equal(["before"], after.Labels.Select(label => label.Text));
        Assert.Empty(after.SpendLines.ReadLines(0, long.MaxValue));
    }

    [Fact]
    public async Task FolderThatCannotBe_IsToldWithTheWayOut()
    {
        using var records = new TemporaryRecords();
        var folder = Path.Combine(records.File, "below-a-file"); // no user, not even root, can create it

        var refusal = await Assert.ThrowsAsync<RecordsException>(() => new SqliteRecordsDatabase(folder).EnsureReadyAsync(CancellationToken.None));

        Assert.StartsWith($"The data folder {folder} cannot be written: ", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith(". Let this user write to it, or set ANALYTICS_DATA to another folder.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FileThatIsNoDatabase_IsToldWithTheWayOut()
    {
        using var records = new TemporaryRecords(new RecordsCopy([.. Enumerable.Repeat((byte)'x', 5000)]));

        var refusal = await Assert.ThrowsAsync<RecordsException>(() => records.Database.EnsureReadyAsync(CancellationToken.None));

        Assert.Equal($"The file {records.File} is not a database or is damaged: put a backup in its place, or move it away to begin with an empty one.", refusal.Message);
    }

    [Fact]
    public async Task ReadyDatabase_IsLeftAsItIs()
    {
        using var records = new TemporaryRecords();
        var before = records.Copy().File;

        await records.Database.EnsureReadyAsync(CancellationToken.None);

        Assert.Equal(before, records.Copy().File);
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "60000")]
    public async Task Connection_HasTheSettingsThatKeepRecordsSafe(string setting, string expected)
    {
        using var records = new TemporaryRecords();
        await using var context = records.Database.CreateDbContext();
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {setting}";

        Assert.Equal(expected, (await command.ExecuteScalarAsync())?.ToString());
    }
}
