using Analytics.Api.Ingest.Suppliers;

namespace Analytics.Api.Tests.Ingest.Suppliers;

public sealed class NearNamesTests
{
    [Theory]
    [InlineData("KINGSLEYHEALTHCARE", "KINGLSEYHEALTHCARE", true)]
    [InlineData("THOMPSONREUTERS", "THOMSONREUTERS", true)]
    [InlineData("BERENDSENCLEANING", "BERENDSONCLEANING", true)]
    [InlineData("GREENFINGERSGARDENS", "GREENIFNGERSGARDENS", true)]
    [InlineData("BRITANNIAMINIBUSES", "BRITTANIAMINIBUSES", false)]
    [InlineData("SOLICITORJONES", "SOLICITORJONESS", true)]
    [InlineData("AABBEYCARPETS", "ABBEYCARPETS", true)]
    [InlineData("KINGSLEYHEALTHCARE", "KINGSLEYHEALTHCARE", false)]
    [InlineData("BARNARDOSNORTHEAST", "BARNARDOSNORTHWEST", false)]
    [InlineData("EASTSUSSEXSUPPLIES", "WESTSUSSEXSUPPLIES", false)]
    [InlineData("UNIT12CATERINGSERVICES", "UNIT13CATERINGSERVICES", false)]
    [InlineData("UNIT12CATERINGSERVICES", "UNIT1CATERINGSERVICES", false)]
    [InlineData("UNIT12CATERINGSERVICES", "UNIT21CATERINGSERVICES", false)]
    public void Names_AreNearByOneSlip(string name, string other, bool areNear)
    {
        Assert.Equal(areNear, NearNames.AreNear(name, other));
        Assert.Equal(areNear, NearNames.AreNear(other, name));
        Assert.Equal(areNear, name != other && NearNames.Find([name, other]).Count == 1);
    }

    [Fact]
    public void Find_FindsWhatComparingAllPairsWould()
    {
        var chance = new Random(20260302);
        List<string> names = [.. Enumerable.Range(0, 600).Select(_ => "ROYALCARE" + string.Concat(Enumerable.Range(0, chance.Next(3, 7)).Select(_ => "ABO1"[chance.Next(4)]))).Distinct().Order(StringComparer.Ordinal)];

        var near = (from one in names from other in names where string.CompareOrdinal(one, other) < 0 && NearNames.AreNear(one, other) select (one, other)).ToList();

        Assert.NotEmpty(near);
        Assert.Equal(near, NearNames.Find(names));
    }
}
