using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Analytics.Api.Records.Sqlite.Migrations;

/// <summary>The first tables. A migration is history: its names are written out and never follow a later change.</summary>
[DbContext(typeof(SqliteAnalyticsDb))]
[Migration("0001_CreateRecords")]
public sealed class CreateRecords : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreatePlaces(migrationBuilder);
        CreateSuppliers(migrationBuilder);
        CreateImports(migrationBuilder);
        CreateSpendLines(migrationBuilder);
        CreateVersions(migrationBuilder);
    }

    private static void CreatePlaces(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "council",
            table => new
            {
                key = table.Column<int>("INTEGER"),
                code = table.Column<string>("TEXT"),
                name = table.Column<string>("TEXT"),
                other_spellings = table.Column<string>("TEXT", nullable: true),
                combined_authority = table.Column<string>("TEXT"),
                star_partner_since = table.Column<DateOnly>("TEXT", nullable: true),
                population = table.Column<long>("INTEGER"),
            },
            constraints: table => table.PrimaryKey("PK_council", row => row.key));
        migrationBuilder.CreateIndex("IX_council_code", "council", "code", unique: true);

        migrationBuilder.CreateTable(
            "place",
            table => new
            {
                key = table.Column<int>("INTEGER"),
                code = table.Column<string>("TEXT"),
                name = table.Column<string>("TEXT"),
                kind = table.Column<string>("TEXT"),
                parent_code = table.Column<string>("TEXT", nullable: true),
                population = table.Column<long>("INTEGER", nullable: true),
                mean_deprivation_decile = table.Column<decimal>("TEXT", nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_place", row => row.key));
        migrationBuilder.CreateIndex("IX_place_code", "place", "code", unique: true);

        migrationBuilder.CreateTable(
            "postcode_area",
            table => new
            {
                id = table.Column<int>("INTEGER"),
                postcode = table.Column<string>("TEXT"),
                place_code = table.Column<string>("TEXT"),
                share = table.Column<decimal>("TEXT"),
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
                id = table.Column<int>("INTEGER"),
                name = table.Column<string>("TEXT"),
                company_number = table.Column<string>("TEXT", nullable: true),
                charity_number = table.Column<string>("TEXT", nullable: true),
                vat_number = table.Column<string>("TEXT", nullable: true),
                postcode = table.Column<string>("TEXT", nullable: true),
                country = table.Column<string>("TEXT", nullable: true),
                place_code = table.Column<string>("TEXT", nullable: true),
                size = table.Column<string>("TEXT"),
                kind = table.Column<string>("TEXT"),
                influenceable = table.Column<bool>("INTEGER"),
            },
            constraints: table => table.PrimaryKey("PK_supplier", row => row.id));

        migrationBuilder.CreateTable(
            "supplier_alias",
            table => new
            {
                id = table.Column<int>("INTEGER"),
                name = table.Column<string>("TEXT"),
                vat_number = table.Column<string>("TEXT"),
                supplier_id = table.Column<int>("INTEGER", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_supplier_alias", row => row.id);
                table.ForeignKey("FK_supplier_alias_supplier_supplier_id", row => row.supplier_id, "supplier", "id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_supplier_alias_name_vat_number", "supplier_alias", ["name", "vat_number"], unique: true);
        migrationBuilder.CreateIndex("IX_supplier_alias_supplier_id", "supplier_alias", "supplier_id");
    }

    private static void CreateImports(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "import",
            table => new
            {
                id = table.Column<int>("INTEGER"),
                kind = table.Column<string>("TEXT"),
                file_name = table.Column<string>("TEXT"),
                sha256 = table.Column<string>("TEXT"),
                council_key = table.Column<int>("INTEGER", nullable: true),
                imported_at = table.Column<DateTimeOffset>("TEXT"),
                imported_by = table.Column<string>("TEXT", nullable: true),
                covers_from = table.Column<DateOnly>("TEXT", nullable: true),
                covers_to = table.Column<DateOnly>("TEXT", nullable: true),
                rows_read = table.Column<long>("INTEGER"),
                rows_accepted = table.Column<long>("INTEGER"),
                rows_quarantined = table.Column<long>("INTEGER"),
                rows_skipped = table.Column<long>("INTEGER"),
                sum_accepted_pence = table.Column<long>("INTEGER", nullable: true),
                sum_quarantined_pence = table.Column<long>("INTEGER", nullable: true),
                control_total_pence = table.Column<long>("INTEGER", nullable: true),
                @public = table.Column<bool>("INTEGER", name: "public"),
                synthetic = table.Column<bool>("INTEGER"),
                state = table.Column<string>("TEXT"),
                first_line_id = table.Column<long>("INTEGER", nullable: true),
                last_line_id = table.Column<long>("INTEGER", nullable: true),
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
                id = table.Column<long>("INTEGER"),
                import_id = table.Column<int>("INTEGER"),
                line = table.Column<int>("INTEGER"),
                column = table.Column<string>("TEXT", nullable: true),
                code = table.Column<string>("TEXT"),
                message = table.Column<string>("TEXT"),
                value = table.Column<string>("TEXT", nullable: true),
                raw_row = table.Column<string>("TEXT", nullable: true),
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
            table => new { id = table.Column<int>("INTEGER"), text = table.Column<string>("TEXT") },
            constraints: table => table.PrimaryKey("PK_label", row => row.id));
        migrationBuilder.CreateIndex("IX_label_text", "label", "text", unique: true);

        migrationBuilder.CreateTable(
            "spend_line",
            table => new
            {
                id = table.Column<long>("INTEGER"),
                import_id = table.Column<int>("INTEGER"),
                council_key = table.Column<int>("INTEGER"),
                alias_id = table.Column<int>("INTEGER"),
                paid_on = table.Column<int>("INTEGER"),
                amount_pence = table.Column<long>("INTEGER"),
                irrecoverable_vat_pence = table.Column<long>("INTEGER", nullable: true),
                directorate_id = table.Column<int>("INTEGER", nullable: true),
                category_id = table.Column<int>("INTEGER", nullable: true),
                description = table.Column<string>("TEXT", nullable: true),
                transaction_number = table.Column<string>("TEXT", nullable: true),
                source_line = table.Column<int>("INTEGER"),
            },
            constraints: table => table.PrimaryKey("PK_spend_line", row => row.id));
    }

    private static void CreateVersions(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "data_version",
            table => new
            {
                sequence = table.Column<int>("INTEGER"),
                published_at = table.Column<DateTimeOffset>("TEXT"),
                spend_lines = table.Column<long>("INTEGER"),
                contracts = table.Column<long>("INTEGER"),
                covers_from = table.Column<DateOnly>("TEXT", nullable: true),
                covers_to = table.Column<DateOnly>("TEXT", nullable: true),
                as_at = table.Column<DateOnly>("TEXT"),
                note = table.Column<string>("TEXT", nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_data_version", row => row.sequence));

        migrationBuilder.CreateTable(
            "coverage",
            table => new
            {
                id = table.Column<long>("INTEGER"),
                version_sequence = table.Column<int>("INTEGER"),
                council_key = table.Column<int>("INTEGER"),
                kind = table.Column<string>("TEXT"),
                from = table.Column<DateOnly>("TEXT"),
                to = table.Column<DateOnly>("TEXT"),
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
}
