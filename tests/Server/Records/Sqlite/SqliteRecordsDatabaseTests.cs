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
        using var records = new TemporaryRecords(file: [.. Enumerable.Repeat((byte)'x', 5000)]);

        var refusal = await Assert.ThrowsAsync<RecordsException>(() => records.Database.EnsureReadyAsync(CancellationToken.None));

        Assert.Equal($"The file {records.File} is not a database or is damaged: put a backup in its place, or move it away to begin with an empty one.", refusal.Message);
    }

    [Fact]
    public async Task ReadyDatabase_IsLeftAsItIs()
    {
        using var records = new TemporaryRecords();
        var before = records.Content();

        await records.Database.EnsureReadyAsync(CancellationToken.None);

        Assert.Equal(before, records.Content());
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
