using Analytics.Api.Model;

namespace Analytics.Api.Tests.Model;

public sealed class AskerTests
{
    [Theory]
    [InlineData(Role.Public, false, false)]
    [InlineData(Role.Analyst, true, false)]
    [InlineData(Role.Administrator, true, true)]
    public void Asker_SeesAllOfTheirOwnCouncilsAndTheAdministratorOfEvery(Role role, bool ownsOne, bool seesAnother)
    {
        var asker = new Asker("Ann", role) { OwnCouncils = ownsOne ? new HashSet<int> { 7 } : new HashSet<int>() };

        Assert.Equal(ownsOne, asker.SeesAllOf(7));
        Assert.Equal(seesAnother, asker.SeesAllOf(8));
    }

    [Theory]
    [InlineData(true, 8, true)]
    [InlineData(true, null, true)]
    [InlineData(false, 7, true)]
    [InlineData(false, 8, false)]
    [InlineData(false, null, false)]
    public void Import_IsSeenWhenItIsPublicOrTheAskersOwn(bool isPublic, int? council, bool isSeen)
    {
        var import = new Import { FileName = "a.csv", Sha256 = "ab", Public = isPublic, CouncilKey = council };

        Assert.Equal(isSeen, new Asker("Ann", Role.Analyst) { OwnCouncils = new HashSet<int> { 7 } }.Sees(import));
        Assert.True(Asker.Administrator.Sees(import));
    }
}
