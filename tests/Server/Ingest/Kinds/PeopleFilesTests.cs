using Analytics.Api.Model;

namespace Analytics.Api.Tests.Ingest.Kinds;

/// <summary>Cohort outcomes with their keys, community requests, targets and assessments.</summary>
public sealed class PeopleFilesTests : IDisposable
{
    private const string Outcomes = "council,reference,person,cohort,outcome_kind,theme,contract_reference,supplier,ward,postcode,started_on,ended_on,sustained,hours,weeks,value\n";
    private const string Requests = "council,reference,title,kind,place,theme,cohort,raised_on,matched_on,completed_on,contract_reference,state\n";
    private const string Targets = "council,cube,metric,financial_year,value\n";
    private const string Assessments = "council,kind,assessed_on,number,area,level,maximum,note\n";

    private readonly SocialValueRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void Outcome_IsKeptWithItsWardAndWithoutItsPostcode()
    {
        _rig.Records.ImportText(ImportKind.Postcodes, "postcode,place_code\nSK1 3XE,E05000742\n");
        _rig.Accept(ImportKind.CohortOutcomes, Outcomes
            + "E08000007,R1,p-1,Care leavers,EMPLOYMENT,t1,DN1,Acorn Paving Ltd,,SK1 3XE,2022-05-03,2023-01-31,yes,37.5,26,\"1,234.56\"\n"
            + "E08000007,R2,,SEND_16_TO_25,WORK_PLACEMENT,T1,,,E05000742,,2022-05-03,,,,,\n");

        var outcomes = _rig.Records.All(session => session.CohortOutcomes);
        Assert.Equivalent(
            new
            {
                CouncilKey = 7,
                Reference = "R1",
                Person = "p-1",
                Cohort = Cohort.CareLeavers,
                OutcomeKind = OutcomeKind.Employment,
                ThemeCode = "T1",
                ContractReference = "DN1",
                WardCode = "E05000742",
                StartedOn = new DateOnly(2022, 5, 3),
                EndedOn = new DateOnly(2023, 1, 31),
                Sustained = true,
                Hours = 37.5m,
                Weeks = 26m,
                Value = new Pounds(1_234_56),
            },
            outcomes[0]);
        Assert.Equal((Cohort.Send16To25, "E05000742", (bool?)null), (outcomes[1].Cohort, outcomes[1].WardCode, outcomes[1].Sustained));
    }

    [Fact]
    public void Outcomes_CoverWholeQuartersAndNoPersonsDay()
    {
        var ended = _rig.Accept(ImportKind.CohortOutcomes, Outcomes
            + "E08000007,R1,,VETERANS,TRAINING,T1,,,,,2022-05-03,,,,,\nE08000007,R2,,VETERANS,TRAINING,T1,,,,,2022-11-19,,,,,\n").Import;
        var running = _rig.Accept(ImportKind.CohortOutcomes, Outcomes + "E08000007,R3,,VETERANS,TRAINING,T1,,,,,2026-02-05,,,,,\n").Import;

        Assert.Equal((new DateOnly(2022, 4, 1), new DateOnly(2022, 12, 31)), (ended.CoversFrom, ended.CoversTo));
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 2)), (running.CoversFrom, running.CoversTo));
    }

    [Fact]
    public void Key_IsDrawnOnceForEachOutcomeAndStaysForGood()
    {
        const int Records = 4_000;
        string File(int from) => Outcomes + string.Concat(Enumerable.Range(from, Records).Select(number => $"E08000007,R{number},,VETERANS,TRAINING,T1,,,,,2022-05-03,,,,,\n"));
        var first = _rig.Accept(ImportKind.CohortOutcomes, File(0));
        var keys = Keys();
        Assert.Equal(Records, keys.Count);
        Assert.Equal(256, keys.Values.Distinct().Count()); // a missing value has a chance of 4 in 100,000
        Assert.InRange(keys.Values.Average(value => value), 118, 137); // four standard errors

        var second = _rig.Accept(ImportKind.CohortOutcomes, File(1)); // a correction that adds one
        Assert.Equal(keys, Keys().Where(key => key.Key != $"R{Records}").ToDictionary());

        using (var session = _rig.Records.Database.OpenForWriting())
        {
            session.Withdraw(second.Import.Id);
            session.Withdraw(first.Import.Id);
            session.Commit();
        }

        Assert.Empty(_rig.Records.All(session => session.CohortOutcomes));
        var before = Keys();
        _rig.Import(ImportKind.CohortOutcomes, File(0) + "\n");
        Assert.Equal(before, Keys());
    }

    [Theory]
    [InlineData("E08000007,R9,,PUPILS,TRAINING,T1,,,,,2022-05-03,,,,,", "cohort WORD_UNKNOWN 'PUPILS' is not a cohort: write one of CARE_LEAVERS, EX_OFFENDERS, LONG_TERM_UNEMPLOYED, SEND_16_TO_25, VETERANS.")]
    [InlineData("E08000007,R9,,VETERANS,TRAINING,T2,,,,,2022-05-03,,,,,", "theme THEME_UNKNOWN 'T2' is not a theme of the framework: write one of T1, T4.")]
    [InlineData("E08000007,R9,,VETERANS,TRAINING,T1,DN9,,,,2022-05-03,,,,,", "contract_reference CONTRACT_UNKNOWN Stockport has no contract 'DN9' here: import its register of contracts first, or correct the reference.")]
    [InlineData("E08000007,R9,,VETERANS,TRAINING,T1,,,E08000007,,2022-05-03,,,,,", "ward WARD_UNKNOWN 'E08000007' is not the code of a ward here: write a code like E05000742, or import the file of places that has it.")]
    [InlineData("E08000007,R9,,VETERANS,TRAINING,T1,,,,,2022-05-03,2022-05-02,,,,", "ended_on DATES_CONTRADICT The ended_on 2022-05-02 lies before the started_on 2022-05-03: correct one of the two.")]
    [InlineData("E08000007,R9,,VETERANS,TRAINING,T1,,,,,2022-05-03,2022-10-31,yes,,,", "sustained SUSTAINED_CONTRADICTS It is said to have been in place at 26 weeks, but it ended before that: correct the days, or write no.")]
    [InlineData("E08000007,R9,,VETERANS,TRAINING,T1,,,,,2022-05-03,,,-1,,", "hours NUMBER_NEGATIVE The hours is -1, but it cannot be less than 0: correct the number in the row that is too high instead.")]
    [InlineData("E08000007,R9,,VETERANS,TRAINING,T1,,,,,2022-05-03,,,,,-1", "value AMOUNT_NEGATIVE The value is -1.00, but an outcome is worth 0 or more: correct it, or leave it empty.")]
    [InlineData("E08000007,R9,,VETERANS,TRAINING,T1,,,,,2026-05-03,,,,,", "started_on DATE_TOO_LATE The started_on 2026-05-03 is later than 2026-03-02, the day of the import: correct the day.")]
    public void WrongOutcome_IsQuarantinedWithTheReason(string row, string expected)
    {
        Assert.Equal([expected], _rig.ProblemsOf(ImportKind.CohortOutcomes, Outcomes, row));
        Assert.Empty(Keys());
    }

    [Fact]
    public void OutcomeInQuarantine_LosesItsPostcodeToo()
    {
        var report = _rig.Import(ImportKind.CohortOutcomes, Outcomes + "E08000007,R9,,VETERANS,TRAINING,T1,,,,SK1 3XE,soon,,,,,\nE08000007,R8,,VETERANS,TRAINING,T1,,,,SK9X,2022-05-03,,,,,\n");

        Assert.Equal(["'soon' is not a date: write it like 2022-04-01.", "The postcode is not a whole one: write it like SK1 3XE, write the ward's code instead, or leave both empty."], report.Issues.Select(issue => issue.Message));
        var issues = _rig.Records.All(session => session.Issues);
        Assert.Equal(["E08000007,R9,,VETERANS,TRAINING,T1,,,,(withheld),soon,,,,,", "E08000007,R8,,VETERANS,TRAINING,T1,,,,(withheld),2022-05-03,,,,,"], issues.Select(issue => issue.RawRow?.TrimEnd()));
        Assert.Equal(["soon", "(withheld)"], issues.Select(issue => issue.Value));
        Assert.DoesNotContain(_rig.Records.All(session => session.AuditEntries), entry => entry.What.Contains("SK9X", StringComparison.Ordinal));
    }

    [Fact]
    public void Request_TakesItsStateFromItsDates()
    {
        _rig.Accept(ImportKind.CommunityRequests, Requests
            + "E08000007,Q1,Paint,WORKS_OR_MATERIALS,E05000742,T4,,2022-05-03,,,,\n"
            + "E08000007,Q2,Mentors,Volunteer hours,SK1 3AA,,CARE_LEAVERS,2022-05-03,2022-06-01,,DN1,MATCHED\n"
            + "E08000007,Q3,Fun day,ACTIVITY,,,,2022-05-03,2022-06-01,2022-07-01,DN1,\n"
            + "E08000007,Q4,Grant,MONEY,,,,2022-05-03,2022-06-01,,,WITHDRAWN\n");

        Assert.Equal(
            [(RequestKind.WorksOrMaterials, RequestState.Open), (RequestKind.VolunteerHours, RequestState.Matched), (RequestKind.Activity, RequestState.Completed), (RequestKind.Money, RequestState.Withdrawn)],
            _rig.Records.All(session => session.CommunityRequests).Select(request => (request.Kind, request.State)));
    }

    [Theory]
    [InlineData("E08000007,Q9,Paint,GIFT,,,,2022-05-03,,,,", "kind WORD_UNKNOWN 'GIFT' is not a kind: write one of MONEY, VOLUNTEER_HOURS, ACTIVITY, WORKS_OR_MATERIALS.")]
    [InlineData("E08000007,Q9,Paint,MONEY,,,,0001-01-01,,,,", "raised_on DATE_OUT_OF_RANGE The raised_on 0001-01-01 lies outside 1950 to 2099: correct the year.")]
    [InlineData("E08000007,Q9,Paint,MONEY,,,,2022-05-03,2022-05-02,,,", "matched_on DATES_CONTRADICT The matched_on 2022-05-02 lies before the raised_on 2022-05-03: correct one of the two.")]
    [InlineData("E08000007,Q9,Paint,MONEY,,,,2022-05-03,2022-06-02,2022-06-01,,", "completed_on DATES_CONTRADICT The completed_on 2022-06-01 lies before the matched_on 2022-06-02: correct one of the two.")]
    [InlineData("E08000007,Q9,Paint,MONEY,,,,2022-05-03,,,,COMPLETED", "state STATE_CONTRADICTS The state is COMPLETED, but the dates make it OPEN: correct one of them.")]
    [InlineData("E08000007,Q9,Paint,MONEY,,,,2022-05-03,,,DN9,", "contract_reference CONTRACT_UNKNOWN Stockport has no contract 'DN9' here: import its register of contracts first, or correct the reference.")]
    public void WrongRequest_IsQuarantinedWithTheReason(string row, string expected) =>
        Assert.Equal([expected], _rig.ProblemsOf(ImportKind.CommunityRequests, Requests, row));

    [Fact]
    public void Target_IsOfOneFigureAndOneYear()
    {
        _rig.Accept(ImportKind.Targets, Targets + "E08000007,toms,DELIVEREDSHARE,2022/23,60%\nE08000007,SPEND,amount,2022/23,1000000.5\n");

        Assert.Equal(
            [("TOMS", "deliveredShare", "2022/23", 0.6m), ("SPEND", "amount", "2022/23", 1_000_000.5m)],
            _rig.Records.All(session => session.Targets).Select(target => (target.Cube, target.Metric, target.FinancialYear, target.Value)));
    }

    [Theory]
    [InlineData("E08000007,WEATHER,amount,2022/23,1", "cube WORD_UNKNOWN 'WEATHER' is not a cube: write one of COHORT_OUTCOMES, LOCALITY, SPEND, TOMS.")]
    [InlineData("E08000007,COHORT_OUTCOMES,amount,2022/23,1", "metric METRIC_UNKNOWN 'amount' is not a figure of COHORT_OUTCOMES: write one of people, starts, sustained, sustainedShare, hours, weeks, value.")]
    [InlineData("E08000007,SPEND,amount,2023/34,1", "financial_year YEAR_UNREADABLE '2023/34' is not a financial year: 2023 is followed by 24, so write 2023/24.")]
    [InlineData("E08000007,SPEND,amount,2022/23,", "value CELL_MISSING The value is empty: every row needs one.")]
    public void WrongTarget_IsQuarantinedWithTheReason(string row, string expected) =>
        Assert.Equal([expected], _rig.ProblemsOf(ImportKind.Targets, Targets, row));

    [Fact]
    public void Assessment_IsKeptByAreaAndDay()
    {
        _rig.Accept(ImportKind.Assessments, Assessments + "E08000007,MATURITY_INDEX,2023-03-31,1,Leadership,2.5,5,Champion named\nE08000007,MATURITY_INDEX,2023-03-31,2,People,3,5,\n");

        Assert.Equal([(1, "Leadership", 2.5m), (2, "People", 3m)], _rig.Records.All(session => session.Assessments).Select(row => (row.Number, row.Area, row.Level)));
    }

    [Theory]
    [InlineData("E08000007,MATURITY_INDEX,2023-03-31,11,Leadership,2,5,", "number NUMBER_OUT_OF_RANGE The number is 11, but the areas are numbered from 1 to 10.")]
    [InlineData("E08000007,TWELVE_STEPS,2023-03-31,0,Leadership,2,5,", "number NUMBER_OUT_OF_RANGE The number is 0, but the areas are numbered from 1 to 12.")]
    [InlineData("E08000007,MATURITY_INDEX,2023-03-31,1,Leadership,6,5,", "level LEVEL_TOO_HIGH The level 6 is above the maximum 5: correct one of the two.")]
    [InlineData("E08000007,MATURITY_INDEX,2023-03-31,1,Leadership,0,0,", "maximum NUMBER_UNREADABLE The maximum is 0: write the best that could be.")]
    public void WrongAssessment_IsQuarantinedWithTheReason(string row, string expected) =>
        Assert.Equal([expected], _rig.ProblemsOf(ImportKind.Assessments, Assessments, row));

    private Dictionary<string, byte> Keys() => _rig.Records.All(session => session.DisclosureKeys).ToDictionary(key => key.Reference, key => key.Value);
}
