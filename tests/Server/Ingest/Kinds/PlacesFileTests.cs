using Analytics.Api.Model;

namespace Analytics.Api.Tests.Ingest.Kinds;

public sealed class PlacesFileTests : IDisposable
{
    private const string Headings = "code,name,kind,parent_code,other_spellings,population,mean_deprivation_decile,star_partner_since,publishes\n";

    private readonly ImportRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void Places_AreNumberedInTheOrderOfTheFile()
    {
        var places = _rig.All(session => session.Places);

        Assert.Equal(Enumerable.Range(1, 18), places.Select(place => place.Key));
        Assert.Equivalent(
            new { Code = "E05000742", Name = "Davenport and Cale Green", Kind = PlaceKind.Ward, ParentCode = "E08000007", Population = 14_000L, MeanDeprivationDecile = 4.62m },
            places[^1]);
    }

    [Fact]
    public void BoroughThatPublishes_IsACouncilToo()
    {
        var councils = _rig.All(session => session.Councils);

        Assert.Equal(12, councils.Count);
        Assert.Equivalent(
            new
            {
                Key = 8,
                Code = "E08000008",
                Name = "Tameside",
                CombinedAuthority = "Greater Manchester",
                StarPartnerSince = new DateOnly(2018, 9, 3),
                Population = 231_100L,
            },
            councils[7]);
        Assert.Equal("Liverpool City Region", councils[^1].CombinedAuthority);
    }

    [Fact]
    public void FileOfCorrections_ChangesWhatItNamesAndKeepsEveryKey()
    {
        var report = _rig.ImportText(ImportKind.Places, Headings + "E08000008,Tameside MBC,BOROUGH,E47000001,Tameside,232000,,2018-09-03,yes\nE08000012,Liverpool,BOROUGH,E47000004,,,,,no\n");

        Assert.Equal("Accepted: all 2 rows.", report.Verdict);
        var tameside = _rig.All(session => session.Councils)[7];
        Assert.Equal((8, "Tameside MBC", 232_000L), (tameside.Key, tameside.Name, tameside.Population));
        var places = _rig.All(session => session.Places);
        Assert.Equal(("Tameside MBC", 13), (places[12].Name, places[12].Key));
        Assert.Equal(("Liverpool", 19), (places[^1].Name, places[^1].Key));
        Assert.Equal(12, _rig.All(session => session.Councils).Count);
    }

    [Theory]
    [InlineData(",Nameless,WARD,,,,,,", "code CELL_MISSING The code is empty: every row needs one.")]
    [InlineData("X1,X,HAMLET,,,,,,", "kind WORD_UNKNOWN 'HAMLET' is not a kind: write one of WARD, BOROUGH, COMBINED_AUTHORITY, REGION, COUNTRY.")]
    [InlineData("X1,X,WARD,X0,,,,,", "parent_code PLACE_UNKNOWN 'X0' is not the code of a place further up or already known: put the row of the place that contains this one above it.")]
    [InlineData("X1,X,WARD,GB,,many,,,", "population NUMBER_UNREADABLE 'many' is not a whole number.")]
    [InlineData("X1,X,WARD,GB,,,11,,", "mean_deprivation_decile NUMBER_UNREADABLE '11' is not a number from 1 to 10.")]
    [InlineData("X1,X,BOROUGH,GB,,5,,soon,", "star_partner_since DATE_UNREADABLE 'soon' is not a date: write it like 2022-04-01.")]
    [InlineData("X1,X,BOROUGH,GB,,5,,,perhaps", "publishes NOT_YES_OR_NO 'perhaps' is neither yes nor no.")]
    [InlineData("X1,X,WARD,GB,,5,,,yes", "publishes NOT_A_COUNCIL Only boroughs have a council that publishes: write no, or correct the kind.")]
    [InlineData("X1,X,BOROUGH,,,5,,,yes", "parent_code CELL_MISSING A borough whose council publishes needs the code of its combined authority.")]
    [InlineData("X1,X,BOROUGH,GB,,,,,yes", "population CELL_MISSING A borough whose council publishes needs its population, for figures per head.")]
    public void WrongRow_IsQuarantinedWithTheReason(string row, string expected)
    {
        var report = _rig.ImportText(ImportKind.Places, Headings + row + "\n");

        var issue = Assert.Single(report.Issues);
        Assert.Equal((2, expected), (issue.Line, $"{issue.Column} {issue.Code} {issue.Message}"));
    }
}
