using System.Globalization;
using Analytics.SeedData.Files;
using Analytics.SeedData.SocialValue;
using Analytics.SeedData.Spend;
using Analytics.SeedData.Story;

namespace Analytics.SeedData;

/// <summary>Writes the seed: every file and the manifest that lists them in the order in which they load.</summary>
internal static class SeedFolder
{
    /// <summary>Writes the seed as it is committed. A new kind of file is a class like <see cref="SpendFiles"/> and a place in this list.</summary>
    public static void Write(string folder)
    {
        var geography = new Geography();
        var catalogue = new SupplierCatalogue(geography);
        var ledgers = new Ledgers(geography, catalogue);
        Write(folder,
        [
            .. ReferenceFiles.Of(geography, catalogue),
            .. FrameworkFiles.Of(),
            .. RecordFiles.Of(CouncilRecords.All(geography, catalogue, ledgers)),
            TargetFile.Of(),
            AssessmentFile.Of(),
            .. SpendFiles.Of(ledgers),
        ]);
    }

    /// <summary>Writes files and the manifest that lists them.</summary>
    public static void Write(string folder, List<SeedFile> files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var csv = new CsvFile(path, file.Encoding);
            file.Write(csv);
        }

        WriteManifest(Path.Combine(folder, "manifest.csv"), files);
    }

    /// <summary>The seed-data folder of the repository that a folder lies in; null outside it.</summary>
    public static string? Find(string startingFolder)
    {
        for (var folder = new DirectoryInfo(startingFolder); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Analytics.sln")))
                return Path.Combine(folder.FullName, "seed-data");
        }

        return null;
    }

    private static void WriteManifest(string path, List<SeedFile> files)
    {
        using var csv = new CsvFile(path);
        csv.Line("order", "kind", "file", "council", "as_at");
        for (var i = 0; i < files.Count; i++)
        {
            csv.Number(i + 1);
            csv.Text(files[i].Kind);
            csv.Text(files[i].Path);
            csv.Text(files[i].Council);
            csv.Text(files[i].AsAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
            csv.EndLine();
        }
    }
}
