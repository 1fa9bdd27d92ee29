using Analytics.Api.Columns;
using Analytics.Api.Hosting.CommandLine;
using Analytics.Api.Hosting.Suppliers;
using Analytics.Api.Ingest.Suppliers;
using Analytics.Api.Model;
using Analytics.Api.Tests.Ingest;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Api.Tests.Hosting.CommandLine;

public sealed class SupplierCommandsTests : IDisposable
{
    private readonly ImportRig _rig = new();
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();
    private readonly ServiceProvider _services;

    public SupplierCommandsTests()
    {
        _services = new ServiceCollection()
            .AddSingleton(_rig.Importer)
            .AddSingleton(_rig.Database)
            .AddSingleton(ImportRig.Clock)
            .AddSingleton(new SupplierReview(_rig.Database, ImportRig.Clock))
            .AddColumns(new ColumnsOptions(_rig.Folder))
            .AddSingleton<SupplierReviewJson>()
            .BuildServiceProvider();
        _rig.ImportText(
            ImportKind.Spend,
            "Supplier,VAT Reg No,Date,Amount\nSmith Ltd,812311285,01/04/2022,1.00\nSmith Ltd,999888777,01/04/2022,2.00\nSMITH LIMITED,,01/04/2022,4.00\nJones,812311285,02/04/2022,8.00\n",
            "Bury");
    }

    public void Dispose()
    {
        _services.Dispose();
        _rig.Dispose();
        _out.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task Review_ListsEachSpellingWithWhatItMayBe()
    {
        Assert.Equal(0, await RunAsync("suppliers", "review"));

        Assert.Equal(
            """
            3 spellings are in doubt. Say 'suppliers accept ALIAS SUPPLIER' or 'suppliers split ALIAS'.

            alias 2  Smith Ltd, VAT 999888777
              is now supplier 2  Smith Ltd, VAT 999888777
              may be supplier 1  Smith Ltd, VAT 812311285: the same name has different numbers

            alias 3  SMITH LIMITED
              is now supplier 3  SMITH LIMITED
              may be supplier 1  Smith Ltd, VAT 812311285: the same name has different numbers
              may be supplier 2  Smith Ltd, VAT 999888777: the same name has different numbers

            alias 4  Jones, VAT 812311285
              is now supplier 1  Smith Ltd, VAT 812311285
              may be a supplier of its own: the number is the same, the name is not

            """,
            Output(),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task ReviewAsJson_HasTheSame()
    {
        await RunAsync("suppliers", "split", "2");
        await RunAsync("suppliers", "accept", "3", "1");
        _out.GetStringBuilder().Clear();

        Assert.Equal(0, await RunAsync("suppliers", "review", "--json"));

        Assert.Equal(
            """
            [
              {
                "alias": {
                  "id": 4,
                  "name": "Jones",
                  "vatNumber": "812311285",
                  "companyNumber": null,
                  "payments": 1,
                  "spend": 8
                },
                "supplier": {
                  "id": 1,
                  "name": "Smith Ltd",
                  "vatNumber": "812311285",
                  "companyNumber": null,
                  "charityNumber": null,
                  "postcode": null,
                  "payments": 3,
                  "spend": 13
                },
                "other": null,
                "doubt": "SHARED_NUMBER",
                "why": "the number is the same, the name is not"
              }
            ]

            """,
            Output(),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task Decisions_ArePublishedAndEmptyTheList()
    {
        Assert.Equal(0, await RunAsync("suppliers", "accept", "3", "1", "--by", "Ann"));
        Assert.Equal(0, await RunAsync("suppliers", "split", "2"));
        Assert.Equal(0, await RunAsync("suppliers", "split", "4"));
        Assert.Equal(0, await RunAsync("suppliers", "review"));

        Assert.Equal(
            """
            Accepted: SMITH LIMITED (spelling 3) is Smith Ltd (supplier 1). SMITH LIMITED (supplier 3) had no other spelling and is gone.
            Published as v2.
            Split: Smith Ltd (spelling 2) stays Smith Ltd (supplier 2), on its own.
            Published as v3.
            Split: Jones (spelling 4) is Jones (supplier 3) now, no longer Smith Ltd (supplier 1).
            Published as v4.
            No spelling is in doubt.

            """,
            Output(),
            ignoreLineEndingDifferences: true);
        Assert.Contains(_rig.All(session => session.AuditEntries), entry => entry is { Action: AuditAction.SupplierAccepted, By: "Ann" });
    }

    [Theory]
    [InlineData("There is no spelling 9: the list of spellings in doubt gives their numbers.", "suppliers", "split", "9")]
    [InlineData("'Smith' is not a spelling's number: write it like 12.\nAdd --help to see what can be written here.", "suppliers", "split", "Smith")]
    [InlineData("'Smith' is not a supplier's number: write it like 12.\nAdd --help to see what can be written here.", "suppliers", "accept", "1", "Smith")]
    public async Task CommandThatCannotBeDone_IsToldWhy(string explanation, params string[] args)
    {
        Assert.Equal(2, await RunAsync(args));

        Assert.Equal(explanation + "\n", _error.ToString().ReplaceLineEndings("\n"));
    }

    private Task<int> RunAsync(params string[] args) =>
        AnalyticsCommandLine.RunAsync(args, _services, _services.GetRequiredService<SnapshotPublisher>().PublishIfStaleAsync, new CommandConsole(_out, _error, ShowProgress: false));

    private string Output() => _out.ToString().ReplaceLineEndings("\n");
}
