using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Ingest.Reading;

public sealed class ArchivesTests : IDisposable
{
    private const string Ledger = "Supplier,Date,Amount\nAcorn Paving,13/04/2022,1.00\n";

    private readonly ImportRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void OneFile_IsReadUnderTheHashOfTheArchive()
    {
        var bytes = Zip(("__MACOSX/._april.csv", "x"u8.ToArray()), ("folder/april.csv", Encoding.UTF8.GetBytes(Ledger)), (".DS_Store", "x"u8.ToArray()));

        var report = _rig.ImportBytes(ImportKind.Spend, bytes, "Bury");

        Assert.Equal("Accepted: all 1 row.", report.Verdict);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), report.Import.Sha256);
    }

    [Fact]
    public void WorkbookInAnArchive_IsRead()
    {
        var book = Xlsx.Of(["Supplier", "Date", "Amount"], ["Acorn Paving", new DateOnly(2022, 4, 13), 1.00]);

        Assert.Equal("Accepted: all 1 row.", _rig.ImportBytes(ImportKind.Spend, Zip(("april.xlsx", book)), "Bury").Verdict);
    }

    [Fact]
    public void SeveralFiles_AreNamedAndRefused()
    {
        var ledger = Encoding.UTF8.GetBytes(Ledger);

        var report = _rig.ImportBytes(ImportKind.Spend, Zip(("april.csv", ledger), ("may.csv", ledger)), "Bury");

        Assert.Equal("Rejected: The archive holds 2 files (april.csv, may.csv): import them one by one, so that each has its account.", report.Verdict);
    }

    [Fact]
    public void NoFile_IsRefused() =>
        Assert.Equal("Rejected: The archive is empty.", _rig.ImportBytes(ImportKind.Spend, Zip(("__MACOSX/._april.csv", [])), "Bury").Verdict);

    [Fact]
    public void ArchiveInAnArchive_IsRefused() => Assert.Equal(
        "Rejected: The archive holds another archive: unpack it, and import the file in it.",
        _rig.ImportBytes(ImportKind.Spend, Zip(("inner.zip", Zip(("april.csv", Encoding.UTF8.GetBytes(Ledger))))), "Bury").Verdict);

    [Fact]
    public void Bomb_IsRefusedBeforeItIsUnpacked()
    {
        var report = _rig.ImportBytes(ImportKind.Spend, Zip(("april.csv", new byte[64 << 20])), "Bury");

        Assert.Matches("^Rejected: The file of [0-9]+ KB would unpack to 64 MB, which no ledger does: check where it comes from.$", report.Verdict);
    }

    [Fact]
    public void WorkbookThatIsABomb_IsRefused()
    {
        var bytes = Zip(("[Content_Types].xml", "x"u8.ToArray()), ("xl/workbook.xml", "x"u8.ToArray()), ("xl/worksheets/sheet1.xml", new byte[64 << 20]));

        Assert.StartsWith("Rejected: The file of ", _rig.ImportBytes(ImportKind.Spend, bytes, "Bury").Verdict, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content.xml", "The file is an OpenDocument spreadsheet: save it as XLSX or CSV, and import that.")]
    [InlineData("[Content_Types].xml", "The file is an Office document but no workbook: save its table as CSV, and import that.")]
    public void OtherDocuments_AreToldFromArchives(string part, string reason) =>
        Assert.Equal($"Rejected: {reason}", _rig.ImportBytes(ImportKind.Spend, Zip((part, "x"u8.ToArray())), "Bury").Verdict);

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return zip.ToArray();
    }
}
