using Analytics.Api.Columns;
using Analytics.Api.Hosting.CommandLine;
using Analytics.Api.Ingest;
using Analytics.Api.Model;
using Analytics.Api.Tests.Ingest;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Api.Tests.Hosting.CommandLine;

public sealed class RecordsCommandsTests : IDisposable
{
    private readonly ImportRig _rig = new();
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();
    private readonly ServiceProvider _services;

    public RecordsCommandsTests()
    {
        _services = new ServiceCollection()
            .AddSingleton(_rig.Importer)
            .AddSingleton(_rig.Database)
            .AddSingleton(ImportRig.Clock)
            .AddSingleton(new Quarantine(_rig.Database))
            .AddColumns(new ColumnsOptions(_rig.Folder))
            .BuildServiceProvider();
        _rig.ImportText(ImportKind.Spend, "Supplier,Date,Amount\nAcorn,01/04/2022,1.00\nBrook,soon,2.00\n", "Bury");
    }

    public void Dispose()
    {
        _services.Dispose();
        _rig.Dispose();
        _out.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task Withdraw_SaysWhatIsGoneAndPublishesWithoutIt()
    {
        Assert.Equal(0, await RunAsync("withdraw", "2", "--by", "Ann"));

        Assert.Equal("Withdrawn: file.csv (import 2) with 1 row.\nPublished as v2 without it.\n", Output());
        Assert.Contains(_rig.All(session => session.AuditEntries), entry => entry is { Action: AuditAction.Withdrawn, By: "Ann" });
    }

    [Fact]
    public async Task Quarantine_PrintsTheRowsWithTheReasons()
    {
        Assert.Equal(0, await RunAsync("quarantine", "2"));

        Assert.Equal(
            "Supplier,Date,Amount,problem_line,problem_code,problem_message\nBrook,soon,2.00,3,DATE_UNREADABLE,Date: 'soon' is not a date: write it like 2022-04-01 or 01/04/2022.\n",
            Output());
    }

    [Fact]
    public async Task Template_PrintsTheHeadings()
    {
        Assert.Equal(0, await RunAsync("template", "priorities"));

        Assert.Equal("council,code,title,measure\n", Output());
    }

    [Fact]
    public async Task BackupAndRestore_BringBackWhatWasThere()
    {
        var file = Path.Combine(_rig.Folder, "copy", "records.backup");
        Assert.Equal(0, await RunAsync("backup", file));
        Assert.Equal(0, await RunAsync("withdraw", "2"));
        Assert.Empty(_rig.Lines());

        Assert.Equal(0, await RunAsync("restore", file, "--by", "Ann"));

        Assert.Single(_rig.Lines());
        Assert.EndsWith($"Restored {file}, and published what it holds.\n", Output(), StringComparison.Ordinal);
        Assert.Contains(_rig.All(session => session.AuditEntries), entry => entry is { Action: AuditAction.Restored, By: "Ann", What: "Restored the backup records.backup." });
    }

    [Theory]
    [InlineData(2, "There is no import 9: they are numbered from 1 to 2.", "withdraw", "9")]
    [InlineData(2, "'two' is not an import's number: write it like 12.\nAdd --help to see what can be written here.", "withdraw", "two")]
    [InlineData(2, "There is no import 9.", "quarantine", "9")]
    public async Task CommandThatCannotBeDone_IsToldWhy(int exitCode, string explanation, params string[] args)
    {
        Assert.Equal(exitCode, await RunAsync(args));

        Assert.Equal(explanation + "\n", _error.ToString().ReplaceLineEndings("\n"));
    }

    private Task<int> RunAsync(params string[] args) =>
        AnalyticsCommandLine.RunAsync(args, _services, _services.GetRequiredService<SnapshotPublisher>().PublishIfStaleAsync, new CommandConsole(_out, _error, ShowProgress: false));

    private string Output() => _out.ToString().ReplaceLineEndings("\n");
}
