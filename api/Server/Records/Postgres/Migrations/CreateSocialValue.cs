using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;

namespace Analytics.Api.Records.Postgres.Migrations;

/// <summary>The framework, contracts and what they promise and deliver, people, requests, targets, assessments, boundaries and the audit log.</summary>
/// <remarks>Longer than most files: history is written once, in one piece, and never read to be changed.</remarks>
[DbContext(typeof(PostgresAnalyticsDb))]
[Migration("0002_CreateSocialValue")]
public sealed class CreateSocialValue : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateImportCoverage(migrationBuilder);
        CreateFramework(migrationBuilder);
        CreateContracts(migrationBuilder);
        CreatePeople(migrationBuilder);
        CreateSelfAssessment(migrationBuilder);
        CreateAudit(migrationBuilder);
    }

    /// <summary>A table of rows that imports bring; of each identity at most one counts.</summary>
    private static void CreateRecords<T>(
        MigrationBuilder migrationBuilder, string name, Func<ColumnsBuilder, T> columns, string[] identity, Action<CreateTableBuilder<T>> constraints)
    {
        migrationBuilder.CreateTable(name, columns, constraints: constraints);
        migrationBuilder.CreateIndex($"IX_{name}_import_id", name, "import_id");
        migrationBuilder.CreateIndex($"IX_{name}_{string.Join('_', identity)}", name, identity, unique: true, filter: "\"superseded_by\" IS NULL");
    }

    private static void CreateImportCoverage(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "import_coverage",
            table => new
            {
                id = table.Column<long>("bigint"),
                import_id = table.Column<int>("integer"),
                council_key = table.Column<int>("integer"),
                from = table.Column<DateOnly>("date"),
                to = table.Column<DateOnly>("date"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_import_coverage", row => row.id);
                table.ForeignKey("FK_import_coverage_import_import_id", row => row.import_id, "import", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_import_coverage_import_id_council_key", "import_coverage", ["import_id", "council_key"], unique: true);
    }

    private static void CreateFramework(MigrationBuilder migrationBuilder)
    {
        CreateRecords(
            migrationBuilder,
            "toms_measure",
            table => new
            {
                id = table.Column<long>("bigint"),
                import_id = table.Column<int>("integer"),
                source_line = table.Column<int>("integer"),
                superseded_by = table.Column<long>("bigint", nullable: true),
                edition = table.Text(),
                valid_from = table.Column<DateOnly>("date"),
                valid_to = table.Column<DateOnly>("date", nullable: true),
                theme_code = table.Text(),
                theme = table.Text(),
                outcome_code = table.Text(),
                outcome = table.Text(),
                reference = table.Text(),
                title = table.Text(),
                unit = table.Text(),
                proxy_value = table.Column<decimal>("numeric", nullable: true),
                cohort = table.Text(nullable: true),
                region = table.Text(),
                deadweight = table.Column<decimal>("numeric"),
                displacement = table.Column<decimal>("numeric"),
                attribution = table.Column<decimal>("numeric"),
                leakage = table.Column<decimal>("numeric"),
                drop_off = table.Column<decimal>("numeric"),
                duration_years = table.Column<int>("integer"),
            },
            ["edition", "reference", "region"],
            table =>
            {
                table.PrimaryKey("PK_toms_measure", row => row.id);
                table.ForeignKey("FK_toms_measure_import_import_id", row => row.import_id, "import", "id", onDelete: ReferentialAction.Restrict);
            });

        CreateRecords(
            migrationBuilder,
            "priority_measure",
            table => new
            {
                id = table.Column<long>("bigint"),
                import_id = table.Column<int>("integer"),
                source_line = table.Column<int>("integer"),
                superseded_by = table.Column<long>("bigint", nullable: true),
                council_key = table.Column<int>("integer"),
                code = table.Text(),
                title = table.Text(),
                measure = table.Text(),
            },
            ["council_key", "code", "measure"],
            table =>
            {
                table.PrimaryKey("PK_priority_measure", row => row.id);
                table.ForeignKey("FK_priority_measure_import_import_id", row => row.import_id, "import", "id", onDelete: ReferentialAction.Restrict);
            });

        CreateRecords(
            migrationBuilder,
            "boundary",
            table => new
            {
                id = table.Column<long>("bigint"),
                import_id = table.Column<int>("integer"),
                source_line = table.Column<int>("integer"),
                superseded_by = table.Column<long>("bigint", nullable: true),
                place_code = table.Text(),
                geometry = table.Text(),
            },
            ["place_code"],
            table =>
            {
                table.PrimaryKey("PK_boundary", row => row.id);
                table.ForeignKey("FK_boundary_import_import_id", row => row.import_id, "import", "id", onDelete: ReferentialAction.Restrict);
            });
    }

    private static void CreateContracts(MigrationBuilder migrationBuilder)
    {
        CreateRecords(
            migrationBuilder,
            "contract",
            table => new
            {
                id = table.Column<long>("bigint"),
                import_id = table.Column<int>("integer"),
                source_line = table.Column<int>("integer"),
                superseded_by = table.Column<long>("bigint", nullable: true),
                council_key = table.Column<int>("integer"),
                reference = table.Text(),
                title = table.Text(),
                category = table.Text(nullable: true),
                directorate = table.Text(nullable: true),
                joint_reference = table.Text(nullable: true),
                awarded_on = table.Column<DateOnly>("date", nullable: true),
                starts_on = table.Column<DateOnly>("date", nullable: true),
                ends_on = table.Column<DateOnly>("date", nullable: true),
                value_pence = table.Column<long>("bigint", nullable: true),
                social_value_weighting = table.Column<decimal>("numeric", nullable: true),
            },
            ["council_key", "reference"],
            table =>
            {
                table.PrimaryKey("PK_contract", row => row.id);
                table.ForeignKey("FK_contract_import_import_id", row => row.import_id, "import", "id", onDelete: ReferentialAction.Restrict);
            });

        CreateRecords(
            migrationBuilder,
            "commitment",
            table => new
            {
                id = table.Column<long>("bigint"),
                import_id = table.Column<int>("integer"),
                source_line = table.Column<int>("integer"),
                superseded_by = table.Column<long>("bigint", nullable: true),
                council_key = table.Column<int>("integer"),
                reference = table.Text(),
                contract_reference = table.Text(),
                measure = table.Text(),
                cohort = table.Text(nullable: true),
                edition = table.Text(),
                quantity = table.Column<decimal>("numeric"),
            },
            ["council_key", "reference"],
            table =>
            {
                table.PrimaryKey("PK_commitment", row => row.id);
                table.ForeignKey("FK_commitment_import_import_id", row => row.import_id, "import", "id", onDelete: ReferentialAction.Restrict);
            });

        CreateRecords(
            migrationBuilder,
            "delivery_claim",
            table => new
            {
                id = table.Column<long>("bigint"),
                import_id = table.Column<int>("integer"),
                source_line = table.Column<int>("integer"),
                superseded_by = table.Column<long>("bigint", nullable: true),
                council_key = table.Column<int>("integer"),
                reference = table.Text(),
                contract_reference = table.Text(),
                measure = table.Text(),
                delivered_on = table.Column<DateOnly>("date"),
                claimed_on = table.Column<DateOnly>("date"),
                validated_on = table.Column<DateOnly>("date", nullable: true),
                state = table.Text(),
                quantity = table.Column<decimal>("numeric"),
                place_code = table.Text(nullable: true),
                evidence = table.Text(nullable: true),
            },
            ["council_key", "reference"],
            table =>
            {
                table.PrimaryKey("PK_delivery_claim", row => row.id);
                table.ForeignKey("FK_delivery_claim_import_import_id", row => row.import_id, "import", "id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_commitment_council_key_contract_reference", "commitment", ["council_key", "contract_reference"]);
        migrationBuilder.CreateIndex("IX_delivery_claim_council_key_contract_reference", "delivery_claim", ["council_key", "contract_reference"]);

        migrationBuilder.CreateTable(
            "contract_supplier",
            table => new
            {
                id = table.Column<long>("bigint"),
                contract_id = table.Column<long>("bigint"),
                alias_id = table.Column<int>("integer"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_contract_supplier", row => row.id);
                table.ForeignKey("FK_contract_supplier_contract_contract_id", row => row.contract_id, "contract", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_contract_supplier_supplier_alias_alias_id", row => row.alias_id, "supplier_alias", "id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_contract_supplier_contract_id", "contract_supplier", "contract_id");
        migrationBuilder.CreateIndex("IX_contract_supplier_alias_id", "contract_supplier", "alias_id");
    }

    private static void CreatePeople(MigrationBuilder migrationBuilder)
    {
        CreateRecords(
            migrationBuilder,
            "cohort_outcome",
            table => new
            {
                id = table.Column<long>("bigint"),
                import_id = table.Column<int>("integer"),
                source_line = table.Column<int>("integer"),
                superseded_by = table.Column<long>("bigint", nullable: true),
                council_key = table.Column<int>("integer"),
                reference = table.Text(),
                person = table.Text(nullable: true),
                cohort = table.Text(),
                outcome_kind = table.Text(),
                theme_code = table.Text(),
                contract_reference = table.Text(nullable: true),
                alias_id = table.Column<int>("integer", nullable: true),
                ward_code = table.Text(nullable: true),
                started_on = table.Column<DateOnly>("date"),
                ended_on = table.Column<DateOnly>("date", nullable: true),
                sustained = table.Column<bool>("boolean", nullable: true),
                hours = table.Column<decimal>("numeric", nullable: true),
                weeks = table.Column<decimal>("numeric", nullable: true),
                value_pence = table.Column<long>("bigint", nullable: true),
            },
            ["council_key", "reference"],
            table =>
            {
                table.PrimaryKey("PK_cohort_outcome", row => row.id);
                table.ForeignKey("FK_cohort_outcome_import_import_id", row => row.import_id, "import", "id", onDelete: ReferentialAction.Restrict);
            });

        CreateRecords(
            migrationBuilder,
            "community_request",
            table => new
            {
                id = table.Column<long>("bigint"),
                import_id = table.Column<int>("integer"),
                source_line = table.Column<int>("integer"),
                superseded_by = table.Column<long>("bigint", nullable: true),
                council_key = table.Column<int>("integer"),
                reference = table.Text(),
                title = table.Text(),
                kind = table.Text(),
                place_code = table.Text(nullable: true),
                theme_code = table.Text(nullable: true),
                cohort = table.Text(nullable: true),
                raised_on = table.Column<DateOnly>("date"),
                matched_on = table.Column<DateOnly>("date", nullable: true),
                completed_on = table.Column<DateOnly>("date", nullable: true),
                contract_reference = table.Text(nullable: true),
                state = table.Text(),
            },
            ["council_key", "reference"],
            table =>
            {
                table.PrimaryKey("PK_community_request", row => row.id);
                table.ForeignKey("FK_community_request_import_import_id", row => row.import_id, "import", "id", onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateTable(
            "disclosure_key",
            table => new
            {
                id = table.Column<long>("bigint"),
                council_key = table.Column<int>("integer"),
                reference = table.Text(),
                value = table.Column<byte>("smallint"),
            },
            constraints: table => table.PrimaryKey("PK_disclosure_key", row => row.id));
        migrationBuilder.CreateIndex("IX_disclosure_key_council_key_reference", "disclosure_key", ["council_key", "reference"], unique: true);

        migrationBuilder.CreateTable(
            "disclosure_noise",
            table => new
            {
                id = table.Column<int>("integer"),
                value = table.Column<int>("integer"),
            },
            constraints: table => table.PrimaryKey("PK_disclosure_noise", row => row.id));
    }

    private static void CreateSelfAssessment(MigrationBuilder migrationBuilder)
    {
        CreateRecords(
            migrationBuilder,
            "target",
            table => new
            {
                id = table.Column<long>("bigint"),
                import_id = table.Column<int>("integer"),
                source_line = table.Column<int>("integer"),
                superseded_by = table.Column<long>("bigint", nullable: true),
                council_key = table.Column<int>("integer"),
                cube = table.Text(),
                metric = table.Text(),
                financial_year = table.Text(),
                value = table.Column<decimal>("numeric"),
            },
            ["council_key", "cube", "metric", "financial_year"],
            table =>
            {
                table.PrimaryKey("PK_target", row => row.id);
                table.ForeignKey("FK_target_import_import_id", row => row.import_id, "import", "id", onDelete: ReferentialAction.Restrict);
            });

        CreateRecords(
            migrationBuilder,
            "assessment",
            table => new
            {
                id = table.Column<long>("bigint"),
                import_id = table.Column<int>("integer"),
                source_line = table.Column<int>("integer"),
                superseded_by = table.Column<long>("bigint", nullable: true),
                council_key = table.Column<int>("integer"),
                kind = table.Text(),
                assessed_on = table.Column<DateOnly>("date"),
                number = table.Column<int>("integer"),
                area = table.Text(),
                level = table.Column<decimal>("numeric"),
                maximum = table.Column<decimal>("numeric"),
                note = table.Text(nullable: true),
            },
            ["council_key", "kind", "assessed_on", "number"],
            table =>
            {
                table.PrimaryKey("PK_assessment", row => row.id);
                table.ForeignKey("FK_assessment_import_import_id", row => row.import_id, "import", "id", onDelete: ReferentialAction.Restrict);
            });
    }

    private static void CreateAudit(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "audit_entry",
            table => new
            {
                id = table.Column<long>("bigint"),
                at = table.Column<DateTimeOffset>("timestamp with time zone"),
                by = table.Text(nullable: true),
                action = table.Text(),
                what = table.Text(),
                import_id = table.Column<int>("integer", nullable: true),
                sha256 = table.Text(nullable: true),
                version_sequence = table.Column<int>("integer", nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_audit_entry", row => row.id));

        migrationBuilder.Sql("""
            CREATE FUNCTION audit_entry_refuses() RETURNS trigger LANGUAGE plpgsql
            AS $$ BEGIN RAISE EXCEPTION 'The audit log can only be added to.'; END $$;
            """);
        migrationBuilder.Sql("""
            CREATE TRIGGER audit_entry_refuses BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
            FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_refuses();
            """);
    }
}
