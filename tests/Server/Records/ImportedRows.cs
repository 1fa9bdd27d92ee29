using Analytics.Api.Model;

namespace Analytics.Api.Tests.Records;

/// <summary>For each table that imports fill a row with every value and one with as few as may be.</summary>
internal static class ImportedRows
{
    private static readonly DateOnly Day = new(2022, 6, 30);

    public static List<object> Of(string table) => table switch
    {
        "TomsMeasures" =>
        [
            new TomsMeasure { Id = 1, ImportId = 1, SourceLine = 2, Edition = "2022", ThemeCode = "T1", Theme = "Jobs", OutcomeCode = "O1", Outcome = "Work", Reference = "NT2", Title = "Local workforce", Unit = "%" },
            new TomsMeasure
            {
                Id = 2,
                ImportId = 1,
                SourceLine = 3,
                SupersededBy = 3,
                Edition = "2022",
                ValidFrom = new DateOnly(2022, 4, 1),
                ValidTo = new DateOnly(2023, 3, 31),
                ThemeCode = "T1",
                Theme = "Jobs",
                OutcomeCode = "O1",
                Outcome = "Work",
                Reference = "NT5",
                Title = "Ex-offenders hired",
                Unit = "FTE",
                ProxyValue = 24_269.1234m,
                Cohort = Cohort.ExOffenders,
                Region = "E12000002",
                Deadweight = 0.1m,
                Displacement = 0.2m,
                Attribution = 0.3m,
                Leakage = 0.4m,
                DropOff = 0.55m,
                DurationYears = 3,
            },
        ],
        "ImportCoverage" => [new ImportCoverage { Id = 1, ImportId = 1, CouncilKey = 7, From = Day, To = Day.AddDays(1) }],
        "PriorityMeasures" => [new PriorityMeasure { Id = 1, ImportId = 1, SourceLine = 2, CouncilKey = 7, Code = "P1", Title = "Work for all", Measure = "NT1" }],
        "Contracts" =>
        [
            new Contract { Id = 1, ImportId = 1, SourceLine = 2, CouncilKey = 7, Reference = "DN1", Title = "Bare" },
            new Contract
            {
                Id = 2,
                ImportId = 1,
                SourceLine = 3,
                SupersededBy = 4,
                CouncilKey = 7,
                Reference = "DN2",
                Title = "Roads",
                Category = "Works",
                Directorate = "Place",
                JointReference = "J1",
                AwardedOn = Day,
                StartsOn = Day.AddDays(1),
                EndsOn = Day.AddYears(2),
                Value = new Pounds(1_000_000_01),
                SocialValueWeighting = 0.175m,
            },
        ],
        "ContractSuppliers" => [new ContractSupplier { Id = 1, ContractId = 2, AliasId = 2 }],
        "Commitments" =>
        [
            new Commitment { Id = 1, ImportId = 1, SourceLine = 2, CouncilKey = 7, Reference = "C1", ContractReference = "DN2", Measure = "NT1", Edition = "2022" },
            new Commitment { Id = 2, ImportId = 1, SourceLine = 3, SupersededBy = 9, CouncilKey = 7, Reference = "C2", ContractReference = "DN2", Measure = "NT9", Cohort = Cohort.Send16To25, Edition = "2022", Quantity = 12.345m },
        ],
        "DeliveryClaims" =>
        [
            new DeliveryClaim { Id = 1, ImportId = 1, SourceLine = 2, CouncilKey = 7, Reference = "D1", ContractReference = "DN2", Measure = "NT1", DeliveredOn = Day, ClaimedOn = Day },
            new DeliveryClaim
            {
                Id = 2,
                ImportId = 1,
                SourceLine = 3,
                SupersededBy = 9,
                CouncilKey = 7,
                Reference = "D2",
                ContractReference = "DN2",
                Measure = "NT1",
                DeliveredOn = Day,
                ClaimedOn = Day.AddDays(3),
                ValidatedOn = Day.AddDays(9),
                State = ClaimState.Validated,
                Quantity = 0.5m,
                PlaceCode = "E05000742",
                Evidence = "Letter",
            },
        ],
        _ => People(table),
    };

    private static List<object> People(string table) => table switch
    {
        "CohortOutcomes" =>
        [
            new CohortOutcome { Id = 1, ImportId = 1, SourceLine = 2, CouncilKey = 7, Reference = "R1", ThemeCode = "T1", StartedOn = Day },
            new CohortOutcome
            {
                Id = 2,
                ImportId = 1,
                SourceLine = 3,
                SupersededBy = 9,
                CouncilKey = 7,
                Reference = "R2",
                Person = "p-77",
                Cohort = Cohort.Veterans,
                OutcomeKind = OutcomeKind.WorkPlacement,
                ThemeCode = "T1",
                ContractReference = "DN2",
                AliasId = 2,
                WardCode = "E05000742",
                StartedOn = Day,
                EndedOn = Day.AddDays(30),
                Sustained = false,
                Hours = 37.5m,
                Weeks = 4.25m,
                Value = new Pounds(77_77),
            },
        ],
        "DisclosureKeys" => [new DisclosureKey { Id = 1, CouncilKey = 7, Reference = "R1", Value = 255 }, new DisclosureKey { Id = 2, CouncilKey = 7, Reference = "R2" }],
        "DisclosureNoise" => [new DisclosureNoise { Id = 0, Value = -3 }, new DisclosureNoise { Id = 255, Value = 3 }],
        "CommunityRequests" =>
        [
            new CommunityRequest { Id = 1, ImportId = 1, SourceLine = 2, CouncilKey = 7, Reference = "Q1", Title = "Paint", RaisedOn = Day },
            new CommunityRequest
            {
                Id = 2,
                ImportId = 1,
                SourceLine = 3,
                SupersededBy = 9,
                CouncilKey = 7,
                Reference = "Q2",
                Title = "Mentors",
                Kind = RequestKind.VolunteerHours,
                PlaceCode = "E05000742",
                ThemeCode = "T3",
                Cohort = Cohort.CareLeavers,
                RaisedOn = Day,
                MatchedOn = Day.AddDays(1),
                CompletedOn = Day.AddDays(2),
                ContractReference = "DN2",
                State = RequestState.Completed,
            },
        ],
        "Targets" => [new Target { Id = 1, ImportId = 1, SourceLine = 2, CouncilKey = 7, Cube = "TOMS", Metric = "deliveredShare", FinancialYear = "2022/23", Value = 0.6125m }],
        "Assessments" =>
        [
            new Assessment { Id = 1, ImportId = 1, SourceLine = 2, CouncilKey = 7, AssessedOn = Day, Number = 1, Area = "Leadership" },
            new Assessment { Id = 2, ImportId = 1, SourceLine = 3, SupersededBy = 9, CouncilKey = 7, Kind = AssessmentKind.MaturityIndex, AssessedOn = Day, Number = 2, Area = "People", Level = 2.5m, Maximum = 5, Note = "Better" },
        ],
        "Boundaries" => [new Boundary { Id = 1, ImportId = 1, SourceLine = 2, PlaceCode = "E05000742", Geometry = """{"type":"Polygon","coordinates":[]}""" }],
        _ => throw new ArgumentOutOfRangeException(nameof(table)),
    };
}
