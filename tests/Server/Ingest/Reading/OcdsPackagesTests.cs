using Analytics.Api.Model;

namespace Analytics.Api.Tests.Ingest.Reading;

public sealed class OcdsPackagesTests : IDisposable
{
    private const string Package = """
        {
          "uri": "https://example.org/package", "version": "1.1", "publishedDate": "2022-05-01T00:00:00Z",
          "releases": [
            {
              "ocid": "ocds-x1-0001", "id": "2", "date": "2022-03-02T09:00:00Z", "tag": ["award"],
              "buyer": { "id": "b", "name": "Bury" },
              "parties": [
                { "id": "s1", "name": "Acorn Paving Ltd", "identifier": { "scheme": "GB-COH", "id": "01234567" }, "roles": ["supplier"] },
                { "id": "s2", "name": "Brook Timber", "roles": ["supplier"] }
              ],
              "awards": [
                {
                  "id": "1", "status": "active", "date": "2022-03-01T00:00:00Z", "value": { "amount": 1250000.5, "currency": "GBP" },
                  "suppliers": [{ "id": "s1" }, { "id": "s2", "name": "Brook Timber" }],
                  "contractPeriod": { "startDate": "2022-03-31T23:00:00Z", "endDate": "2025-03-31T22:59:00Z" }
                },
                { "id": "2", "status": "cancelled", "value": { "amount": 9 } }
              ]
            },
            {
              "ocid": "ocds-x1-0001", "id": "1", "date": "2022-01-02T09:00:00Z", "tag": ["tender"],
              "tender": { "title": "Highway maintenance", "classification": { "scheme": "CPV", "id": "45233141", "description": "Road-maintenance works" } }
            },
            {
              "ocid": "ocds-x1-0002", "id": "1", "date": "2022-01-02T09:00:00Z",
              "buyer": { "name": "Elsewhere Council" }, "tender": { "title": "Bins" },
              "awards": [{ "id": "ocds-x1-0002-1", "title": "Bins", "suppliers": [{ "name": "Calder Bins" }] }]
            }
          ]
        }
        """;

    private readonly ImportRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void ReleasePackage_IsARegisterOfContracts()
    {
        var report = _rig.ImportText(ImportKind.Contracts, Package);

        Assert.True(report.IsAccepted, report.Verdict);
        Assert.Equal((2L, 1L, 1L), (report.Import.RowsRead, report.Import.RowsAccepted, report.Import.RowsSkipped));
        var contract = Assert.Single(_rig.All(session => session.Contracts));
        Assert.Equal(("ocds-x1-0001/1", "Highway maintenance", "Road-maintenance works"), (contract.Reference, contract.Title, contract.Category));
        Assert.Equal((new DateOnly(2022, 3, 1), new DateOnly(2022, 4, 1), new DateOnly(2025, 3, 31)), (contract.AwardedOn, contract.StartsOn, contract.EndsOn));
        Assert.Equal(new Pounds(1250000_50), contract.Value);
        Assert.Equal(["Acorn Paving Ltd", "Brook Timber"], _rig.All(session => session.Aliases).Select(alias => alias.Name));
    }

    [Fact]
    public void RecordPackage_CountsTheCompiledRelease()
    {
        const string Records = """{ "records": [{ "ocid": "o1", "compiledRelease": { "ocid": "o1", "buyer": { "name": "Bury" }, "contracts": [{ "id": "c1", "title": "Buses", "dateSigned": "2022-03-01", "value": { "amount": 10 } }] } }] }""";

        var report = _rig.ImportText(ImportKind.Contracts, Records);

        Assert.True(report.IsAccepted, report.Verdict);
        Assert.Equal(("o1/c1", "Buses", new Pounds(10_00)), _rig.All(session => session.Contracts).Select(contract => (contract.Reference, contract.Title, contract.Value!.Value)).Single());
    }

    [Theory]
    [InlineData("""{ "releases": [{ "ocid": "o1", "tender": { "title": "Buses" } }] }""", "The OCDS package tells of 1 procurements, but of no award or contract: there is nothing to register.")]
    [InlineData("""{ "releases": [""", "The file is JSON that breaks off or is badly formed in line 1: fetch it again.")]
    [InlineData("""{ "rows": [] }""", "The file is JSON, but no OCDS package: export its table as CSV, and import that.")]
    public void WhatIsNoRegister_IsRejectedWithTheReason(string json, string reason) =>
        Assert.Equal($"Rejected: {reason}", _rig.ImportText(ImportKind.Contracts, json).Verdict);
}
