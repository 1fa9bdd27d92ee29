using System.Security.Cryptography;
using System.Text;
using Analytics.Api.Ingest;
using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Tests.Ingest;

public sealed class ImporterTests
{
    private const string TwoLines = "Supplier,Date,Amount\nAcorn Paving,01/04/2022,1.00\nBrook Timber,30/04/2022,-0.25\n";

    [Fact]
    public void AcceptedFile_LeavesItsWholeAccount()
    {
        using var rig = new ImportRig();
        var bytes = Encoding.UTF8.GetBytes(TwoLines);

        var report = rig.Import(new ImportRequest
        {
            Kind = ImportKind.Spend,
            Content = new MemoryStream(bytes),
            FileName = "april.csv",
            Council = "manchester city council",
            ImportedBy = "Ann",
            Synthetic = true,
        });

        var import = rig.All(session => session.Imports)[^1];
        Assert.Equal("Accepted: all 2 rows.", report.Verdict);
        Assert.Equivalent(
            new
            {
                Id = 2,
                Kind = ImportKind.Spend,
                FileName = "april.csv",
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
                CouncilKey = 3,
                ImportedAt = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero),
                ImportedBy = "Ann",
                CoversFrom = new DateOnly(2022, 4, 1),
                CoversTo = new DateOnly(2022, 4, 30),
                RowsRead = 2L,
                RowsAccepted = 2L,
                RowsQuarantined = 0L,
                RowsSkipped = 0L,
                SumAccepted = new Pounds(75),
                SumQuarantined = new Pounds(0),
                ControlTotal = new Pounds(75),
                Public = true,
                Synthetic = true,
                State = ImportState.Accepted,
                FirstLineId = 1L,
                LastLineId = 2L,
            },
            import);
        Assert.Equal("Manchester", report.Council?.Name);
    }

    [Fact]
    public void EngineThatFailsInTheMiddle_IsToldInOneSentenceAndLeavesNothing()
    {
        using var rig = new ImportRig();
        rig.Execute("ALTER TABLE spend_line RENAME TO elsewhere");

        var refusal = Assert.Throws<RecordsException>(() => rig.ImportText(ImportKind.Spend, TwoLines, "Manchester"));

        rig.Execute("ALTER TABLE elsewhere RENAME TO spend_line");
        Assert.Matches("^The database .* answered: .*spend_line", refusal.Message);
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.Single(rig.All(session => session.Imports)); // the councils'
        Assert.True(rig.ImportText(ImportKind.Spend, TwoLines, "Manchester").IsAccepted);
    }

    [Fact]
    public void SecondFile_GoesOnWithTheIds()
    {
        using var rig = new ImportRig();
        rig.ImportText(ImportKind.Spend, TwoLines, "Manchester");

        var second = rig.ImportText(ImportKind.Spend, TwoLines.Replace("1.00", "3.00", StringComparison.Ordinal), "Bury").Import;

        Assert.Equal((3L, 4L), (second.FirstLineId, second.LastLineId));
        Assert.Equal([1L, 2, 3, 4], rig.Lines().Select(line => line.Id));
    }

    [Fact]
    public void SameFileAgain_IsRefusedByNameAndDate()
    {
        using var rig = new ImportRig();
        rig.ImportText(ImportKind.Spend, TwoLines, "Manchester");

        var again = rig.ImportText(ImportKind.Spend, TwoLines, "Bury");

        Assert.Equal("Rejected: The same file was imported on 2 March 2026 as file.csv (import 2): there is nothing to do.", again.Verdict);
        Assert.Equal(("ALREADY_IMPORTED", 1), (again.Issues.Single().Code, again.Issues.Single().Line));
        Assert.Equal(2, rig.Lines().Count);
        Assert.Equal([ImportState.Accepted, ImportState.Accepted, ImportState.Rejected], rig.All(session => session.Imports).Select(import => import.State));
    }

    [Fact]
    public void RejectedFile_DoesNotBlockTheSameFileLater()
    {
        using var rig = new ImportRig(withPlaces: false);
        const string Postcodes = "postcode,place_code\nSK1 3,E08000007\n";
        Assert.False(rig.ImportText(ImportKind.Postcodes, Postcodes).IsAccepted); // no places yet
        rig.ImportFile(ImportKind.Places, "places.csv");

        Assert.True(rig.ImportText(ImportKind.Postcodes, Postcodes).IsAccepted);
    }

    [Fact]
    public void Check_ReportsButWritesNothing()
    {
        using var rig = new ImportRig();

        var report = rig.Import(new ImportRequest
        {
            Kind = ImportKind.Spend,
            Content = new MemoryStream(Encoding.UTF8.GetBytes(TwoLines)),
            FileName = "april.csv",
            Council = "Manchester",
            CheckOnly = true,
        });

        Assert.Equal((true, 2L), (report.IsAccepted, report.Import.RowsAccepted));
        Assert.Single(rig.All(session => session.Imports)); // the places of the rig
        Assert.Empty(rig.Lines());
        Assert.Empty(rig.All(session => session.Aliases));
    }

    [Fact]
    public async Task CancelledImport_LeavesNoTrace()
    {
        using var rig = new ImportRig();
        using var cancellation = new CancellationTokenSource();
        var request = new ImportRequest { Kind = ImportKind.Spend, Content = ManyLines(20_000), FileName = "long.csv", Council = "Manchester" };
        var progress = new AtOnce(_ => cancellation.Cancel());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rig.Importer.ImportAsync(request, progress, cancellation.Token));

        Assert.Single(rig.All(session => session.Imports));
        Assert.Empty(rig.Lines());
        Assert.Empty(rig.All(session => session.Suppliers));
    }

    [Fact]
    public async Task Progress_GoesFromSomethingToAll()
    {
        using var rig = new ImportRig();
        List<ImportProgress> told = [];
        var request = new ImportRequest { Kind = ImportKind.Spend, Content = ManyLines(20_000), FileName = "long.csv", Council = "Manchester" };

        await rig.Importer.ImportAsync(request, new AtOnce(told.Add), CancellationToken.None);

        Assert.Equal([4096, 8192, 12288, 16384, 20000], told.Select(step => step.RowsRead));
        Assert.Equal(told.Select(step => step.Fraction).Order(), told.Select(step => step.Fraction));
        Assert.InRange(told[0].Fraction, 0.19, 0.22);
        Assert.Equal(1, told[^1].Fraction);
    }

    [Fact]
    public async Task TwoImportsAtOnce_BothStand()
    {
        using var rig = new ImportRig();

        var reports = await Task.WhenAll(Enumerable.Range(1, 4).Select(month => Task.Run(() =>
            rig.ImportText(ImportKind.Spend, $"Supplier,Date,Amount\nAcorn Paving,2022-0{month}-01,{month}.00\n", "Manchester"))));

        Assert.All(reports, report => Assert.True(report.IsAccepted));
        Assert.Equal([1L, 2, 3, 4], rig.Lines().Select(line => line.Id));
        Assert.Single(rig.All(session => session.Suppliers));
    }

    [Theory]
    [InlineData("E08000013", 12)]
    [InlineData("St Helens", 12)]
    [InlineData("ST. HELENS", 12)]
    [InlineData("trafford mbc", 9)]
    public void Council_IsFoundByCodeNameOrSpelling(string council, int key)
    {
        using var rig = new ImportRig();

        Assert.Equal(key, rig.ImportText(ImportKind.Spend, TwoLines, council).Import.CouncilKey);
    }

    [Fact]
    public void UnknownCouncil_IsToldTheTwelve()
    {
        using var rig = new ImportRig();

        var refusal = Assert.Throws<ImportRequestException>(() => rig.ImportText(ImportKind.Spend, TwoLines, "Liverpool"));

        Assert.Equal(
            "'Liverpool' is not one of the councils here: Bolton (E08000001), Bury (E08000002), Manchester (E08000003), Oldham (E08000004), Rochdale (E08000005), "
            + "Salford (E08000006), Stockport (E08000007), Tameside (E08000008), Trafford (E08000009), Wigan (E08000010), Knowsley (E08000011), St. Helens (E08000013).",
            refusal.Message);
    }

    [Theory]
    [InlineData(null, true, "A SPEND file belongs to one council: say which, by code or name (E08000003 or Manchester).")]
    [InlineData("Bury", false, "'Bury' is not a council here, because no places have been imported yet: import the file of places first.")]
    public void CouncilThatCannotBeFound_IsToldWhy(string? council, bool withPlaces, string message)
    {
        using var rig = new ImportRig(withPlaces);

        var refusal = Assert.Throws<ImportRequestException>(() => rig.ImportText(ImportKind.Spend, TwoLines, council));

        Assert.Equal(message, refusal.Message);
        Assert.DoesNotContain(rig.All(session => session.Imports), import => import.Kind == ImportKind.Spend);
    }

    [Fact]
    public void Kinds_AreAllThereAre() => Assert.Equal(Enum.GetValues<ImportKind>().Order(), Importer.Kinds.Order());

    private static MemoryStream ManyLines(int lines)
    {
        var text = new StringBuilder("Supplier,Date,Amount\n");
        for (var line = 0; line < lines; line++)
            text.Append("Acorn Paving,01/04/2022,1.00\n");
        return new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Unlike <see cref="Progress{T}"/>, on the thread that reports.</summary>
    private sealed class AtOnce(Action<ImportProgress> told) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => told(value);
    }
}
