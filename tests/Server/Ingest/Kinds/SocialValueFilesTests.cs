using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Tests.Ingest.Kinds;

/// <summary>The framework, the priorities, what contracts promise and what was delivered on them.</summary>
public sealed class SocialValueFilesTests : IDisposable
{
    private readonly SocialValueRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void Measure_IsKeptWithItsExactProxyAndFactors()
    {
        var measures = _rig.Records.All(session => session.TomsMeasures);

        Assert.Equivalent(
            new { Edition = "2022", ValidFrom = new DateOnly(2022, 4, 1), ThemeCode = "T1", Theme = "Jobs", OutcomeCode = "O1", Reference = "NT1", Unit = "FTE", ProxyValue = 30_000m, Region = "", Deadweight = 0.1m, DropOff = 0.2m, DurationYears = 3 },
            measures[1]);
        Assert.Equal(0.0612m, measures[4].ProxyValue);
        Assert.Equal(Cohort.CareLeavers, measures[2].Cohort);
    }

    [Theory]
    [InlineData("2022,2022-04-01,,T6,X,O1,Work,NT1,Jobs,FTE,1,,,,,", "theme_code THEME_UNKNOWN 'T6' is not a theme: write one of T1, T2, T3, T4, T5.")]
    [InlineData("2022,2022-04-01,2022-03-31,T1,Jobs,O1,Work,NT1,Jobs,FTE,1,,,,,", "valid_to DATES_CONTRADICT The valid_to 2022-03-31 lies before the valid_from 2022-04-01: correct one of the two.")]
    [InlineData("2022,2022-04-01,,T1,Jobs,O1,Work,NT1,Jobs,FTE,-1,,,,,", "proxy_value AMOUNT_UNREADABLE '-1' is not a number of pounds for one unit: write it like 28213.00 or 0.0612, or leave it empty.")]
    [InlineData("2022,2022-04-01,,T1,Jobs,O1,Work,NT1,Jobs,FTE,1,PUPILS,,,,", "cohort WORD_UNKNOWN 'PUPILS' is not a cohort: write one of CARE_LEAVERS, EX_OFFENDERS, LONG_TERM_UNEMPLOYED, SEND_16_TO_25, VETERANS.")]
    [InlineData("2022,2022-04-01,,T1,Jobs,O1,Work,NT1,Jobs,FTE,1,,Narnia,,,", "region PLACE_UNKNOWN 'Narnia' is not the code or name of a region or borough here: correct it, or import the file of places that has it.")]
    [InlineData("2022,2022-04-01,,T1,Jobs,O1,Work,NT1,Jobs,FTE,1,,,1.1,,", "deadweight SHARE_OUT_OF_RANGE '1.1' is not a part of a whole: write a number from 0 to 1, like 0.2, or a percentage, like 20%.")]
    [InlineData("2022,2022-04-01,,T1,Jobs,O1,Work,NT1,Jobs,FTE,1,,,,,0", "duration_years NUMBER_UNREADABLE '0' is not a number from 1 to 50.")]
    [InlineData("2022,2022-04-01,,T1,Jobs,O1,Work,NT1,Jobs,FTE,1,,,,,1.5", "duration_years NUMBER_UNREADABLE '1.5' is not a whole number of years.")]
    public void WrongMeasure_IsQuarantinedWithTheReason(string row, string expected) =>
        Assert.Equal([expected], _rig.ProblemsOf(ImportKind.TomsFramework, SocialValueRig.FrameworkHeadings, row));

    [Fact]
    public void RowsOfAnEditionThatDisagree_AreRefused()
    {
        var report = _rig.Import(ImportKind.TomsFramework, SocialValueRig.FrameworkHeadings
            + "2025,2025-04-01,,T1,Jobs,O1,Work,NT1,Jobs,FTE,1,,,,,\n"
            + "2025,2025-05-01,,T1,Work,O1,Toil,NT2,Jobs,FTE,1,,,,,\n"
            + "2025,2025-04-01,,T1,Jobs,O1,Work,NT1,Jobs,hours,1,,North West,,,\n"
            + "2025,2025-04-01,,T1,Jobs,O1,Work,NT1,Jobs,FTE,1,,,,,\n");

        Assert.Equal(
            [
                "The edition 2025 is in force from '2025-05-01 to ' here, but '2025-04-01 to ' in line 2: make the two agree.",
                "The theme T1 is called 'Work' here, but 'Jobs' in line 2: make the two agree.",
                "The outcome O1 is 'Toil (T1)' here, but 'Work (T1)' in line 2: make the two agree.",
                "The measure NT1 counts in 'hours' here, but 'FTE' in line 2: make the two agree.",
                "The measure NT1 of the edition 2025 stands in line 2 already: keep one of the two rows.",
            ],
            report.Issues.Select(issue => issue.Message));
    }

    [Fact]
    public void RegionsProxy_StandsBesideTheOneForEverywhere()
    {
        _rig.Accept(ImportKind.TomsFramework, SocialValueRig.FrameworkHeadings + "2022,2022-04-01,,T1,Jobs,O1,Work,NT1,Local jobs,FTE,31000,,north west,,,\n");

        Assert.Equal(
            [("", 30_000m), ("E12000002", 31_000m)],
            _rig.Records.All(session => session.TomsMeasures.Current()).Where(measure => measure is { Edition: "2022", Reference: "NT1" }).Select(measure => (measure.Region, measure.ProxyValue!.Value)));
    }

    [Fact]
    public void Priority_HasARowForEachMeasure()
    {
        _rig.Accept(ImportKind.Priorities, "council,code,title,measure\nE08000007,P1,Work,NT1\nE08000007,P1,Work,NT9\nE08000002,P1,Learning,NT9\n");

        Assert.Equal(
            [(7, "P1", "Work", "NT1"), (7, "P1", "Work", "NT9"), (2, "P1", "Learning", "NT9")],
            _rig.Records.All(session => session.PriorityMeasures).Select(row => (row.CouncilKey, row.Code, row.Title, row.Measure)));
    }

    [Fact]
    public void WrongPriorities_AreToldWhy()
    {
        var report = _rig.Import(ImportKind.Priorities, "council,code,title,measure\nE08000007,P1,Work,NT1\nE08000007,P1,Jobs,NT9\nE08000007,P1,Work,NT1\nE08000007,P2,Air,NT99\n");

        Assert.Equal(
            [
                "The priority P1 is 'Jobs' here, but 'Work' in line 2: make the two agree.",
                "The measure NT1 of the priority P1 stands in line 2 already: keep one of the two rows.",
                "No edition of the framework has a measure 'NT99': correct the reference, or import the edition that has it.",
            ],
            report.Issues.Select(issue => issue.Message));
    }

    [Fact]
    public void Commitment_IsValuedByTheEditionInForceOnAward() => Assert.Equal(
        [("C1", "DN1", "NT1", "2022", 12.5m), ("C2", "DN1", "NT9", "2022", 100m), ("C3", "DN2", "NT1", "2019", 3m)],
        _rig.Records.All(session => session.Commitments).Select(row => (row.Reference, row.ContractReference, row.Measure, row.Edition, row.Quantity)));

    [Theory]
    [InlineData("E08000007,C9,DN9,NT1,,,1,", "contract_reference CONTRACT_UNKNOWN Stockport has no contract 'DN9' here: import its register of contracts first, or correct the reference.")]
    [InlineData("E08000002,C9,DN2,NT1,,,1,", "contract_reference CONTRACT_UNKNOWN Bury has no contract 'DN2' here: import its register of contracts first, or correct the reference.")]
    [InlineData("E08000007,C9,DN3,NT1,,,1,", "contract_reference CONTRACT_INCOMPLETE The contract DN3 has no value and no start and no end, which every figure of a commitment needs: import the register with it first.")]
    [InlineData("E08000007,C9,DN1,NT99,,,1,", "measure MEASURE_UNKNOWN The edition 2022 of the framework has no measure 'NT99': correct the reference, or import the edition that has it.")]
    [InlineData("E08000007,C9,DN2,NT9,,,1,", "measure MEASURE_UNKNOWN The edition 2019 of the framework has no measure 'NT9': correct the reference, or import the edition that has it.")]
    [InlineData("E08000007,C9,DN1,NT1,,2031,1,", "edition EDITION_UNKNOWN The edition '2031' is not here: write one of 2019, 2022, or import it first.")]
    [InlineData("E08000007,C9,DN1,NT9,,,1,hours", "unit UNIT_DIFFERS The quantity is in 'hours', but NT9 counts in 'weeks': convert the quantity, or correct the measure.")]
    [InlineData("E08000007,C9,DN1,NT1,,,-1,", "quantity NUMBER_NEGATIVE The quantity is -1, but it cannot be less than 0: correct the number in the row that is too high instead.")]
    [InlineData("E08000007,C9,DN1,NT1,,,many,", "quantity NUMBER_UNREADABLE 'many' is not a number: write it like 12.5, without a unit.")]
    [InlineData("E08000007,C9,DN1,NT1,,,,", "quantity CELL_MISSING The quantity is empty: every row needs one.")]
    [InlineData("E08000007,C9,DN1,NT4a,VETERANS,,1,", "cohort COHORT_DIFFERS NT4a is about CARE_LEAVERS, not VETERANS: correct the measure, or leave the cohort empty.")]
    public void WrongCommitment_IsQuarantinedWithTheReason(string row, string expected) =>
        Assert.Equal([expected], _rig.ProblemsOf(ImportKind.Commitments, SocialValueRig.CommitmentHeadings, row));

    [Fact]
    public void Claim_TakesItsStateFromDatesAndEvidence()
    {
        _rig.Accept(ImportKind.Delivery, SocialValueRig.ClaimHeadings
            + "E08000007,D1,DN1,NT1,2022-06-30,2022-07-08,,,1.5,fte,,\n"
            + "E08000007,D2,DN1,NT1,2022-06-30,2022-07-08,,,1.5,,E05000742,Payroll\n"
            + "E08000007,D3,DN1,NT9,2022-06-30,2022-07-08,2022-07-20,VALIDATED,2,weeks,SK1 3AA,\n"
            + "E08000007,D4,DN2,NT1,2022-06-30,2022-07-08,,rejected,2,,ZZ1 1ZZ,Letter\n");

        Assert.Equal(
            [(ClaimState.Claimed, null), (ClaimState.Evidenced, "E05000742"), (ClaimState.Validated, null), (ClaimState.Rejected, (string?)null)],
            _rig.Records.All(session => session.DeliveryClaims).Select(claim => (claim.State, claim.PlaceCode)));

        _rig.Records.ImportFile(ImportKind.Postcodes, "postcodes.csv");
        _rig.Accept(ImportKind.Delivery, SocialValueRig.ClaimHeadings + "E08000007,D3,DN1,NT9,2022-06-30,2022-07-08,2022-07-20,,2,,sk13aa,\n");
        Assert.Equal("E08000007", _rig.Records.All(session => session.DeliveryClaims)[^1].PlaceCode);
    }

    [Theory]
    [InlineData("E08000007,D9,DN9,NT1,2022-06-30,2022-07-08,,,1,,,", "contract_reference CONTRACT_UNKNOWN Stockport has no contract 'DN9' here: import its register of contracts first, or correct the reference.")]
    [InlineData("E08000007,D9,DN2,NT9,2022-06-30,2022-07-08,,,1,,,", "measure COMMITMENT_MISSING The contract DN2 has no commitment in NT9, so there is nothing to deliver on: import the commitments first, or correct the measure.")]
    [InlineData("E08000007,D9,DN2,NT99,2022-06-30,2022-07-08,,,1,,,", "measure MEASURE_UNKNOWN No edition of the framework has a measure 'NT99': correct the reference, or import the edition that has it.")]
    [InlineData("E08000007,D9,DN1,NT9,2022-06-30,2022-07-08,,,1,hours,,", "unit UNIT_DIFFERS The quantity is in 'hours', but NT9 counts in 'weeks': convert the quantity, or correct the measure.")]
    [InlineData("E08000007,D9,DN1,NT1,2022-04-01,2022-07-08,,,1,,,", "delivered_on BEFORE_AWARD The delivered_on 2022-04-01 lies before the award of DN1 on 2022-04-10: correct the day or the contract.")]
    [InlineData("E08000007,D9,DN1,NT1,2022-06-30,2022-06-08,,,1,,,", "claimed_on DATES_CONTRADICT The claimed_on 2022-06-08 lies before the delivered_on 2022-06-30: correct one of the two.")]
    [InlineData("E08000007,D9,DN1,NT1,2022-06-30,2022-07-08,2022-07-01,,1,,,", "validated_on DATES_CONTRADICT The validated_on 2022-07-01 lies before the claimed_on 2022-07-08: correct one of the two.")]
    [InlineData("E08000007,D9,DN1,NT1,2022-06-30,2026-03-03,,,1,,,", "claimed_on DATE_TOO_LATE The claimed_on 2026-03-03 is later than 2026-03-02, the day of the import: correct the day.")]
    [InlineData("E08000007,D9,DN1,NT1,2022-06-30,2022-07-08,,VALIDATED,1,,,", "state STATE_CONTRADICTS The state is VALIDATED, but there is neither a day of validation nor evidence, which makes it CLAIMED: correct one of them.")]
    [InlineData("E08000007,D9,DN1,NT1,2022-06-30,2022-07-08,,EVIDENCED,1,,,", "state STATE_CONTRADICTS The state is EVIDENCED, but there is neither a day of validation nor evidence, which makes it CLAIMED: correct one of them.")]
    [InlineData("E08000007,D9,DN1,NT1,2022-06-30,2022-07-08,2022-07-09,REJECTED,1,,,", "state STATE_CONTRADICTS The state is REJECTED, but there is a day of validation, which makes it VALIDATED: correct one of them.")]
    [InlineData("E08000007,D9,DN1,NT1,2022-06-30,2022-07-08,,,1,,Atlantis,", "place PLACE_UNKNOWN 'Atlantis' is neither the code of a place here nor a postcode: write a code like E05000742 or a postcode like SK1 3XE, or import the file of places that has it.")]
    [InlineData("E08000007,D9,DN1,NT1,2022-06-30,2022-07-08,,,-2,,,", "quantity NUMBER_NEGATIVE The quantity is -2, but it cannot be less than 0: correct the number in the row that is too high instead.")]
    public void WrongClaim_IsQuarantinedWithTheReason(string row, string expected) =>
        Assert.Equal([expected], _rig.ProblemsOf(ImportKind.Delivery, SocialValueRig.ClaimHeadings, row));

    [Fact]
    public void EveryProblemOfARow_IsToldAtOnce() => Assert.Equal(
        ["reference CELL_MISSING The reference is empty: every row needs one.", "claimed_on CELL_MISSING The claimed_on is empty: every row needs one.", "quantity NUMBER_UNREADABLE 'x' is not a number: write it like 12.5, without a unit."],
        _rig.ProblemsOf(ImportKind.Delivery, SocialValueRig.ClaimHeadings, "E08000007,,DN1,NT1,2022-06-30,,,,x,,,"));
}
