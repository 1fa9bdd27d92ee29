using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;

namespace Analytics.Api.Records.Sqlite.Migrations;

/// <summary>The framework, contracts and what they promise and deliver, people, requests, targets, assessments, boundaries and the audit log.</summary>
/// <remarks>Longer than most files: history is written once, in one piece, and never read to be changed.</remarks>
[DbContext(typeof(SqliteAnalyticsDb))]
[Migration("0002_AddSocialValue")]
public sealed class AddSocialValue : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateOnly>("as_at", "import", "TEXT", nullable: true);
        migrationBuilder.AddColumn<string>("headings", "import", "TEXT", nullable: true);
        migrationBuilder.AddColumn<string>("separator", "import", "TEXT", nullable: true);
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
                id = table.Column<long>("INTEGER"),
                import_id = table.Column<int>("INTEGER"),
                council_key = table.Column<int>("INTEGER"),
                from = table.Column<DateOnly>("TEXT"),
                to = table.Column<DateOnly>("TEXT"),
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
                id = table.Column<long>("INTEGER"),
                import_id = table.Column<int>("INTEGER"),
                source_line = table.Column<int>("INTEGER"),
                superseded_by = table.Column<long>("INTEGER", nullable: true),
                edition = table.Column<string>("TEXT"),
                valid_from = table.Column<DateOnly>("TEXT"),
                valid_to = table.Column<DateOnly>("TEXT", nullable: true),
                theme_code = table.Column<string>("TEXT"),
                theme = table.Column<string>("TEXT"),
                outcome_code = table.Column<string>("TEXT"),
                outcome = table.Column<string>("TEXT"),
                reference = table.Column<string>("TEXT"),
                title = table.Column<string>("TEXT"),
                unit = table.Column<string>("TEXT"),
                proxy_value = table.Column<decimal>("TEXT", nullable: true),
                cohort = table.Column<string>("TEXT", nullable: true),
                region = table.Column<string>("TEXT"),
                deadweight = table.Column<decimal>("TEXT"),
                displacement = table.Column<decimal>("TEXT"),
                attribution = table.Column<decimal>("TEXT"),
                leakage = table.Column<decimal>("TEXT"),
                drop_off = table.Column<decimal>("TEXT"),
                duration_years = table.Column<int>("INTEGER"),
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
                id = table.Column<long>("INTEGER"),
                import_id = table.Column<int>("INTEGER"),
                source_line = table.Column<int>("INTEGER"),
                superseded_by = table.Column<long>("INTEGER", nullable: true),
                council_key = table.Column<int>("INTEGER"),
                code = table.Column<string>("TEXT"),
                title = table.Column<string>("TEXT"),
                measure = table.Column<string>("TEXT"),
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
                id = table.Column<long>("INTEGER"),
                import_id = table.Column<int>("INTEGER"),
                source_line = table.Column<int>("INTEGER"),
                superseded_by = table.Column<long>("INTEGER", nullable: true),
                place_code = table.Column<string>("TEXT"),
                geometry = table.Column<string>("TEXT"),
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
                id = table.Column<long>("INTEGER"),
                import_id = table.Column<int>("INTEGER"),
                source_line = table.Column<int>("INTEGER"),
                superseded_by = table.Column<long>("INTEGER", nullable: true),
                council_key = table.Column<int>("INTEGER"),
                reference = table.Column<string>("TEXT"),
                title = table.Column<string>("TEXT"),
                category = table.Column<string>("TEXT", nullable: true),
                directorate = table.Column<string>("TEXT", nullable: true),
                joint_reference = table.Column<string>("TEXT", nullable: true),
                awarded_on = table.Column<DateOnly>("TEXT", nullable: true),
                starts_on = table.Column<DateOnly>("TEXT", nullable: true),
                ends_on = table.Column<DateOnly>("TEXT", nullable: true),
                value_pence = table.Column<long>("INTEGER", nullable: true),
                social_value_weighting = table.Column<decimal>("TEXT", nullable: true),
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
                id = table.Column<long>("INTEGER"),
                import_id = table.Column<int>("INTEGER"),
                source_line = table.Column<int>("INTEGER"),
                superseded_by = table.Column<long>("INTEGER", nullable: true),
                council_key = table.Column<int>("INTEGER"),
                reference = table.Column<string>("TEXT"),
                contract_reference = table.Column<string>("TEXT"),
                measure = table.Column<string>("TEXT"),
                cohort = table.Column<string>("TEXT", nullable: true),
                edition = table.Column<string>("TEXT"),
                quantity = table.Column<decimal>("TEXT"),
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
                id = table.Column<long>("INTEGER"),
                import_id = table.Column<int>("INTEGER"),
                source_line = table.Column<int>("INTEGER"),
                superseded_by = table.Column<long>("INTEGER", nullable: true),
                council_key = table.Column<int>("INTEGER"),
                reference = table.Column<string>("TEXT"),
                contract_reference = table.Column<string>("TEXT"),
                measure = table.Column<string>("TEXT"),
                delivered_on = table.Column<DateOnly>("TEXT"),
                claimed_on = table.Column<DateOnly>("TEXT"),
                validated_on = table.Column<DateOnly>("TEXT", nullable: true),
                state = table.Column<string>("TEXT"),
                quantity = table.Column<decimal>("TEXT"),
                place_code = table.Column<string>("TEXT", nullable: true),
                evidence = table.Column<string>("TEXT", nullable: true),
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
                id = table.Column<long>("INTEGER"),
                contract_id = table.Column<long>("INTEGER"),
                alias_id = table.Column<int>("INTEGER"),
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
                id = table.Column<long>("INTEGER"),
                import_id = table.Column<int>("INTEGER"),
                source_line = table.Column<int>("INTEGER"),
                superseded_by = table.Column<long>("INTEGER", nullable: true),
                council_key = table.Column<int>("INTEGER"),
                reference = table.Column<string>("TEXT"),
                person = table.Column<string>("TEXT", nullable: true),
                cohort = table.Column<string>("TEXT"),
                outcome_kind = table.Column<string>("TEXT"),
                theme_code = table.Column<string>("TEXT"),
                contract_reference = table.Column<string>("TEXT", nullable: true),
                alias_id = table.Column<int>("INTEGER", nullable: true),
                ward_code = table.Column<string>("TEXT", nullable: true),
                started_on = table.Column<DateOnly>("TEXT"),
                ended_on = table.Column<DateOnly>("TEXT", nullable: true),
                sustained = table.Column<bool>("INTEGER", nullable: true),
                hours = table.Column<decimal>("TEXT", nullable: true),
                weeks = table.Column<decimal>("TEXT", nullable: true),
                value_pence = table.Column<long>("INTEGER", nullable: true),
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
                id = table.Column<long>("INTEGER"),
                import_id = table.Column<int>("INTEGER"),
                source_line = table.Column<int>("INTEGER"),
                superseded_by = table.Column<long>("INTEGER", nullable: true),
                council_key = table.Column<int>("INTEGER"),
                reference = table.Column<string>("TEXT"),
                title = table.Column<string>("TEXT"),
                kind = table.Column<string>("TEXT"),
                place_code = table.Column<string>("TEXT", nullable: true),
                theme_code = table.Column<string>("TEXT", nullable: true),
                cohort = table.Column<string>("TEXT", nullable: true),
                raised_on = table.Column<DateOnly>("TEXT"),
                matched_on = table.Column<DateOnly>("TEXT", nullable: true),
                completed_on = table.Column<DateOnly>("TEXT", nullable: true),
                contract_reference = table.Column<string>("TEXT", nullable: true),
                state = table.Column<string>("TEXT"),
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
                id = table.Column<long>("INTEGER"),
                council_key = table.Column<int>("INTEGER"),
                reference = table.Column<string>("TEXT"),
                value = table.Column<byte>("INTEGER"),
            },
            constraints: table => table.PrimaryKey("PK_disclosure_key", row => row.id));
        migrationBuilder.CreateIndex("IX_disclosure_key_council_key_reference", "disclosure_key", ["council_key", "reference"], unique: true);
    }

    private static void CreateSelfAssessment(MigrationBuilder migrationBuilder)
    {
        CreateRecords(
            migrationBuilder,
            "target",
            table => new
            {
                id = table.Column<long>("INTEGER"),
                import_id = table.Column<int>("INTEGER"),
                source_line = table.Column<int>("INTEGER"),
                superseded_by = table.Column<long>("INTEGER", nullable: true),
                council_key = table.Column<int>("INTEGER"),
                cube = table.Column<string>("TEXT"),
                metric = table.Column<string>("TEXT"),
                financial_year = table.Column<string>("TEXT"),
                value = table.Column<decimal>("TEXT"),
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
                id = table.Column<long>("INTEGER"),
                import_id = table.Column<int>("INTEGER"),
                source_line = table.Column<int>("INTEGER"),
                superseded_by = table.Column<long>("INTEGER", nullable: true),
                council_key = table.Column<int>("INTEGER"),
                kind = table.Column<string>("TEXT"),
                assessed_on = table.Column<DateOnly>("TEXT"),
                number = table.Column<int>("INTEGER"),
                area = table.Column<string>("TEXT"),
                level = table.Column<decimal>("TEXT"),
                maximum = table.Column<decimal>("TEXT"),
                note = table.Column<string>("TEXT", nullable: true),
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
                id = table.Column<long>("INTEGER"),
                at = table.Column<DateTimeOffset>("TEXT"),
                by = table.Column<string>("TEXT", nullable: true),
                action = table.Column<string>("TEXT"),
                what = table.Column<string>("TEXT"),
                import_id = table.Column<int>("INTEGER", nullable: true),
                sha256 = table.Column<string>("TEXT", nullable: true),
                version_sequence = table.Column<int>("INTEGER", nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_audit_entry", row => row.id));

        // A replacing insertion fires no trigger of deletion.
        foreach (var (name, change) in new[] { ("update", "UPDATE ON audit_entry"), ("delete", "DELETE ON audit_entry"), ("replace", "INSERT ON audit_entry WHEN EXISTS (SELECT 1 FROM audit_entry WHERE id = NEW.id)") })
            migrationBuilder.Sql($"CREATE TRIGGER audit_entry_refuses_{name} BEFORE {change} BEGIN SELECT RAISE(ABORT, 'The audit log can only be added to.'); END;");
    }
}
