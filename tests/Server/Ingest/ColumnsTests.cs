using Analytics.Api.Ingest;
using Analytics.Api.Ingest.Kinds;
using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Ingest;

/// <summary>The columns of every kind, as they are documented.</summary>
public sealed class ColumnsTests
{
    public static TheoryData<ImportKind> Kinds { get; } = [.. Importer.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Readme_NamesEveryColumn(ImportKind kind)
    {
        var readme = File.ReadAllText(Repository.PathOf("seed-data", "README.md")).Replace(" ", "", StringComparison.Ordinal); // headings are read without spaces too

        Assert.All(
            Importer.Columns(kind).Select(column => $"`{column.Name.Replace(" ", "", StringComparison.Ordinal)}`"),
            name => Assert.Contains(name, readme, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void EveryColumnButSpends_SaysWhatItMeansWithAnExample() => Assert.All(
        Importer.Kinds.Where(kind => kind != ImportKind.Spend).SelectMany(Importer.Columns),
        column => Assert.True(column.Description.EndsWith('.') && column.Example.Length > 0, column.Name));

    [Fact]
    public void FiguresThatTargetsAreSetFor_AreThoseOfTheCubes() => Assert.All(
        MetricCatalog.Cubes,
        cube => Assert.Equal(cube.Metrics.Select(metric => metric.Name).Order(StringComparer.Ordinal), TargetMetrics.ByCube[UpperCase.Of(cube.Cube)].Order(StringComparer.Ordinal)));
}
