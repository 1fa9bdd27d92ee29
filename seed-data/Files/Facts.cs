using CsvHelper;

namespace Analytics.SeedData.Files;

/// <summary>Published facts, carried inside the program so that it runs from any folder.</summary>
internal static class Facts
{
    /// <summary>Reads one of the files of the folder Facts.</summary>
    /// <returns>Its rows, without the heading, as text by column.</returns>
    public static List<string[]> Read(string fileName)
    {
        using var stream = typeof(Facts).Assembly.GetManifestResourceStream($"Analytics.SeedData.Facts.{fileName}")
            ?? throw new FileNotFoundException($"The program holds no facts called '{fileName}'.");
        using var text = new StreamReader(stream);
        using var csv = CsvReader.Create(text, new CsvReaderOptions { Separator = ',' });
        List<string[]> rows = [];
        while (csv.Read())
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);

        return rows;
    }
}
