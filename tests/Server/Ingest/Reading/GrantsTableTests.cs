using Analytics.Api.Model;

namespace Analytics.Api.Tests.Ingest.Reading;

public sealed class GrantsTableTests : IDisposable
{
    private readonly ImportRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void GrantsOf360Giving_AreRequestsForMoneyThatWereMatched()
    {
        const string Grants = "Identifier,Title,Description,Currency,Amount Awarded,Award Date,Recipient Org:Name,Beneficiary Location:Geographic Code\n"
            + "360G-x-1,Grant to The Hall,\"two\nlines\",GBP,2000,2022-05-03,The Hall,E08000007\n360G-x-2,Grant to The Shed,one,GBP,99.5,2022-06-03,The Shed,\n360G-x-3,Grant,,GBP,1,soon,The Pond,\n";

        var report = _rig.ImportText(ImportKind.CommunityRequests, Grants, "Stockport");

        Assert.Equal((3L, 2L, 1L), (report.Import.RowsRead, report.Import.RowsAccepted, report.Import.RowsQuarantined));
        Assert.Equal([5, 5], report.Issues.Select(issue => issue.Line)); // raised and matched
        Assert.Equal(
            [
                ("360G-x-1", "Grant to The Hall (£2,000.00)", RequestKind.Money, RequestState.Matched, new DateOnly(2022, 5, 3), "E08000007"),
                ("360G-x-2", "Grant to The Shed (£99.50)", RequestKind.Money, RequestState.Matched, new DateOnly(2022, 6, 3), null),
            ],
            _rig.All(session => session.CommunityRequests).Select(request => (request.Reference, request.Title, request.Kind, request.State, request.RaisedOn, request.PlaceCode)));
    }

    [SampleFact]
    public void RealGrants_AreAllRead()
    {
        var report = _rig.ImportPath(ImportKind.CommunityRequests, Path.Combine(Repository.Samples!, "trafford-voluntary-sector-grants-360giving.csv"), "Trafford");

        Assert.Equal("Accepted: all 555 rows.", report.Verdict);
    }
}
