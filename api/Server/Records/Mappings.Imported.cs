using System.Data.Common;
using Analytics.Api.Model;

namespace Analytics.Api.Records;

/// <summary>The tables of what imports bring and supersede, and what belongs to them.</summary>
internal static partial class Mappings
{
    public static readonly Mapping<TomsMeasure> TomsMeasures = Record(
        "toms_measure",
        [
            "edition", "valid_from", "valid_to", "theme_code", "theme", "outcome_code", "outcome", "reference", "title", "unit", "proxy_value",
            "cohort", "region", "deadweight", "displacement", "attribution", "leakage", "drop_off", "duration_years",
        ],
        r => new TomsMeasure
        {
            Edition = r.GetString(4),
            ValidFrom = r.Date(5),
            ValidTo = r.DateOrNull(6),
            ThemeCode = r.GetString(7),
            Theme = r.GetString(8),
            OutcomeCode = r.GetString(9),
            Outcome = r.GetString(10),
            Reference = r.GetString(11),
            Title = r.GetString(12),
            Unit = r.GetString(13),
            ProxyValue = r.DecimalOrNull(14),
            Cohort = r.EnumOrNull<Cohort>(15),
            Region = r.GetString(16),
            Deadweight = r.GetDecimal(17),
            Displacement = r.GetDecimal(18),
            Attribution = r.GetDecimal(19),
            Leakage = r.GetDecimal(20),
            DropOff = r.GetDecimal(21),
            DurationYears = r.GetInt32(22),
        },
        m =>
        [
            m.Edition, m.ValidFrom, m.ValidTo, m.ThemeCode, m.Theme, m.OutcomeCode, m.Outcome, m.Reference, m.Title, m.Unit, m.ProxyValue,
            m.Cohort?.ToString(), m.Region, m.Deadweight, m.Displacement, m.Attribution, m.Leakage, m.DropOff, m.DurationYears,
        ]);

    public static readonly Mapping<PriorityMeasure> PriorityMeasures = Record(
        "priority_measure",
        ["council_key", "code", "title", "measure"],
        r => new PriorityMeasure { CouncilKey = r.GetInt32(4), Code = r.GetString(5), Title = r.GetString(6), Measure = r.GetString(7) },
        p => [p.CouncilKey, p.Code, p.Title, p.Measure]);

    public static readonly Mapping<Contract> Contracts = Record(
        "contract",
        [
            "council_key", "reference", "title", "category", "directorate", "joint_reference", "awarded_on", "starts_on", "ends_on", "value_pence",
            "social_value_weighting",
        ],
        r => new Contract
        {
            CouncilKey = r.GetInt32(4),
            Reference = r.GetString(5),
            Title = r.GetString(6),
            Category = r.TextOrNull(7),
            Directorate = r.TextOrNull(8),
            JointReference = r.TextOrNull(9),
            AwardedOn = r.DateOrNull(10),
            StartsOn = r.DateOrNull(11),
            EndsOn = r.DateOrNull(12),
            Value = r.PoundsOrNull(13),
            SocialValueWeighting = r.DecimalOrNull(14),
        },
        c =>
        [
            c.CouncilKey, c.Reference, c.Title, c.Category, c.Directorate, c.JointReference, c.AwardedOn, c.StartsOn, c.EndsOn, c.Value?.Pence,
            c.SocialValueWeighting,
        ]);

    public static readonly Mapping<ContractSupplier> ContractSuppliers = new(
        "contract_supplier",
        ["id", "contract_id", "alias_id"],
        r => new ContractSupplier { Id = r.GetInt64(0), ContractId = r.GetInt64(1), AliasId = r.GetInt32(2) },
        s => [s.Id, s.ContractId, s.AliasId]);

    public static readonly Mapping<Commitment> Commitments = Record(
        "commitment",
        ["council_key", "reference", "contract_reference", "measure", "cohort", "edition", "quantity"],
        r => new Commitment
        {
            CouncilKey = r.GetInt32(4),
            Reference = r.GetString(5),
            ContractReference = r.GetString(6),
            Measure = r.GetString(7),
            Cohort = r.EnumOrNull<Cohort>(8),
            Edition = r.GetString(9),
            Quantity = r.GetDecimal(10),
        },
        c => [c.CouncilKey, c.Reference, c.ContractReference, c.Measure, c.Cohort?.ToString(), c.Edition, c.Quantity]);

    public static readonly Mapping<DeliveryClaim> DeliveryClaims = Record(
        "delivery_claim",
        [
            "council_key", "reference", "contract_reference", "measure", "delivered_on", "claimed_on", "validated_on", "state", "quantity", "place_code",
            "evidence",
        ],
        r => new DeliveryClaim
        {
            CouncilKey = r.GetInt32(4),
            Reference = r.GetString(5),
            ContractReference = r.GetString(6),
            Measure = r.GetString(7),
            DeliveredOn = r.Date(8),
            ClaimedOn = r.Date(9),
            ValidatedOn = r.DateOrNull(10),
            State = r.Enum<ClaimState>(11),
            Quantity = r.GetDecimal(12),
            PlaceCode = r.TextOrNull(13),
            Evidence = r.TextOrNull(14),
        },
        c =>
        [
            c.CouncilKey, c.Reference, c.ContractReference, c.Measure, c.DeliveredOn, c.ClaimedOn, c.ValidatedOn, c.State.ToString(), c.Quantity, c.PlaceCode,
            c.Evidence,
        ]);

    private static Mapping<T> Record<T>(string table, string[] columns, Func<DbDataReader, T> read, Func<T, object?[]> write) where T : ImportedRecord => new(
        table,
        ["id", "import_id", "source_line", "superseded_by", .. columns],
        row =>
        {
            var record = read(row);
            record.Id = row.GetInt64(0);
            record.ImportId = row.GetInt32(1);
            record.SourceLine = row.GetInt32(2);
            record.SupersededBy = row.LongOrNull(3);
            return record;
        },
        record => [record.Id, record.ImportId, record.SourceLine, record.SupersededBy, .. write(record)]);
}
