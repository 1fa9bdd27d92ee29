using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Analytics.Api.Records.Postgres.Migrations;

/// <summary>Councils, places, suppliers, imports, spend lines, versions and saved queries. A migration is history: its names are written out and never follow a later change.</summary>
/// <remarks>Longer than most files, because history is written in one piece.</remarks>
[DbContext(typeof(PostgresAnalyticsDb))]
[Migration("0001_CreateRecords")]
public sealed class CreateRecords : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateFunctions(migrationBuilder);
        CreatePlaces(migrationBuilder);
        CreateSuppliers(migrationBuilder);
        CreateSupplierReview(migrationBuilder);
        CreateImports(migrationBuilder);
        CreateSpendLines(migrationBuilder);
        CreateVersions(migrationBuilder);
        CreateSavedQueries(migrationBuilder);
    }

    /// <summary>What <see cref="RecordFunctions"/> promises, digit for digit and letter for letter as .NET computes it.</summary>
    private static void CreateFunctions(MigrationBuilder migrationBuilder)
    {
        // .NET lowers letter by letter and leaves İ (0130) as it is; ICU looks at the whole word: a sigma (03A3) at its end becomes
        // another letter, and İ becomes two. So both are taken out of its hands; no text holds FFFF, which is no character.
        migrationBuilder.Sql("""
            CREATE FUNCTION lower_case(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
            RETURN translate(lower(translate($1, U&'\03A3\0130', U&'\03C3\FFFF') COLLATE "und-x-icu"), U&'\FFFF', U&'\0130') COLLATE "C";
            """);
        migrationBuilder.Sql("""
            CREATE FUNCTION value_pence(quantity numeric, proxy numeric) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
            RETURN CAST(round(quantity * proxy * 100) AS bigint);
            """);
    }

    private static void CreatePlaces(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "council",
            table => new
            {
                key = table.Column<int>("integer"),
                code = table.Text(),
                name = table.Text(),
                other_spellings = table.Text(nullable: true),
                combined_authority = table.Text(),
                star_partner_since = table.Column<DateOnly>("date", nullable: true),
                population = table.Column<long>("bigint"),
            },
            constraints: table => table.PrimaryKey("PK_council", row => row.key));
        migrationBuilder.CreateIndex("IX_council_code", "council", "code", unique: true);

        migrationBuilder.CreateTable(
            "place",
            table => new
            {
                key = table.Column<int>("integer"),
                code = table.Text(),
                name = table.Text(),
                kind = table.Text(),
                parent_code = table.Text(nullable: true),
                population = table.Column<long>("bigint", nullable: true),
                mean_deprivation_decile = table.Column<decimal>("numeric", nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_place", row => row.key));
        migrationBuilder.CreateIndex("IX_place_code", "place", "code", unique: true);

        migrationBuilder.CreateTable(
            "postcode_area",
            table => new
            {
                id = table.Column<int>("integer"),
                postcode = table.Text(),
                place_code = table.Text(),
                share = table.Column<decimal>("numeric"),
            },
            constraints: table => table.PrimaryKey("PK_postcode_area", row => row.id));
        migrationBuilder.CreateIndex("IX_postcode_area_postcode_place_code", "postcode_area", ["postcode", "place_code"], unique: true);
    }

    private static void CreateSuppliers(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "supplier",
            table => new
            {
                id = table.Column<int>("integer"),
                name = table.Text(),
                company_number = table.Text(nullable: true),
                charity_number = table.Text(nullable: true),
                vat_number = table.Text(nullable: true),
                postcode = table.Text(nullable: true),
                country = table.Text(nullable: true),
                place_code = table.Text(nullable: true),
                size = table.Text(),
                kind = table.Text(),
                influenceable = table.Column<bool>("boolean"),
            },
            constraints: table => table.PrimaryKey("PK_supplier", row => row.id));

        migrationBuilder.CreateTable(
            "supplier_alias",
            table => new
            {
                id = table.Column<int>("integer"),
                name = table.Text(),
                vat_number = table.Text(),
                company_number = table.Text(),
                supplier_id = table.Column<int>("integer", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_supplier_alias", row => row.id);
                table.ForeignKey("FK_supplier_alias_supplier_supplier_id", row => row.supplier_id, "supplier", "id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_supplier_alias_name_vat_number_company_number", "supplier_alias", ["name", "vat_number", "company_number"], unique: true);
        migrationBuilder.CreateIndex("IX_supplier_alias_supplier_id", "supplier_alias", "supplier_id");
    }

    private static void CreateSupplierReview(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "supplier_candidate",
            table => new
            {
                id = table.Column<int>("integer"),
                alias_id = table.Column<int>("integer"),
                supplier_id = table.Column<int>("integer", nullable: true),
                doubt = table.Text(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_supplier_candidate", row => row.id);
                table.ForeignKey("FK_supplier_candidate_supplier_alias_alias_id", row => row.alias_id, "supplier_alias", "id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_supplier_candidate_supplier_supplier_id", row => row.supplier_id, "supplier", "id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_supplier_candidate_alias_id", "supplier_candidate", "alias_id");
        migrationBuilder.CreateIndex("IX_supplier_candidate_supplier_id", "supplier_candidate", "supplier_id");

        migrationBuilder.CreateTable(
            "supplier_decision",
            table => new
            {
                alias_id = table.Column<int>("integer"),
                supplier_id = table.Column<int>("integer"),
                ruling = table.Text(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_supplier_decision", row => row.alias_id);
                table.ForeignKey("FK_supplier_decision_supplier_alias_alias_id", row => row.alias_id, "supplier_alias", "id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_supplier_decision_supplier_supplier_id", row => row.supplier_id, "supplier", "id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_supplier_decision_supplier_id", "supplier_decision", "supplier_id");
    }

    private static void CreateImports(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "import",
            table => new
            {
                id = table.Column<int>("integer"),
                kind = table.Text(),
                file_name = table.Text(),
                sha256 = table.Text(),
                council_key = table.Column<int>("integer", nullable: true),
                imported_at = table.Column<DateTimeOffset>("timestamp with time zone"),
                imported_by = table.Text(nullable: true),
                covers_from = table.Column<DateOnly>("date", nullable: true),
                covers_to = table.Column<DateOnly>("date", nullable: true),
                rows_read = table.Column<long>("bigint"),
                rows_accepted = table.Column<long>("bigint"),
                rows_quarantined = table.Column<long>("bigint"),
                rows_skipped = table.Column<long>("bigint"),
                sum_accepted_pence = table.Column<long>("bigint", nullable: true),
                sum_quarantined_pence = table.Column<long>("bigint", nullable: true),
                control_total_pence = table.Column<long>("bigint", nullable: true),
                @public = table.Column<bool>("boolean", name: "public"),
                synthetic = table.Column<bool>("boolean"),
                state = table.Text(),
                first_line_id = table.Column<long>("bigint", nullable: true),
                last_line_id = table.Column<long>("bigint", nullable: true),
                as_at = table.Column<DateOnly>("date", nullable: true),
                headings = table.Text(nullable: true),
                separator = table.Text(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_import", row => row.id);
                table.ForeignKey("FK_import_council_council_key", row => row.council_key, "council", "key", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_import_council_key", "import", "council_key");
        migrationBuilder.CreateIndex("IX_import_sha256", "import", "sha256", unique: true, filter: "\"state\" IN ('Accepted', 'AcceptedWithQuarantine')");

        migrationBuilder.CreateTable(
            "import_issue",
            table => new
            {
                id = table.Column<long>("bigint"),
                import_id = table.Column<int>("integer"),
                line = table.Column<int>("integer"),
                column = table.Text(nullable: true),
                code = table.Text(),
                message = table.Text(),
                value = table.Text(nullable: true),
                raw_row = table.Text(nullable: true),
                heading_row = table.Column<int>("integer"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_import_issue", row => row.id);
                table.ForeignKey("FK_import_issue_import_import_id", row => row.import_id, "import", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_import_issue_import_id", "import_issue", "import_id");
    }

    private static void CreateSpendLines(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "label",
            table => new { id = table.Column<int>("integer"), text = table.Text() },
            constraints: table => table.PrimaryKey("PK_label", row => row.id));
        migrationBuilder.CreateIndex("IX_label_text", "label", "text", unique: true);

        migrationBuilder.CreateTable(
            "spend_line",
            table => new
            {
                id = table.Column<long>("bigint"),
                import_id = table.Column<int>("integer"),
                council_key = table.Column<int>("integer"),
                alias_id = table.Column<int>("integer"),
                paid_on = table.Column<DateOnly>("date"),
                amount_pence = table.Column<long>("bigint"),
                irrecoverable_vat_pence = table.Column<long>("bigint", nullable: true),
                directorate_id = table.Column<int>("integer", nullable: true),
                category_id = table.Column<int>("integer", nullable: true),
                description = table.Text(nullable: true),
                transaction_number = table.Text(nullable: true),
                source_line = table.Column<int>("integer"),
            },
            constraints: table => table.PrimaryKey("PK_spend_line", row => row.id));
    }

    private static void CreateVersions(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "data_version",
            table => new
            {
                sequence = table.Column<int>("integer"),
                published_at = table.Column<DateTimeOffset>("timestamp with time zone"),
                spend_lines = table.Column<long>("bigint"),
                contracts = table.Column<long>("bigint"),
                covers_from = table.Column<DateOnly>("date", nullable: true),
                covers_to = table.Column<DateOnly>("date", nullable: true),
                as_at = table.Column<DateOnly>("date"),
                note = table.Text(nullable: true),
                last_audit_entry = table.Column<long>("bigint"),
            },
            constraints: table => table.PrimaryKey("PK_data_version", row => row.sequence));

        migrationBuilder.CreateTable(
            "coverage",
            table => new
            {
                id = table.Column<long>("bigint"),
                version_sequence = table.Column<int>("integer"),
                council_key = table.Column<int>("integer"),
                kind = table.Text(),
                from = table.Column<DateOnly>("date"),
                to = table.Column<DateOnly>("date"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_coverage", row => row.id);
                table.ForeignKey("FK_coverage_council_council_key", row => row.council_key, "council", "key", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_coverage_data_version_version_sequence", row => row.version_sequence, "data_version", "sequence", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_coverage_council_key", "coverage", "council_key");
        migrationBuilder.CreateIndex("IX_coverage_version_sequence", "coverage", "version_sequence");
    }
    private static void CreateSavedQueries(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "saved_query",
        table => new
        {
            id = table.Column<long>("bigint"),
            name = table.Text(),
            description = table.Text(nullable: true),
            document = table.Text(),
            variables = table.Text(nullable: true),
            owner = table.Text(),
            shared = table.Column<bool>("boolean"),
            updated_at = table.Column<DateTimeOffset>("timestamp with time zone"),
        },
        constraints: table => table.PrimaryKey("PK_saved_query", row => row.id));
}
