using Analytics.Api.Model;

namespace Analytics.Api.Tests.Ingest.Kinds;

public sealed class PostcodesFileTests : IDisposable
{
    private readonly ImportRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void Sectors_AreKeptWithTheirShares()
    {
        var report = _rig.ImportFile(ImportKind.Postcodes, "postcodes.csv");

        Assert.Equal("Accepted: all 4 rows.", report.Verdict);
        Assert.Equal(
            [("SK1 3", "E08000007", 1m), ("SK2 1", "E08000007", 0.94m), ("SK2 1", "E08000008", 0.06m), ("M3 1", "E08000003", 1m)],
            _rig.All(session => session.Postcodes).Select(area => (area.Postcode, area.PlaceCode, area.Share)));
    }

    [Fact]
    public void LaterFile_ReplacesThePostcodesThatItNames()
    {
        _rig.ImportFile(ImportKind.Postcodes, "postcodes.csv");

        _rig.ImportText(ImportKind.Postcodes, "postcode,place_code,share\nSK2 1,E08000008,1\nsk1 3xe,E05000742,\n");

        Assert.Equal(
            [("SK1 3", "E08000007", 1m), ("M3 1", "E08000003", 1m), ("SK2 1", "E08000008", 1m), ("SK1 3XE", "E05000742", 1m)],
            _rig.All(session => session.Postcodes).Select(area => (area.Postcode, area.PlaceCode, area.Share)));
    }

    [Theory]
    [InlineData("SK13,E08000007,1", "postcode POSTCODE_UNREADABLE 'SK13' is neither a postcode nor a sector: write it like SK1 3XE or SK1 3.")]
    [InlineData("SK1 3,E99,1", "place_code PLACE_UNKNOWN 'E99' is not the code of a place: import the file of places first, or correct the code.")]
    [InlineData("SK1 3,E08000007,95%", "share NUMBER_UNREADABLE '95%' is not a number from 0 to 1.")]
    [InlineData("SK1 4,E08000007,1", " ROW_REPEATED SK1 4 in E08000007 stands further up already: keep one of the two rows.")]
    public void WrongRow_IsQuarantinedWithTheReason(string row, string expected)
    {
        var report = _rig.ImportText(ImportKind.Postcodes, $"postcode,place_code,share\nSK1 4,E08000007,1\n{row}\n");

        var issue = Assert.Single(report.Issues);
        Assert.Equal((3, expected), (issue.Line, $"{issue.Column} {issue.Code} {issue.Message}"));
    }
}
