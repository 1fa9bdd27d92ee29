using Analytics.Api.Model;

namespace Analytics.Api.Records;

/// <summary>The tables of people, of what communities ask for, and of what councils say of themselves.</summary>
internal static partial class Mappings
{
    public static readonly Mapping<CohortOutcome> CohortOutcomes = Record(
        "cohort_outcome",
        [
            "council_key", "reference", "person", "cohort", "outcome_kind", "theme_code", "contract_reference", "alias_id", "ward_code", "started_on",
            "ended_on", "sustained", "hours", "weeks", "value_pence",
        ],
        r => new CohortOutcome
        {
            CouncilKey = r.GetInt32(4),
            Reference = r.GetString(5),
            Person = r.TextOrNull(6),
            Cohort = r.Enum<Cohort>(7),
            OutcomeKind = r.Enum<OutcomeKind>(8),
            ThemeCode = r.GetString(9),
            ContractReference = r.TextOrNull(10),
            AliasId = r.IntOrNull(11),
            WardCode = r.TextOrNull(12),
            StartedOn = r.Date(13),
            EndedOn = r.DateOrNull(14),
            Sustained = r.FlagOrNull(15),
            Hours = r.DecimalOrNull(16),
            Weeks = r.DecimalOrNull(17),
            Value = r.PoundsOrNull(18),
        },
        o =>
        [
            o.CouncilKey, o.Reference, o.Person, o.Cohort.ToString(), o.OutcomeKind.ToString(), o.ThemeCode, o.ContractReference, o.AliasId, o.WardCode,
            o.StartedOn, o.EndedOn, o.Sustained, o.Hours, o.Weeks, o.Value?.Pence,
        ]);

    public static readonly Mapping<DisclosureKey> DisclosureKeys = new(
        "disclosure_key",
        ["id", "council_key", "reference", "value"],
        r => new DisclosureKey { Id = r.GetInt64(0), CouncilKey = r.GetInt32(1), Reference = r.GetString(2), Value = r.GetByte(3) },
        k => [k.Id, k.CouncilKey, k.Reference, k.Value]);

    public static readonly Mapping<DisclosureNoise> DisclosureNoise = new(
        "disclosure_noise", ["id", "value"], r => new DisclosureNoise { Id = r.GetInt32(0), Value = r.GetInt32(1) }, n => [n.Id, n.Value]);

    public static readonly Mapping<CommunityRequest> CommunityRequests = Record(
        "community_request",
        [
            "council_key", "reference", "title", "kind", "place_code", "theme_code", "cohort", "raised_on", "matched_on", "completed_on",
            "contract_reference", "state",
        ],
        r => new CommunityRequest
        {
            CouncilKey = r.GetInt32(4),
            Reference = r.GetString(5),
            Title = r.GetString(6),
            Kind = r.Enum<RequestKind>(7),
            PlaceCode = r.TextOrNull(8),
            ThemeCode = r.TextOrNull(9),
            Cohort = r.EnumOrNull<Cohort>(10),
            RaisedOn = r.Date(11),
            MatchedOn = r.DateOrNull(12),
            CompletedOn = r.DateOrNull(13),
            ContractReference = r.TextOrNull(14),
            State = r.Enum<RequestState>(15),
        },
        q =>
        [
            q.CouncilKey, q.Reference, q.Title, q.Kind.ToString(), q.PlaceCode, q.ThemeCode, q.Cohort?.ToString(), q.RaisedOn, q.MatchedOn, q.CompletedOn,
            q.ContractReference, q.State.ToString(),
        ]);

    public static readonly Mapping<Target> Targets = Record(
        "target",
        ["council_key", "cube", "metric", "financial_year", "value"],
        r => new Target { CouncilKey = r.GetInt32(4), Cube = r.GetString(5), Metric = r.GetString(6), FinancialYear = r.GetString(7), Value = r.GetDecimal(8) },
        t => [t.CouncilKey, t.Cube, t.Metric, t.FinancialYear, t.Value]);

    public static readonly Mapping<Assessment> Assessments = Record(
        "assessment",
        ["council_key", "kind", "assessed_on", "number", "area", "level", "maximum", "note"],
        r => new Assessment
        {
            CouncilKey = r.GetInt32(4),
            Kind = r.Enum<AssessmentKind>(5),
            AssessedOn = r.Date(6),
            Number = r.GetInt32(7),
            Area = r.GetString(8),
            Level = r.GetDecimal(9),
            Maximum = r.GetDecimal(10),
            Note = r.TextOrNull(11),
        },
        a => [a.CouncilKey, a.Kind.ToString(), a.AssessedOn, a.Number, a.Area, a.Level, a.Maximum, a.Note]);

    public static readonly Mapping<Boundary> Boundaries = Record(
        "boundary",
        ["place_code", "geometry"],
        r => new Boundary { PlaceCode = r.GetString(4), Geometry = r.GetString(5) },
        b => [b.PlaceCode, b.Geometry]);

    public static readonly Mapping<AuditEntry> AuditEntries = new(
        "audit_entry",
        ["id", "at", "by", "action", "what", "import_id", "sha256", "version_sequence"],
        r => new AuditEntry
        {
            Id = r.GetInt64(0),
            At = r.GetFieldValue<DateTimeOffset>(1),
            By = r.TextOrNull(2),
            Action = r.Enum<AuditAction>(3),
            What = r.GetString(4),
            ImportId = r.IntOrNull(5),
            Sha256 = r.TextOrNull(6),
            VersionSequence = r.IntOrNull(7),
        },
        e => [e.Id, e.At, e.By, e.Action.ToString(), e.What, e.ImportId, e.Sha256, e.VersionSequence]);
}
