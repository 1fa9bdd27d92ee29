using Analytics.Api.Ingest;
using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Tests.Ingest;

public sealed class SeedDataTests : IDisposable
{
    private readonly ImportRig _rig = new(withPlaces: false);
    private readonly string _folder = Directory.CreateTempSubdirectory("analytics-seed-").FullName;

    public SeedDataTests() => Write("places.csv", File.ReadAllText(ImportRig.PathOf("places.csv")));

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _rig.Dispose();
    }

    [Fact]
    public async Task EmptyDatabase_IsFilledInTheOrderOfTheManifest()
    {
        Write("bury.csv", "Supplier,Date,Amount\nAcorn Paving,01/04/2022,1.00\n");
        Write("manifest.csv", "order,kind,file,council\n10,SPEND,bury.csv,E08000002\n2,PLACES,places.csv,\n");

        var reports = await LoadAsync();

        Assert.Equal(["places.csv", "bury.csv"], reports.Select(report => report.Import.FileName));
        Assert.All(_rig.All(session => session.Imports), import => Assert.Equal((true, "seed data"), (import.Synthetic, import.ImportedBy)));
        Assert.Equal(2, Assert.Single(_rig.Lines()).CouncilKey);
    }

    [Fact]
    public async Task DatabaseThatHasAnything_IsLeftAlone()
    {
        Write("manifest.csv", "order,kind,file,council\n1,PLACES,places.csv,\n");
        _rig.ImportText(ImportKind.Places, "code,name,kind\nGB,United Kingdom,COUNTRY\n");

        Assert.Empty(await LoadAsync());
        Assert.Single(_rig.All(session => session.Places));
    }

    [Fact]
    public async Task FolderWithoutManifest_IsNoSeedData()
    {
        Assert.Empty(await LoadAsync());
        Assert.Empty(_rig.All(session => session.Imports));
    }

    [Theory]
    [InlineData("order,kind,file\n", "The first line of {0} must be order,kind,file,council.")]
    [InlineData("order,kind,file,council\n1,GOSSIP,places.csv,\n", "Row 1 of {0} must have a whole number as its order and one of SPEND, SUPPLIERS, CONTRACTS, COMMITMENTS, DELIVERY, COHORT_OUTCOMES, COMMUNITY_REQUESTS, TOMS_FRAMEWORK, PRIORITIES, TARGETS, PLACES, POSTCODES, BOUNDARIES, ASSESSMENTS as its kind.")]
    [InlineData("order,kind,file,council\nfirst,PLACES,places.csv,\n", "Row 1 of {0} must have a whole number as its order and one of SPEND, SUPPLIERS, CONTRACTS, COMMITMENTS, DELIVERY, COHORT_OUTCOMES, COMMUNITY_REQUESTS, TOMS_FRAMEWORK, PRIORITIES, TARGETS, PLACES, POSTCODES, BOUNDARIES, ASSESSMENTS as its kind.")]
    [InlineData("order,kind,file,council\n1,PLACES,places.csv,\n2,SPEND,gone.csv,Bury\n", "The seed data lacks {1}gone.csv, which its manifest.csv names: restore the file, or take its row out.")]
    [InlineData("order,kind,file,council\n1,PLACES,places.csv,\n2,POSTCODES,places.csv,\n", "The seed data file {1}places.csv was not accepted. Rejected: The same file was imported on 2 March 2026 as places.csv (import 1): there is nothing to do.")]
    public async Task SeedDataThatIsNotAsItShouldBe_IsToldAndLeavesNothing(string manifest, string message)
    {
        Write("manifest.csv", manifest);

        var refusal = await Assert.ThrowsAsync<RecordsException>(LoadAsync);

        var folder = _folder + Path.DirectorySeparatorChar;
        Assert.Equal(string.Format(System.Globalization.CultureInfo.InvariantCulture, message, folder + "manifest.csv", folder), refusal.Message);
        Assert.Empty(_rig.All(session => session.Imports));
        Assert.Empty(_rig.All(session => session.Places));
    }

    private Task<IReadOnlyList<ImportReport>> LoadAsync() =>
        new SeedData(_rig.Database, ImportRig.Clock).LoadIfEmptyAsync(_folder, progress: null, CancellationToken.None);

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);
}
