using System.Globalization;
using Analytics.SeedData.Story;

namespace Analytics.SeedData.Tests.Story;

public sealed class GeographyTests
{
    private static readonly Geography Geography = new();

    [Fact]
    public void Places_EveryParentStandsAboveItsChildren()
    {
        HashSet<string> seen = [""];

        Assert.All(Geography.Places, place =>
        {
            Assert.Contains(place.Parent, seen);
            Assert.True(seen.Add(place.Code));
        });
    }

    [Fact]
    public void Places_TwelveCouncilsPublishAndSixAreStarPartners()
    {
        Assert.Equal(Councils.All.Select(council => council.Code), Geography.Places.Where(place => place.Publishes).Select(place => place.Code).Order());
        Assert.Equal(
            ["Knowsley 2023-10-01", "Rochdale 2014-02-01", "St. Helens 2023-10-01", "Stockport 2014-02-01", "Tameside 2018-09-03", "Trafford 2014-02-01"],
            Geography.Places.Where(place => place.StarPartnerSince.Length > 0).Select(place => $"{place.Name} {place.StarPartnerSince}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WardPopulations_AddUpToTheBorough()
    {
        Assert.Equal(215, Geography.Places.Count(place => place.Kind == Place.Ward));
        Assert.All(Councils.GreaterManchester, borough => Assert.Equal(
            Geography.Places.Single(place => place.Code == borough).Population,
            Geography.WardsOf(borough).Sum(ward => int.Parse(ward.Population, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("SK1 1", "E08000007")] // all of it
    [InlineData("M16 8", null)] // Trafford and Manchester share it
    [InlineData("M60 2", null)] // post-office boxes
    [InlineData("SK9 1", "E06000049")] // Wilmslow, not the strip of it in Manchester
    public void Sectors_TellAPlaceOnlyWhereItIsSure(string sector, string? place) => Assert.Equal(
        place,
        Geography.Sectors.SingleOrDefault(share => share.Sector == sector && decimal.Parse(share.Share, CultureInfo.InvariantCulture) >= 0.95m)?.Place);

    [Theory]
    [InlineData("E47000001", "E08000007", true)]
    [InlineData("E12000002", "E08000007", true)]
    [InlineData("E47000001", "E08000011", false)]
    [InlineData("E12000002", "IE", false)]
    public void Contains_FollowsParentsToTheTop(string area, string place, bool contained) => Assert.Equal(contained, Geography.Contains(area, place));
}
