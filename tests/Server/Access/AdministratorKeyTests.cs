using Analytics.Api.Access;

namespace Analytics.Api.Tests.Access;

public sealed class AdministratorKeyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("analytics-key-").FullName;

    private string KeyFile => Path.Combine(_folder, AdministratorKey.FileName);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void FirstStart_MakesAKeyThatLaterStartsKnow()
    {
        var made = AdministratorKey.OfFolder(_folder).Made;
        var later = AdministratorKey.OfFolder(_folder);

        Assert.Equal(32, made!.Length);
        Assert.Null(later.Made);
        Assert.True(later.Is(made));
        Assert.False(later.Is(made + "x"));
        Assert.False(later.Is(made.ToUpperInvariant()));
        Assert.False(later.Is(""));
        Assert.False(later.Is(null));
    }

    [Fact]
    public void Folder_KeepsNoKey()
    {
        var made = AdministratorKey.OfFolder(_folder).Made!;

        Assert.DoesNotContain(made, File.ReadAllText(KeyFile), StringComparison.Ordinal);
        Assert.Equal(64, File.ReadAllText(KeyFile).Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a hash")]
    [InlineData("abcdef")]
    public void DamagedFile_MakesANewKey(string content)
    {
        File.WriteAllText(KeyFile, content);

        var made = AdministratorKey.OfFolder(_folder);

        Assert.NotNull(made.Made);
        Assert.True(AdministratorKey.OfFolder(_folder).Is(made.Made));
    }

    [Fact]
    public void TwoInstallations_HaveTwoKeys()
    {
        var other = Directory.CreateDirectory(Path.Combine(_folder, "other")).FullName;

        Assert.False(AdministratorKey.OfFolder(other).Is(AdministratorKey.OfFolder(_folder).Made));
    }

    [Fact]
    public void ChosenKey_IsTheKey()
    {
        var key = AdministratorKey.Chosen("correct horse battery");

        Assert.Null(key.Made);
        Assert.True(key.Is("correct horse battery"));
        Assert.False(key.Is("correct horse batterx"));
    }
}
