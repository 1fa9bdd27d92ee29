using System.Text;
using Analytics.Api.Ingest;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Ingest;

/// <summary>How much may be wrong, and the day that a file tells the state of.</summary>
public sealed class ImportOptionsTests : IDisposable
{
    private const string ThreeOfFiveBad = "Supplier,Date,Amount\nAcorn,01/04/2022,1.00\nBrook,02/04/2022,2.00\nA,x,1\nB,y,2\nC,z,3\n";

    private readonly SocialValueRig _rig = new();

    private ImportRig Records => _rig.Records;

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void FileWithTooManyBadRows_IsRefusedWholeAndLeavesOnlyItsAccount()
    {
        var suppliers = Records.All(session => session.Suppliers).Count;

        var report = Import(ImportKind.Spend, ThreeOfFiveBad, request => request with { Council = "Bury" });

        Assert.Equal(
            "Rejected: 3 rows of 5 have problems, and no more than 50% may, so nothing was imported. Correct the file, or allow a greater share. "
            + "The first problem, in line 4: 'x' is not a date: write it like 2022-04-01 or 01/04/2022.",
            report.Verdict);
        Assert.Empty(Records.Lines());
        Assert.Equal(suppliers, Records.All(session => session.Suppliers).Count);
        Assert.Equal([4, 5, 6], Records.All(session => session.Issues).Select(issue => issue.Line));
        var import = Records.All(session => session.Imports)[^1];
        Assert.Equal((ImportState.Rejected, 5L, 0L, 5L), (import.State, import.RowsRead, import.RowsAccepted, import.RowsQuarantined));
        Assert.Equal((new Pounds(0), new Pounds(9_00), new Pounds(9_00)), (import.SumAccepted, import.SumQuarantined, import.ControlTotal));
        Assert.Equal(((long?)null, (DateOnly?)null), (import.LastLineId, import.CoversTo));
    }

    [Theory]
    [InlineData(0.6, true)]
    [InlineData(0.59, false)]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public void ShareOfBadRows_IsWhatTheRequestAllows(double share, bool accepted) =>
        Assert.Equal(accepted, Import(ImportKind.Spend, ThreeOfFiveBad, request => request with { Council = "Bury", MaxBadShare = (decimal)share }).IsAccepted);

    [Fact]
    public void FileAfterARefusedOne_FindsNothingOfIt()
    {
        Import(ImportKind.Contracts, SocialValueRig.ContractHeadings + "E08000007,DN1,Roads again,New Name Ltd,,,,,,\nE08000007,,x,,,,,,,\nE08000007,,y,,,,,,,\n", request => request);

        var contract = Records.All(session => session.Contracts).Single(contract => contract is { CouncilKey: 7, Reference: "DN1" });
        Assert.Equal(("Roads", (long?)null), (contract.Title, contract.SupersededBy));
        Assert.DoesNotContain(Records.All(session => session.Aliases), alias => alias.Name == "New Name Ltd");
    }

    [Fact]
    public void AsAt_IsKeptAndLimitsTheDays()
    {
        const string Claims = SocialValueRig.ClaimHeadings
            + "E08000007,D1,DN1,NT1,2022-06-30,2022-07-08,2022-08-01,,1,,,\nE08000007,D2,DN1,NT1,2022-09-30,2022-10-08,,,1,,,\n";

        var limited = Import(ImportKind.Delivery, Claims, request => request with { AsAt = new DateOnly(2022, 9, 30) });

        Assert.Equal(new DateOnly(2022, 9, 30), limited.Import.AsAt);
        Assert.Equal("The claimed_on 2022-10-08 is later than 2022-09-30, the day that the file tells the state of: correct the day, or the as-at day.", Assert.Single(limited.Issues).Message);
        Assert.Equal((new DateOnly(2022, 6, 30), new DateOnly(2022, 9, 30)), (limited.Import.CoversFrom, limited.Import.CoversTo));
    }

    [Fact]
    public void AsAt_IsByDefaultTheLatestDateAndNeverLaterThanToday()
    {
        var claims = _rig.Accept(ImportKind.Delivery, SocialValueRig.ClaimHeadings + "E08000007,D1,DN1,NT1,2022-06-30,2022-07-08,2022-08-01,,1,,,\n").Import;
        var contracts = _rig.Accept(ImportKind.Contracts, SocialValueRig.ContractHeadings + "E08000007,DN8,Later,,,2030-01-01,,,,\nE08000002,DN8,Sooner,,,2020-01-01,,,,\n").Import;

        Assert.Equal(new DateOnly(2022, 8, 1), claims.AsAt);
        Assert.Equal(new DateOnly(2026, 3, 2), contracts.AsAt);
        Assert.Equal(
            [(2, new DateOnly(2020, 1, 1), new DateOnly(2026, 3, 2)), (7, new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 2))],
            Records.All(session => session.ImportCoverage.Where("import_id", contracts.Id)).Select(span => (span.CouncilKey, span.From, span.To)));
    }

    [Theory]
    [InlineData(ImportKind.Spend, "2022-03-31", "A SPEND file tells what happened, not how things stood on 2022-03-31: leave the as-at day out. The kinds that have one are CONTRACTS, COMMITMENTS, DELIVERY.")]
    [InlineData(ImportKind.Contracts, "2026-03-03", "No file can tell how things stand on 2026-03-03, which is later than today, 2026-03-02: give the day on which the file was extracted.")]
    public void AsAtThatMakesNoSense_IsRefused(ImportKind kind, string day, string message)
    {
        var refusal = Assert.Throws<ImportRequestException>(() => Import(kind, "x", request => request with { AsAt = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Council = "Bury" }));

        Assert.Equal(message, refusal.Message);
    }

    [Fact]
    public void ShareThatMakesNoSense_IsRefused() => Assert.Equal(
        "The share of rows that may be wrong is a number from 0 to 1, not 2.",
        Assert.Throws<ImportRequestException>(() => Import(ImportKind.Contracts, "x", request => request with { MaxBadShare = 2 })).Message);

    [Theory]
    [InlineData(ImportKind.Targets, "council,cube,metric,financial_year,value\n")]
    [InlineData(ImportKind.Commitments, SocialValueRig.CommitmentHeadings)]
    [InlineData(ImportKind.Boundaries, "{\"type\":\"FeatureCollection\",\"features\":[]}\n")]
    public void Template_IsAnEmptyFileOfItsKind(ImportKind kind, string template)
    {
        Assert.Equal(template, Importer.Template(kind));
        Assert.Equal("Rejected: the file has headings but no rows of data.", _rig.Import(kind, template).Verdict);
    }

    private ImportReport Import(ImportKind kind, string text, Func<ImportRequest, ImportRequest> with) =>
        Records.Import(with(new ImportRequest { Kind = kind, Content = new MemoryStream(Encoding.UTF8.GetBytes(text)), FileName = "file.csv" }));
}
