using Analytics.Api.Ingest;
using Analytics.Api.Ingest.Kinds;
using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Ingest;

/// <summary>The columns of every kind, as they are documented.</summary>
public sealed class ColumnsTests
{
    [Fact]
    public void Readme_HasTheTableOfEveryKind()
    {
        var file = Repository.PathOf("seed-data", "README.md");
        var before = File.ReadAllText(file).ReplaceLineEndings("\n");

        var after = Importer.Kinds.Aggregate(before, (readme, kind) =>
        {
            var mark = $"<!-- columns: {UpperCase.Of(kind)} -->\n";
            var start = readme.IndexOf(mark, StringComparison.Ordinal);
            Assert.True(start >= 0, $"{file} has no place for the columns of {kind}: write '{mark.TrimEnd()}' and '<!-- end -->' where they belong.");
            return readme[..(start + mark.Length)] + TableOf(kind) + readme[readme.IndexOf("<!-- end -->", start, StringComparison.Ordinal)..];
        });

        if (after == before)
            return;

        File.WriteAllText(file, after);
        Assert.Fail("The columns have changed, and seed-data/README.md has been written anew. Review the difference, and commit it.");
    }

    [Fact]
    public void EveryColumn_SaysWhatItMeansWithAnExample() => Assert.All(
        Importer.Kinds.SelectMany(Importer.Columns),
        column => Assert.True(column.Description.EndsWith('.') && column.Example.Length > 0, column.Name));

    [Fact]
    public void FiguresThatTargetsAreSetFor_AreThoseOfTheCubes() => Assert.All(
        MetricCatalog.Cubes,
        cube => Assert.Equal(cube.Metrics.Select(metric => metric.Name).Order(StringComparer.Ordinal), TargetMetrics.ByCube[UpperCase.Of(cube.Cube)].Order(StringComparer.Ordinal)));

    private static string TableOf(ImportKind kind) =>
        "| column | required | what it says | example | other headings |\n| --- | --- | --- | --- | --- |\n"
        + string.Concat(Importer.Columns(kind).Select(column =>
            $"| {Code(column.Name)} | {(column.Required ? "yes" : "no")} | {column.Description} | {Code(column.Example)} | {string.Join(", ", column.OtherHeadings.Select(Code))} |\n"));

    private static string Code(string text) => $"`{text.Replace("|", "\\|", StringComparison.Ordinal)}`";
}
