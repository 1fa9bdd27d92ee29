using System.IO.Pipes;
using System.Text.Json;
using Analytics.Api.Hosting.CommandLine;
using Analytics.Api.Model;
using Analytics.Api.Records;
using Analytics.Api.Tests.Ingest;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Api.Tests.Hosting.CommandLine;

public sealed class AnalyticsCommandLineTests : IDisposable
{
    private readonly ImportRig _rig = new();
    private readonly Publisher _publisher = new();
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _rig.Dispose();
        _out.Dispose();
        _error.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(false, "--urls", "http://localhost:5090")]
    [InlineData(false, "--environment=Development")]
    [InlineData(true, "import")]
    [InlineData(true, "imprt")]
    [InlineData(true, "--help")]
    [InlineData(true, "--version")]
    public void Handles_TellsCommandsFromSettingsOfTheServer(bool isCommand, params string[] args) =>
        Assert.Equal(isCommand, AnalyticsCommandLine.Handles(args));

    [Fact]
    public async Task AcceptedFile_IsReportedAndPublished()
    {
        var exitCode = await RunAsync("import", "spend", ImportRig.PathOf("totals-and-notes.csv"), "--council", "E08000002");

        Assert.Equal(
            """
            totals-and-notes.csv, Bury
            Accepted: all 3 rows.

              Rows read              9
                accepted             3             £175.00
                quarantined          0               £0.00
                skipped              6             £500.00
              Control total                        £675.00   every amount in the file that reads as a number
              The control total is the accepted amounts and £500.00 in totals that the file prints (line 5, 8, 9).
            Payments from 1 April 2022 to 5 April 2022.
            Published as v7: 3 spend lines.

            """,
            _out.ToString(),
            ignoreLineEndingDifferences: true);
        Assert.Equal((0, "", "Imported totals-and-notes.csv"), (exitCode, _error.ToString(), _publisher.Note));
    }

    [Fact]
    public async Task RejectedFile_IsReportedAndNotPublished()
    {
        var exitCode = await RunAsync("import", "SPEND", ImportRig.PathOf("time-only-dates.csv"), "--council", "Bury");

        Assert.Equal(
            """
            time-only-dates.csv, Bury
            Rejected: not one of 2 rows can be accepted. The first problem, in line 2: '00:00:00' is not a date: write it like 2022-04-01 or 01/04/2022.

              Rows read              2
                accepted             0               £0.00
                quarantined          2           £3,500.00
                skipped              0
              Control total                      £3,500.00   every amount in the file that reads as a number
              The control total is the accepted amounts and £3,500.00 in quarantine.

            Problems:
              line 2, Paid Date: '00:00:00' is not a date: write it like 2022-04-01 or 01/04/2022.
              line 3, Paid Date: '00:00:00' is not a date: write it like 2022-04-01 or 01/04/2022.

            """,
            _out.ToString(),
            ignoreLineEndingDifferences: true);
        Assert.Equal((1, (string?)null), (exitCode, _publisher.Note));
    }

    [Fact]
    public async Task ManyProblems_AreToldByTheFirstTenAndHowManyMore()
    {
        var file = Path.Combine(_rig.Folder, "wrong.csv");
        await File.WriteAllTextAsync(file, "Supplier,Date,Amount\n" + string.Concat(Enumerable.Repeat("Acorn,soon,1.00\n", 1500)));

        await RunAsync("import", "spend", file, "--council", "Bury");

        Assert.Equal(10, _out.ToString().Split('\n').Count(line => line.StartsWith("  line ", StringComparison.Ordinal)));
        Assert.EndsWith("  and 1,490 more.\n", _out.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pipe_IsReadAsAFile()
    {
        if (OperatingSystem.IsWindows())
            return; // has no /dev/fd

        await using var pipe = new AnonymousPipeServerStream(PipeDirection.Out);
        var running = RunAsync("import", "spend", $"/dev/fd/{pipe.GetClientHandleAsString()}", "--council", "Bury");
        await pipe.WriteAsync(await File.ReadAllBytesAsync(ImportRig.PathOf("totals-and-notes.csv")));
        await pipe.DisposeAsync(); // the end of the file

        Assert.Equal(0, await running);
        Assert.Equal(3, _rig.Lines().Count);
    }

    [Fact]
    public async Task Check_SaysSoAndPublishesNothing()
    {
        var exitCode = await RunAsync("import", "spend", ImportRig.PathOf("ragged.csv"), "--council", "Bury", "--check");

        Assert.EndsWith("This was a check: nothing was written.\n", _out.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal((0, (string?)null), (exitCode, _publisher.Note));
        Assert.Empty(_rig.Lines());
    }

    [Fact]
    public async Task Json_HasTheFieldsOfTheSchema()
    {
        var exitCode = await RunAsync("import", "spend", ImportRig.PathOf("ragged.csv"), "--council", "Bury", "--json", "--by", "Ann");

        using var json = JsonDocument.Parse(_out.ToString());
        var root = json.RootElement;
        Assert.Equal(0, exitCode);
        Assert.Equal(
            [
                "id", "kind", "fileName", "sha256", "council", "importedAt", "importedBy", "coversFrom", "coversTo", "rowsRead", "rowsAccepted", "rowsQuarantined",
                "rowsSkipped", "sumAccepted", "sumQuarantined", "controlTotal", "public", "state", "verdict", "dataVersion", "columns", "firstRows", "issues",
            ],
            root.EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            """["2","SPEND","ragged.csv",{"code":"E08000002","name":"Bury"},"2026-03-02T12:00:00Z","Ann","2022-04-01","2022-04-05",4,3,1,0,175.00,0.00,175.00,true,"ACCEPTED_WITH_QUARANTINE","v7"]""",
            $"[{string.Join(',', Raw("id", "kind", "fileName", "council", "importedAt", "importedBy", "coversFrom", "coversTo", "rowsRead", "rowsAccepted", "rowsQuarantined", "rowsSkipped", "sumAccepted", "sumQuarantined", "controlTotal", "public", "state", "dataVersion"))}]");
        Assert.Equal(
            """{"line":5,"column":"Net Amount","code":"AMOUNT_MISSING","message":"The amount is empty: write it like 1234.56, or take the row out.","value":""}""",
            Compact(root.GetProperty("issues")[0]));

        IEnumerable<string> Raw(params string[] names) => names.Select(name => Compact(root.GetProperty(name)));

        static string Compact(JsonElement element) => element.ValueKind == JsonValueKind.Number ? element.GetRawText() : JsonSerializer.Serialize(element, RelaxedJson);
    }

    [Theory]
    [InlineData("'Paris' is not one of the councils here: ", "import", "spend", "FILE", "--council", "Paris")]
    [InlineData("A SPEND file belongs to one council: ", "import", "spend", "FILE")]
    [InlineData("'spends' is not a kind of file: write one of spend, suppliers, places, postcodes, boundaries, toms_framework, priorities, contracts, commitments, delivery, cohort_outcomes, community_requests, targets, assessments.", "import", "spends", "FILE")]
    [InlineData("Required argument missing for command: 'import'.", "import")]
    [InlineData("Required command was not provided.\nUnrecognized command or argument 'imprt'.", "imprt")]
    [InlineData("Unrecognized command or argument '--colour'.", "import", "spend", "FILE", "--colour")]
    public async Task CommandThatMakesNoSense_IsExplained(string explanation, params string[] args)
    {
        var exitCode = await RunAsync([.. args.Select(arg => arg == "FILE" ? ImportRig.PathOf("ragged.csv") : arg)]);

        Assert.Equal((2, "", (string?)null), (exitCode, _out.ToString(), _publisher.Note));
        Assert.StartsWith(explanation, _error.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FileThatIsNotThere_IsNamed()
    {
        var exitCode = await RunAsync("import", "spend", "/nowhere/april.csv", "--council", "Bury");

        Assert.Equal(2, exitCode);
        Assert.StartsWith("The file /nowhere/april.csv cannot be read: ", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RecordsThatCannotBeUsed_AreExplained()
    {
        var exitCode = await AnalyticsCommandLine.RunAsync(
            ["import", "spend", ImportRig.PathOf("ragged.csv")], Services(), _ => throw new RecordsException("The disk is full."), Console());

        Assert.Equal((1, "The disk is full." + Environment.NewLine), (exitCode, _error.ToString()));
    }

    [Fact]
    public async Task Watched_TheReportStandsAloneOnStandardOutput()
    {
        var exitCode = await AnalyticsCommandLine.RunAsync(
            ["import", "spend", ImportRig.PathOf("ragged.csv"), "--council", "Bury", "--json"], Services(), _ => Task.CompletedTask, Console() with { ShowProgress = true });

        using var json = JsonDocument.Parse(_out.ToString());
        Assert.Equal((0, 4), (exitCode, json.RootElement.GetProperty("rowsRead").GetInt32()));
    }

    [Fact]
    public async Task Help_ShowsHowToImport()
    {
        var exitCode = await RunAsync("import", "--help");

        Assert.Equal(0, exitCode);
        Assert.Contains("import <KIND> <FILE> [options]", _out.ToString(), StringComparison.Ordinal);
    }

    private static JsonSerializerOptions RelaxedJson { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private Task<int> RunAsync(params string[] args) => AnalyticsCommandLine.RunAsync(args, Services(), _ => Task.CompletedTask, Console());

    private ServiceProvider Services() =>
        new ServiceCollection().AddSingleton(_rig.Importer).AddSingleton<IPublisher>(_publisher).BuildServiceProvider();

    private CommandConsole Console() => new(_out, _error, ShowProgress: false);

    private sealed class Publisher : IPublisher
    {
        public string? Note { get; private set; }

        public Task<DataVersion> PublishAsync(string note, CancellationToken cancellationToken)
        {
            Note = note;
            return Task.FromResult(new DataVersion { Sequence = 7, SpendLines = 3 });
        }
    }
}
