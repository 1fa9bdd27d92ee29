using Analytics.Api.Model;
using Analytics.Api.Records;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Api.Tests.Records;

/// <summary>Sessions and EF Core describe the same tables twice; here they must agree on every value of every table.</summary>
public sealed class MappingsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly Council Stockport = new()
    {
        Key = 7,
        Code = "E08000007",
        Name = "Stockport",
        OtherSpellings = "SMBC;Stockport MBC",
        CombinedAuthority = "Greater Manchester",
        StarPartnerSince = new DateOnly(2014, 2, 1),
        Population = 294_800,
    };

    private static readonly Import March = new()
    {
        Id = 1,
        Kind = ImportKind.Spend,
        FileName = "march.csv",
        Sha256 = "ab12",
        CouncilKey = 7,
        ImportedAt = Noon,
        ImportedBy = "Ann",
        CoversFrom = new DateOnly(2026, 2, 1),
        CoversTo = new DateOnly(2026, 2, 28),
        RowsRead = 10,
        RowsAccepted = 6,
        RowsQuarantined = 3,
        RowsSkipped = 1,
        SumAccepted = new Pounds(123_45),
        SumQuarantined = new Pounds(-5),
        ControlTotal = new Pounds(123_40),
        Synthetic = true,
        State = ImportState.AcceptedWithQuarantine,
        FirstLineId = 1,
        LastLineId = 6,
        AsAt = new DateOnly(2026, 2, 27),
        Headings = "Supplier;Amount",
        Separator = ";",
    };

    /// <summary>Every table: what a session writes, and how EF Core and another session find it.</summary>
    public static TheoryData<string> Tables() =>
    [
        "Councils", "Places", "Postcodes", "Suppliers", "Aliases", "SupplierCandidates", "SupplierDecisions", "Labels", "Imports", "Issues", "Versions", "Coverage",
        "ImportCoverage", "TomsMeasures", "PriorityMeasures", "Contracts", "ContractSuppliers", "Commitments", "DeliveryClaims", "CohortOutcomes", "DisclosureKeys", "DisclosureNoise",
        "CommunityRequests", "Targets", "Assessments", "Boundaries", "SavedQueries", "StatementTexts", "AuditEntries",
    ];

    [Theory]
    [MemberData(nameof(Tables))]
    public void WrittenRow_ReadsTheSameThroughEfCoreAndThroughASession(string table)
    {
        using var records = new TemporaryRecords();
        using (var writing = records.Database.OpenForWriting())
        {
            WriteEverything(writing);
            writing.Commit();
        }

        using var context = records.Database.CreateDbContext();
        using var session = records.Database.OpenForReading();
        var expected = Facts(Everything(table));

        Assert.NotEmpty(expected);
        Assert.Equal(expected, Facts(ThroughEfCore(context, table)));
        Assert.Equal(expected, Facts(ThroughSession(session, table)));
    }

    private static void WriteEverything(RecordsSession session)
    {
        session.Councils.Insert(Stockport);
        Insert(session.Places, "Places");
        Insert(session.Postcodes, "Postcodes");
        Insert(session.Suppliers, "Suppliers");
        Insert(session.Aliases, "Aliases");
        Insert(session.SupplierCandidates, "SupplierCandidates");
        Insert(session.SupplierDecisions, "SupplierDecisions");
        Insert(session.Labels, "Labels");
        Insert(session.Imports, "Imports");
        Insert(session.Issues, "Issues");
        Insert(session.Versions, "Versions");
        Insert(session.Coverage, "Coverage");
        Insert(session.ImportCoverage, "ImportCoverage");
        Insert(session.TomsMeasures, "TomsMeasures");
        Insert(session.PriorityMeasures, "PriorityMeasures");
        Insert(session.Contracts, "Contracts");
        Insert(session.ContractSuppliers, "ContractSuppliers");
        Insert(session.Commitments, "Commitments");
        Insert(session.DeliveryClaims, "DeliveryClaims");
        Insert(session.CohortOutcomes, "CohortOutcomes");
        Insert(session.DisclosureKeys, "DisclosureKeys");
        Insert(session.DisclosureNoise, "DisclosureNoise");
        Insert(session.CommunityRequests, "CommunityRequests");
        Insert(session.Targets, "Targets");
        Insert(session.Assessments, "Assessments");
        Insert(session.Boundaries, "Boundaries");
        Insert(session.SavedQueries, "SavedQueries");
        Insert(session.StatementTexts, "StatementTexts");
        Insert(session.AuditEntries, "AuditEntries");

        static void Insert<T>(RecordSet<T> set, string table)
        {
            foreach (var row in Everything(table))
                set.Insert((T)row);
        }
    }

    /// <summary>For each table a row with every value and, where values may be missing, one with none.</summary>
    private static List<object> Everything(string table) => table switch
    {
        "Councils" => [Stockport],
        "Places" =>
        [
            new Place { Key = 1, Code = "E12000002", Name = "North West", Kind = PlaceKind.Region },
            new Place { Key = 2, Code = "E05000742", Name = "Davenport", Kind = PlaceKind.Ward, ParentCode = "E08000007", Population = 14_000, MeanDeprivationDecile = 4.62m },
        ],
        "Postcodes" => [new PostcodeArea { Id = 1, Postcode = "SK1 3", PlaceCode = "E08000007", Share = 0.985m }],
        "Suppliers" =>
        [
            new Supplier { Id = 1, Name = "Bare" },
            new Supplier
            {
                Id = 2,
                Name = "Full & Co",
                CompanyNumber = "01234567",
                CharityNumber = "100",
                VatNumber = "812311285",
                Postcode = "SK1 3XE",
                Country = "FR",
                PlaceCode = "FR",
                Size = SupplierSize.Medium,
                Kind = SupplierKind.Vcse,
                Influenceable = false,
            },
        ],
        "Aliases" => [new SupplierAlias { Id = 1, Name = "Redacted" }, new SupplierAlias { Id = 2, Name = "FULL & CO", VatNumber = "812311285", CompanyNumber = "01234567", SupplierId = 2 }],
        "SupplierCandidates" => [new SupplierCandidate { Id = 1, AliasId = 2, Doubt = SupplierDoubt.SharedNumber }, new SupplierCandidate { Id = 2, AliasId = 2, SupplierId = 1, Doubt = SupplierDoubt.CutOff }],
        "SupplierDecisions" => [new SupplierDecision { AliasId = 2, SupplierId = 2, Ruling = SupplierRuling.Split }],
        "Labels" => [new Label { Id = 1, Text = "Adults" }],
        "Imports" => [March, new Import { Id = 2, Kind = ImportKind.TomsFramework, FileName = "x.csv", Sha256 = "cd34", ImportedAt = Noon, Public = false, State = ImportState.Rejected }],
        "Issues" =>
        [
            new ImportIssue { Id = 1, ImportId = 1, Line = 3, Column = "Amount", Code = "AMOUNT_UNREADABLE", Message = "No.", Value = "x", RawRow = "a,x", HeadingRow = 2 },
            new ImportIssue { Id = 2, ImportId = 2, Line = 1, Code = "FILE_UNREADABLE", Message = "Empty." },
        ],
        "Versions" =>
        [
            new DataVersion { Sequence = 1, PublishedAt = Noon, AsAt = new DateOnly(2026, 3, 31) },
            new DataVersion
            {
                Sequence = 2,
                PublishedAt = Noon.AddMinutes(1.5),
                SpendLines = 6,
                Contracts = 2,
                CoversFrom = new DateOnly(2026, 2, 1),
                CoversTo = new DateOnly(2026, 2, 28),
                AsAt = new DateOnly(2026, 3, 31),
                Note = "March",
                LastAuditEntry = 1,
            },
        ],
        "SavedQueries" =>
        [
            new SavedQuery { Id = 3, Name = "Bare", Document = "{ councils { name } }", Owner = "Ann", UpdatedAt = Noon },
            new SavedQuery
            {
                Id = 5_000_000_000,
                Name = "Größe – £",
                Description = "All of it.",
                Document = "query ($first: Int!) {\n  imports(first: $first) { id }\n}",
                Variables = """{ "first": 3 }""",
                Owner = "Administrator",
                Shared = true,
                UpdatedAt = Noon,
            },
        ],
        "StatementTexts" =>
        [
            new StatementText { Id = 5_000_000_000, CouncilKey = 7, FinancialYear = "2022/23", Section = StatementSection.Achievements, Text = "# Größe\n\n£2.2m", SavedBy = "Ann", SavedAt = Noon },
        ],
        "AuditEntries" =>
        [
            new AuditEntry { Id = 1, At = Noon, Action = AuditAction.Published, What = "Published v2.", VersionSequence = 2 },
            new AuditEntry { Id = 2, At = Noon, By = "Ann", Action = AuditAction.Withdrawn, What = "Withdrew march.csv.", ImportId = 1, Sha256 = "ab12" },
        ],
        "Coverage" => [new Coverage { Id = 1, VersionSequence = 2, CouncilKey = 7, Kind = ImportKind.Spend, From = new DateOnly(2026, 2, 1), To = new DateOnly(2026, 2, 28) }],
        _ => ImportedRows.Of(table),
    };

    private static IEnumerable<object> ThroughEfCore(AnalyticsDb context, string table) => table switch
    {
        "Councils" => context.Councils.AsNoTracking(),
        "Places" => context.Places.AsNoTracking(),
        "Postcodes" => context.Postcodes.AsNoTracking(),
        "Suppliers" => context.Suppliers.AsNoTracking(),
        "Aliases" => context.Aliases.AsNoTracking(),
        "SupplierCandidates" => context.SupplierCandidates.AsNoTracking(),
        "SupplierDecisions" => context.SupplierDecisions.AsNoTracking(),
        "Labels" => context.Labels.AsNoTracking(),
        "Imports" => context.Imports.AsNoTracking(),
        "Issues" => context.Issues.AsNoTracking(),
        "Versions" => context.Versions.AsNoTracking(),
        "Coverage" => context.Coverage.AsNoTracking(),
        "ImportCoverage" => context.ImportCoverage.AsNoTracking(),
        "TomsMeasures" => context.TomsMeasures.AsNoTracking(),
        "PriorityMeasures" => context.PriorityMeasures.AsNoTracking(),
        "Contracts" => context.Contracts.AsNoTracking(),
        "ContractSuppliers" => context.ContractSuppliers.AsNoTracking(),
        "Commitments" => context.Commitments.AsNoTracking(),
        "DeliveryClaims" => context.DeliveryClaims.AsNoTracking(),
        "CohortOutcomes" => context.CohortOutcomes.AsNoTracking(),
        "DisclosureKeys" => context.Set<DisclosureKey>().AsNoTracking(),
        "DisclosureNoise" => context.Set<DisclosureNoise>().AsNoTracking(),
        "CommunityRequests" => context.CommunityRequests.AsNoTracking(),
        "Targets" => context.Targets.AsNoTracking(),
        "Assessments" => context.Assessments.AsNoTracking(),
        "Boundaries" => context.Boundaries.AsNoTracking(),
        "SavedQueries" => context.SavedQueries.AsNoTracking(),
        "StatementTexts" => context.StatementTexts.AsNoTracking(),
        "AuditEntries" => context.AuditEntries.AsNoTracking(),
        _ => throw new ArgumentOutOfRangeException(nameof(table)),
    };

    private static IEnumerable<object> ThroughSession(RecordsSession session, string table) => table switch
    {
        "Councils" => session.Councils,
        "Places" => session.Places,
        "Postcodes" => session.Postcodes,
        "Suppliers" => session.Suppliers,
        "Aliases" => session.Aliases,
        "SupplierCandidates" => session.SupplierCandidates,
        "SupplierDecisions" => session.SupplierDecisions,
        "Labels" => session.Labels,
        "Imports" => session.Imports,
        "Issues" => session.Issues,
        "Versions" => session.Versions,
        "Coverage" => session.Coverage,
        "ImportCoverage" => session.ImportCoverage,
        "TomsMeasures" => session.TomsMeasures,
        "PriorityMeasures" => session.PriorityMeasures,
        "Contracts" => session.Contracts,
        "ContractSuppliers" => session.ContractSuppliers,
        "Commitments" => session.Commitments,
        "DeliveryClaims" => session.DeliveryClaims,
        "CohortOutcomes" => session.CohortOutcomes,
        "DisclosureKeys" => session.DisclosureKeys,
        "DisclosureNoise" => session.DisclosureNoise,
        "CommunityRequests" => session.CommunityRequests,
        "Targets" => session.Targets,
        "Assessments" => session.Assessments,
        "Boundaries" => session.Boundaries,
        "SavedQueries" => session.SavedQueries,
        "StatementTexts" => session.StatementTexts,
        "AuditEntries" => session.AuditEntries,
        _ => throw new ArgumentOutOfRangeException(nameof(table)),
    };

    /// <summary>All property values of all rows as text, so that two objects of one entity can be compared.</summary>
    private static List<string> Facts(IEnumerable<object> rows) =>
    [
        .. rows.Select(row => string.Join("; ", row.GetType().GetProperties()
            .Where(property => property.PropertyType == typeof(string) || !typeof(System.Collections.IEnumerable).IsAssignableFrom(property.PropertyType))
            .Select(property => FormattableString.Invariant($"{property.Name}={Plain(property.GetValue(row))}")))),
    ];

    /// <summary>The database writes 0 as 0.0, which is the same number.</summary>
    private static object? Plain(object? value) => value is decimal number ? number / 1.0000000000000000000000000000m : value;
}
