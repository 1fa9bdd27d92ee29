using Analytics.Api.Model;
using Analytics.Api.Records;
using Microsoft.Data.Sqlite;

namespace Analytics.Api.Tests.Records.Sqlite;

public sealed class SqliteBackupTests : IDisposable
{
    private readonly TemporaryRecords _records = new();

    private string Backup => Path.Combine(_records.Folder, "copies", "records.backup");

    public void Dispose() => _records.Dispose();

    [Fact]
    public async Task BackupDuringWriting_HoldsWhatWasCommittedBefore()
    {
        AddLabel("before");
        using (var writing = _records.Database.OpenForWriting())
        {
            writing.Labels.Insert(new Label { Id = 2, Text = "during" });
            await _records.Database.BackUpAsync(Backup, CancellationToken.None);
            writing.Commit();
        }

        AddLabel("after");
        await RestoreAsync();

        Assert.Equal(["before"], Labels());
    }

    [Fact]
    public async Task RestoredRecords_AreSafeAndWritable()
    {
        await _records.Database.BackUpAsync(Backup, CancellationToken.None);
        await RestoreAsync();
        AddLabel("new");

        Assert.Equal(["new"], Labels());
        using var context = _records.Database.CreateDbContext();
        using var command = ((SqliteConnection)Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(context.Database)).CreateCommand();
        command.CommandText = "PRAGMA journal_mode";
        Assert.Equal("wal", command.ExecuteScalar());
        Assert.False(Directory.Exists(Path.Combine(_records.Folder, "restoring")));
    }

    [Fact]
    public async Task AuditLog_SurvivesTheRestoration()
    {
        Audit("Before.");
        await _records.Database.BackUpAsync(Backup, CancellationToken.None);
        Audit("After.");

        await RestoreAsync();

        using var session = _records.Database.OpenForReading();
        Assert.Equal([(1, "Before."), (2, "After."), (3, "Restored.")], session.AuditEntries.Select(entry => ((int)entry.Id, entry.What)));
    }

    [Fact]
    public async Task EmptyFolder_CanBeRestoredInto()
    {
        AddLabel("moved");
        await _records.Database.BackUpAsync(Backup, CancellationToken.None);
        using var elsewhere = new TemporaryRecords();
        File.Delete(elsewhere.File);

        await elsewhere.Database.RestoreAsync(Backup, Entry(), CancellationToken.None);

        using var session = elsewhere.Database.OpenForReading();
        Assert.Equal(["moved"], session.Labels.Select(label => label.Text));
    }

    [Fact]
    public async Task DatabaseInUse_IsNotTouched()
    {
        AddLabel("mine");
        await _records.Database.BackUpAsync(Backup, CancellationToken.None);
        AddLabel("newer");
        using var somebody = new SqliteConnection($"Data Source={_records.File};Pooling=False"); // as another program has it
        somebody.Open();
        using var reading = somebody.CreateCommand();
        reading.CommandText = "SELECT COUNT(*) FROM label";
        reading.ExecuteScalar();

        var refusal = await Assert.ThrowsAsync<RecordsException>(RestoreAsync);

        Assert.Equal($"Another program uses {_records.File}: stop the server and every import, then restore again. Nothing was changed.", refusal.Message);
        Assert.Equal(["mine", "newer"], Labels());
    }

    [Fact]
    public async Task FileThatExists_IsNotOverwritten()
    {
        await _records.Database.BackUpAsync(Backup, CancellationToken.None);

        var refusal = await Assert.ThrowsAsync<RecordsException>(() => _records.Database.BackUpAsync(Backup, CancellationToken.None));

        Assert.Equal($"The file {Backup} exists: choose another name, or move it away.", refusal.Message);
    }

    [Theory]
    [InlineData("this is no database, but long enough to look at it twice and then once more to be sure of it, which takes a hundred bytes")]
    [InlineData("")]
    public async Task FileThatIsNoBackup_IsRefused(string content)
    {
        AddLabel("mine");
        var file = Path.Combine(_records.Folder, "no-backup");
        await File.WriteAllTextAsync(file, content);

        var refusal = await Assert.ThrowsAsync<RecordsException>(() => _records.Database.RestoreAsync(file, Entry(), CancellationToken.None));

        Assert.Equal($"The file {file} is damaged or no backup of these records: choose another.", refusal.Message);
        Assert.Equal(["mine"], Labels());
    }

    [Fact]
    public async Task BackupThatLostAPage_IsRefused()
    {
        await _records.Database.BackUpAsync(Backup, CancellationToken.None);
        await using (var file = File.OpenWrite(Backup))
        {
            file.Position = 4096;
            await file.WriteAsync(new byte[40_960]);
        }

        await Assert.ThrowsAsync<RecordsException>(RestoreAsync);

        Assert.Empty(Labels());
    }

    [Fact]
    public async Task MissingFile_IsTold()
    {
        var refusal = await Assert.ThrowsAsync<RecordsException>(RestoreAsync);

        Assert.Equal($"There is no file {Backup}: name the backup that is to be restored.", refusal.Message);
    }

    private static AuditEntry Entry() => new() { Action = AuditAction.Restored, What = "Restored." };

    private Task RestoreAsync() => _records.Database.RestoreAsync(Backup, Entry(), CancellationToken.None);

    private void AddLabel(string text) => Write(session => session.Labels.Insert(new Label { Id = (int)session.Labels.LastKey() + 1, Text = text }));

    private void Audit(string what) => Write(session => session.AuditEntries.Insert(new AuditEntry { Id = session.AuditEntries.LastKey() + 1, What = what }));

    private List<string> Labels()
    {
        using var session = _records.Database.OpenForReading();
        return [.. session.Labels.Select(label => label.Text)];
    }

    private void Write(Action<RecordsSession> write)
    {
        using var session = _records.Database.OpenForWriting();
        write(session);
        session.Commit();
    }
}
