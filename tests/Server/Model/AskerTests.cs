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
}
