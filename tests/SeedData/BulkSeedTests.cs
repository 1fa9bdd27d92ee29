namespace Analytics.SeedData.Tests;

public sealed class BulkSeedTests
{
    [Fact]
    public void Write_ThousandsOfLines_WritesExactlySoManyForEveryCouncilAndYear()
    {
        const int Lines = 12_345;
        var folder = Directory.CreateTempSubdirectory("bulk").FullName;
        BulkSeed.Write(folder, Lines);

        var tables = CommittedSeed.Files("SPEND").Select(file => Table.Read(Path.Combine(folder, file))).ToList();

        Assert.Equal(Lines, tables.Sum(table => table.Rows.Count));
        Assert.All(tables, table => Assert.InRange(table.Rows.Count, 100, 1_000));
        var names = tables.SelectMany(table => table.Rows.Select(row => row[table.Column("Supplier Name")])).ToHashSet();
        Assert.Subset(CommittedSeed.Spellings.Keys.Append("Redacted").ToHashSet(), names);
        Assert.InRange(names.Count, 2_000, 5_000);
        Assert.Equal(File.ReadAllBytes(Path.Combine(CommittedSeed.Folder, "suppliers.csv")), File.ReadAllBytes(Path.Combine(folder, "suppliers.csv")));
        Directory.Delete(folder, recursive: true);
    }
}
