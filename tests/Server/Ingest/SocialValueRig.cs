using Analytics.Api.Ingest;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Ingest;

/// <summary>Two editions of a framework, three contracts of Stockport and one of Bury, and commitments in two measures: what claims, outcomes and requests refer to.</summary>
public sealed class SocialValueRig : IDisposable
{
    public const string FrameworkHeadings = "edition,valid_from,valid_to,theme_code,theme,outcome_code,outcome,measure,title,unit,proxy_value,cohort,region,deadweight,drop_off,duration_years\n";
    public const string ContractHeadings = "council,reference,title,suppliers,company_number,awarded_on,starts_on,ends_on,value,social_value_weighting\n";
    public const string CommitmentHeadings = "council,reference,contract_reference,measure,cohort,edition,quantity,unit\n";
    public const string ClaimHeadings = "council,reference,contract_reference,measure,delivered_on,claimed_on,validated_on,state,quantity,unit,place,evidence\n";

    private readonly ImportRig _rig = new();

    public SocialValueRig()
    {
        Accept(ImportKind.TomsFramework, FrameworkHeadings
            + "2019,2019-04-01,2022-03-31,T1,Jobs,O1,Work,NT1,Local jobs,FTE,28213.00,,,,,\n"
            + "2022,2022-04-01,,T1,Jobs,O1,Work,NT1,Local jobs,FTE,30000.00,,,0.1,0.2,3\n"
            + "2022,2022-04-01,,T1,Jobs,O1,Work,NT4a,Care leavers hired,FTE,15000.00,CARE_LEAVERS,,,,\n"
            + "2022,2022-04-01,,T1,Jobs,O2,Skills,NT9,Training,weeks,317.82,,,,,\n"
            + "2022,2022-04-01,,T4,Planet,O9,Air,NT32,Car miles saved,miles,0.0612,,,,,\n");
        Accept(ImportKind.Contracts, ContractHeadings
            + "E08000007,DN1,Roads,Acorn Paving Ltd,,2022-04-10,2022-05-01,2025-04-30,1000000.00,0.2\n"
            + "E08000007,DN2,Bridges,Acorn Paving Ltd|Brook Timber,,2021-06-01,2021-07-01,2024-06-30,500000.00,\n"
            + "E08000007,DN3,Framework without value,,,2022-04-10,,,,\n"
            + "E08000002,DN1,Schools,Brook Timber,,2022-04-10,2022-05-01,2025-04-30,200000.00,10%\n");
        Accept(ImportKind.Commitments, CommitmentHeadings
            + "E08000007,C1,DN1,NT1,,,12.5,FTE\n"
            + "E08000007,C2,DN1,NT9,VETERANS,,100,\n"
            + "E08000007,C3,DN2,NT1,,,3,\n");
    }

    public ImportRig Records => _rig;

    public void Dispose() => _rig.Dispose();

    public ImportReport Import(ImportKind kind, string text, string? council = null) => _rig.ImportText(kind, text, council);

    /// <summary>Imports one row, which must be quarantined.</summary>
    /// <returns>The problems, each as column, code and message.</returns>
    public IReadOnlyList<string> ProblemsOf(ImportKind kind, string headings, string row)
    {
        var report = Import(kind, headings + row + "\n");
        Assert.Equal((0, 1), (report.Import.RowsAccepted, report.Import.RowsQuarantined));
        return [.. report.Issues.Select(issue => $"{issue.Column} {issue.Code} {issue.Message}")];
    }

    public ImportReport Accept(ImportKind kind, string text, string? council = null)
    {
        var report = Import(kind, text, council);
        Assert.True(report.Import.State == ImportState.Accepted, $"{report.Verdict} {string.Join(' ', report.Issues.Select(issue => issue.Message))}");
        return report;
    }
}
