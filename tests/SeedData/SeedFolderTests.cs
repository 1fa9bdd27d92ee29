using System.Globalization;

namespace Analytics.SeedData.Tests;

public sealed class SeedFolderTests
{
    [Fact]
    public void WrittenAgainInAnotherCulture_IsTheCommittedSeedToTheByte()
    {
        var culture = CultureInfo.CurrentCulture;
        var folder = Directory.CreateTempSubdirectory("seed").FullName;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            SeedFolder.Write(folder);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        var written = CsvFiles(folder);
        Assert.Equal(CsvFiles(CommittedSeed.Folder), written);
        Assert.All(written, file => Assert.True(
            File.ReadAllBytes(Path.Combine(folder, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(CommittedSeed.Folder, file))),
            $"{file} is not what the generator writes: run dotnet run --project seed-data and commit the difference, or undo what caused it."));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Manifest_ListsEveryFileInTheOrderOfLoading()
    {
        var rows = CommittedSeed.Read("manifest.csv").Rows;

        Assert.Equal(Enumerable.Range(1, rows.Count).Select(order => order.ToString(CultureInfo.InvariantCulture)), rows.Select(row => row[0]));
        Assert.Equal(
            [
                "PLACES", "POSTCODES", "SUPPLIERS", "TOMS_FRAMEWORK", "PRIORITIES", "CONTRACTS", "COMMITMENTS", "DELIVERY", "COHORT_OUTCOMES", "COMMUNITY_REQUESTS",
                "TARGETS", "ASSESSMENTS", "SPEND",
            ],
            rows.Select(row => row[1]).Distinct());
        Assert.Equal(CsvFiles(CommittedSeed.Folder), rows.Select(row => row[2]).Append("manifest.csv").Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal(row[1] == "SPEND", row[3].Length > 0));
        Assert.All(rows, row => Assert.Equal(row[1] is "CONTRACTS" or "COMMITMENTS" or "DELIVERY" ? "2023-03-31" : "", row[4]));
    }

    [Fact]
    public void AllFiles_StayWithinTwentyMegabytes() =>
        Assert.InRange(CsvFiles(CommittedSeed.Folder).Sum(file => new FileInfo(Path.Combine(CommittedSeed.Folder, file)).Length), 14_000_000, 20_000_000);

    [Fact]
    public void FilesOfSocialValue_StayWithinSixMegabytes() =>
        Assert.InRange(CsvFiles(CommittedSeed.Folder).Where(IsOfSocialValue).Sum(file => new FileInfo(Path.Combine(CommittedSeed.Folder, file)).Length), 4_000_000, 6_000_000);

    [Fact]
    public void Find_OutsideTheRepository_FindsNothing() => Assert.Null(SeedFolder.Find(Path.GetTempPath()));

    private static bool IsOfSocialValue(string file) =>
        !file.StartsWith("spend/", StringComparison.Ordinal) && file is not ("manifest.csv" or "places.csv" or "postcodes.csv" or "suppliers.csv");

    private static List<string> CsvFiles(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.csv", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("Facts/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];
}
