using Analytics.Api.Model;

namespace Analytics.Api.Records;

/// <summary>Every table and column name of the records, each once. <see cref="AnalyticsDb"/> derives the same names; a test holds both equal.</summary>
internal static partial class Mappings
{
    public static readonly Mapping<Council> Councils = new(
        "council",
        ["key", "code", "name", "other_spellings", "combined_authority", "star_partner_since", "population"],
        r => new Council
        {
            Key = r.GetInt32(0),
            Code = r.GetString(1),
            Name = r.GetString(2),
            OtherSpellings = r.TextOrNull(3),
            CombinedAuthority = r.GetString(4),
            StarPartnerSince = r.DateOrNull(5),
            Population = r.GetInt64(6),
        },
        c => [c.Key, c.Code, c.Name, c.OtherSpellings, c.CombinedAuthority, c.StarPartnerSince, c.Population]);

    public static readonly Mapping<Place> Places = new(
        "place",
        ["key", "code", "name", "kind", "parent_code", "population", "mean_deprivation_decile"],
        r => new Place
        {
            Key = r.GetInt32(0),
            Code = r.GetString(1),
            Name = r.GetString(2),
            Kind = r.Enum<PlaceKind>(3),
            ParentCode = r.TextOrNull(4),
            Population = r.LongOrNull(5),
            MeanDeprivationDecile = r.DecimalOrNull(6),
        },
        p => [p.Key, p.Code, p.Name, p.Kind.ToString(), p.ParentCode, p.Population, p.MeanDeprivationDecile]);

    public static readonly Mapping<PostcodeArea> Postcodes = new(
        "postcode_area",
        ["id", "postcode", "place_code", "share"],
        r => new PostcodeArea { Id = r.GetInt32(0), Postcode = r.GetString(1), PlaceCode = r.GetString(2), Share = r.GetDecimal(3) },
        a => [a.Id, a.Postcode, a.PlaceCode, a.Share]);

    public static readonly Mapping<Supplier> Suppliers = new(
        "supplier",
        ["id", "name", "company_number", "charity_number", "vat_number", "postcode", "country", "place_code", "size", "kind", "influenceable"],
        r => new Supplier
        {
            Id = r.GetInt32(0),
            Name = r.GetString(1),
            CompanyNumber = r.TextOrNull(2),
            CharityNumber = r.TextOrNull(3),
            VatNumber = r.TextOrNull(4),
            Postcode = r.TextOrNull(5),
            Country = r.TextOrNull(6),
            PlaceCode = r.TextOrNull(7),
            Size = r.Enum<SupplierSize>(8),
            Kind = r.Enum<SupplierKind>(9),
            Influenceable = r.GetBoolean(10),
        },
        s => [s.Id, s.Name, s.CompanyNumber, s.CharityNumber, s.VatNumber, s.Postcode, s.Country, s.PlaceCode, s.Size.ToString(), s.Kind.ToString(), s.Influenceable]);

    public static readonly Mapping<SupplierAlias> Aliases = new(
        "supplier_alias",
        ["id", "name", "vat_number", "company_number", "supplier_id"],
        r => new SupplierAlias { Id = r.GetInt32(0), Name = r.GetString(1), VatNumber = r.GetString(2), CompanyNumber = r.GetString(3), SupplierId = r.IntOrNull(4) },
        a => [a.Id, a.Name, a.VatNumber, a.CompanyNumber, a.SupplierId]);

    public static readonly Mapping<SupplierCandidate> SupplierCandidates = new(
        "supplier_candidate",
        ["id", "alias_id", "supplier_id", "doubt"],
        r => new SupplierCandidate { Id = r.GetInt32(0), AliasId = r.GetInt32(1), SupplierId = r.IntOrNull(2), Doubt = r.Enum<SupplierDoubt>(3) },
        c => [c.Id, c.AliasId, c.SupplierId, c.Doubt.ToString()]);

    public static readonly Mapping<SupplierDecision> SupplierDecisions = new(
        "supplier_decision",
        ["alias_id", "supplier_id", "ruling"],
        r => new SupplierDecision { AliasId = r.GetInt32(0), SupplierId = r.GetInt32(1), Ruling = r.Enum<SupplierRuling>(2) },
        d => [d.AliasId, d.SupplierId, d.Ruling.ToString()]);

    public static readonly Mapping<Label> Labels = new(
        "label",
        ["id", "text"],
        r => new Label { Id = r.GetInt32(0), Text = r.GetString(1) },
        l => [l.Id, l.Text]);

    public static readonly Mapping<Import> Imports = new(
        "import",
        [
            "id", "kind", "file_name", "sha256", "council_key", "imported_at", "imported_by", "covers_from", "covers_to",
            "rows_read", "rows_accepted", "rows_quarantined", "rows_skipped", "sum_accepted_pence", "sum_quarantined_pence",
            "control_total_pence", "public", "synthetic", "state", "first_line_id", "last_line_id", "as_at", "headings", "separator",
        ],
        r => new Import
        {
            Id = r.GetInt32(0),
            Kind = r.Enum<ImportKind>(1),
            FileName = r.GetString(2),
            Sha256 = r.GetString(3),
            CouncilKey = r.IntOrNull(4),
            ImportedAt = r.GetFieldValue<DateTimeOffset>(5),
            ImportedBy = r.TextOrNull(6),
            CoversFrom = r.DateOrNull(7),
            CoversTo = r.DateOrNull(8),
            RowsRead = r.GetInt64(9),
            RowsAccepted = r.GetInt64(10),
            RowsQuarantined = r.GetInt64(11),
            RowsSkipped = r.GetInt64(12),
            SumAccepted = r.PoundsOrNull(13),
            SumQuarantined = r.PoundsOrNull(14),
            ControlTotal = r.PoundsOrNull(15),
            Public = r.GetBoolean(16),
            Synthetic = r.GetBoolean(17),
            State = r.Enum<ImportState>(18),
            FirstLineId = r.LongOrNull(19),
            LastLineId = r.LongOrNull(20),
            AsAt = r.DateOrNull(21),
            Headings = r.TextOrNull(22),
            Separator = r.TextOrNull(23),
        },
        i =>
        [
            i.Id, i.Kind.ToString(), i.FileName, i.Sha256, i.CouncilKey, i.ImportedAt, i.ImportedBy, i.CoversFrom, i.CoversTo,
            i.RowsRead, i.RowsAccepted, i.RowsQuarantined, i.RowsSkipped, i.SumAccepted?.Pence, i.SumQuarantined?.Pence,
            i.ControlTotal?.Pence, i.Public, i.Synthetic, i.State.ToString(), i.FirstLineId, i.LastLineId, i.AsAt, i.Headings, i.Separator,
        ]);

    public static readonly Mapping<ImportIssue> Issues = new(
        "import_issue",
        ["id", "import_id", "line", "column", "code", "message", "value", "raw_row", "heading_row"],
        r => new ImportIssue
        {
            Id = r.GetInt64(0),
            ImportId = r.GetInt32(1),
            Line = r.GetInt32(2),
            Column = r.TextOrNull(3),
            Code = r.GetString(4),
            Message = r.GetString(5),
            Value = r.TextOrNull(6),
            RawRow = r.TextOrNull(7),
            HeadingRow = r.GetInt32(8),
        },
        i => [i.Id, i.ImportId, i.Line, i.Column, i.Code, i.Message, i.Value, i.RawRow, i.HeadingRow]);

    public static readonly Mapping<ImportCoverage> ImportCoverage = new(
        "import_coverage",
        ["id", "import_id", "council_key", "from", "to"],
        r => new ImportCoverage { Id = r.GetInt64(0), ImportId = r.GetInt32(1), CouncilKey = r.GetInt32(2), From = r.Date(3), To = r.Date(4) },
        c => [c.Id, c.ImportId, c.CouncilKey, c.From, c.To]);

    public static readonly Mapping<DataVersion> Versions = new(
        "data_version",
        ["sequence", "published_at", "spend_lines", "contracts", "covers_from", "covers_to", "as_at", "note", "last_audit_entry"],
        r => new DataVersion
        {
            Sequence = r.GetInt32(0),
            PublishedAt = r.GetFieldValue<DateTimeOffset>(1),
            SpendLines = r.GetInt64(2),
            Contracts = r.GetInt64(3),
            CoversFrom = r.DateOrNull(4),
            CoversTo = r.DateOrNull(5),
            AsAt = r.GetFieldValue<DateOnly>(6),
            Note = r.TextOrNull(7),
            LastAuditEntry = r.GetInt64(8),
        },
        v => [v.Sequence, v.PublishedAt, v.SpendLines, v.Contracts, v.CoversFrom, v.CoversTo, v.AsAt, v.Note, v.LastAuditEntry]);

    public static readonly Mapping<Coverage> Coverage = new(
        "coverage",
        ["id", "version_sequence", "council_key", "kind", "from", "to"],
        r => new Coverage
        {
            Id = r.GetInt64(0),
            VersionSequence = r.GetInt32(1),
            CouncilKey = r.GetInt32(2),
            Kind = r.Enum<ImportKind>(3),
            From = r.GetFieldValue<DateOnly>(4),
            To = r.GetFieldValue<DateOnly>(5),
        },
        c => [c.Id, c.VersionSequence, c.CouncilKey, c.Kind.ToString(), c.From, c.To]);

    public static readonly Mapping<SavedQuery> SavedQueries = new(
        "saved_query",
        ["id", "name", "description", "document", "variables", "owner", "shared", "updated_at"],
        r => new SavedQuery
        {
            Id = r.GetInt64(0),
            Name = r.GetString(1),
            Description = r.TextOrNull(2),
            Document = r.GetString(3),
            Variables = r.TextOrNull(4),
            Owner = r.GetString(5),
            Shared = r.GetBoolean(6),
            UpdatedAt = r.GetFieldValue<DateTimeOffset>(7),
        },
        q => [q.Id, q.Name, q.Description, q.Document, q.Variables, q.Owner, q.Shared, q.UpdatedAt]);

    public static readonly Mapping<StatementText> StatementTexts = new(
        "statement_text",
        ["id", "council_key", "financial_year", "section", "text", "saved_by", "saved_at"],
        r => new StatementText
        {
            Id = r.GetInt64(0),
            CouncilKey = r.GetInt32(1),
            FinancialYear = r.GetString(2),
            Section = r.Enum<StatementSection>(3),
            Text = r.GetString(4),
            SavedBy = r.GetString(5),
            SavedAt = r.GetFieldValue<DateTimeOffset>(6),
        },
        t => [t.Id, t.CouncilKey, t.FinancialYear, t.Section.ToString(), t.Text, t.SavedBy, t.SavedAt]);
}
